import type { Mark, Picture } from "#lib/charts/picture.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import type { Live } from "#lib/state/live.svelte.ts";
import type { Question } from "#lib/state/reproduce.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { Column } from "./columns/columns.ts";

/**
 * A picture with an identity of its own. Its page arranges it with others, and somebody else's page shows it alone; both
 * ask the same and show the same, and what is taken along is the same again.
 */
export interface PictureKind<Answer, Page, Given = Answer> {
  /** Where it stands on its page: links and addresses name it by that. */
  readonly id: string;
  /** What of its address a click changes where it stands alone; all else opens the page in full. */
  readonly inPlace?: string;
  /** What of its page's prerendered answer is its own. */
  part(page: Page): Given;
  /** Keeps its own answer in step with the address where it stands alone. Called while a component is made. */
  follow(given: () => Given): Live<Answer>;
  /** What it is a picture of, where it stands alone: the heading of its page. */
  heading(answer: Answer): string;
  /** What is shown of an answer, as printed; null where there is no such picture. */
  show(answer: Answer, seen: Seen): Shown | null;
}

/** How answers are looked at. */
export interface Seen {
  words: PictureWords;
  yardstick: Yardstick;
}

/** A picture of an answer, with all that belongs to it. */
export interface Shown {
  /** What is seen; its files have that name. */
  title: string;
  /** What is drawn: unit, year. */
  subtitle: string;
  /** What is seen, in one sentence, where the page's own answer does not say it already. */
  answer?: string;
  picture: Picture;
  /** Nothing to draw: says why instead. */
  empty?: boolean;
  /** Why there is nothing, where it is not the filters, and what to do. */
  emptyText?: { why: string; advice: string } | undefined;
  /** The table behind it; none where that stands elsewhere on the page. */
  table?: Table;
  /** What is said below it, such as what cannot be drawn. */
  note?: string;
  /** What gives its rows. */
  question: Question;
  /** What a click on a mark with a target does. */
  onselect?: (mark: Mark) => void;
}

/** The rows behind a picture, whatever they are rows of. */
export interface Table {
  caption: string;
  rows: readonly never[];
  columns: readonly Column<never>[];
  /** The heading that a row stands under; rows of one heading follow each other, however they are ordered. */
  group?: (row: never) => string;
}

/** @param caption what the table is called by those who cannot see that it stands behind its picture */
export function tableOf<Row>(caption: string, rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return { caption, rows: rows as readonly never[], columns };
}
