import { formatDecimal, type Decimal } from "../decimal.ts";
import { keyOf, type Figure, type FigureKey } from "../figure.ts";
import { itemUnit, type Item } from "../items.ts";
import type { Measure, Statement, Unit } from "../vocabulary.ts";

/*
 * A reading corrected by a person: kept apart from what was read, and applied to it (ingest/corrections). A correction
 * names its document by content and its place by the printed words, so that it is never applied anywhere else.
 */

/** What a correction does with a number, in words. */
export const ACTIONS = { change: "更改", add: "补充", strike: "划去" } as const;
export type Action = keyof typeof ACTIONS;

/** What a number is, as the one who corrects says it. */
export interface CorrectMeaning extends FigureKey {
  measure: Measure;
  /** For a rate: what it is one of, as in `figures`. */
  base: string | null;
  /** In the unit of its item and measure (`unitOf`). */
  value: Decimal;
  /** Where it is printed; null for where the reader found it, and for an added number in running text. */
  statement: Statement | null;
}

export interface Correction {
  /** Of the document's bytes. */
  sha256: string;
  /** The document's name, for people. */
  fileName: string;
  /** Its identifier in a data set: a hint where to look for it, and nothing that it is known by. */
  documentId: string | null;
  action: Action;
  /** 1-based. */
  line: number;
  /** 0-based place of the first of the printed words in the line; null where the reader knows none. */
  character: number | null;
  /** The printed words themselves: a correction whose words are not there any more is refused. */
  words: string;
  /** What the reader makes of the words (`readingOf`); null for a number that is added, or that is alone at its place. */
  read: string | null;
  /** What it is; null for one that is struck out. */
  is: CorrectMeaning | null;
  /** Who says so, and when (ISO time). */
  who: string;
  when: string;
  note: string;
}

/** What a number means, with its value, as one text: whether the reader still reads what was corrected. */
export function readingOf(figure: Pick<Figure, keyof FigureKey | "measure" | "base" | "value">): string {
  return `${keyOf(figure)}|${figure.measure}|${figure.base ?? ""}|${formatDecimal(figure.value)}`;
}

/** The unit that a value of an item is in: a rate is in percent, a change in the unit of what changes. */
export function unitOf(item: Item, measure: Measure): Unit {
  return measure === "value" || measure === "yoy_change" || measure === "budget_change"
    ? itemUnit(item)
    : "percent";
}

/** The corrections of each document, by its content. */
export function byDocument(corrections: readonly Correction[]): Map<string, Correction[]> {
  const documents = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const own = documents.get(correction.sha256);
    if (own) own.push(correction);
    else documents.set(correction.sha256, [correction]);
  }
  return documents;
}
