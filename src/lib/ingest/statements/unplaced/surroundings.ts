import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Row } from "../../source.ts";

/** The amounts that a document prints behind some words. Totals that a table gives beyond doubt are among them. */
export type AmountsSaid = (words: RegExp) => Set<string>;

/** A statement that was read before. */
export interface ReadTable {
  statement: Statement | "other";
  rows: readonly Row[];
}

/** What tells about a statement whose cells lost their places: the rest of its document, and the classification. */
export interface Surroundings {
  said: AmountsSaid;
  before: readonly ReadTable[];
  subjects: SubjectCatalogue;
  /** How many searches through the ways to read a table may still be begun: each may take half a second. */
  searches: { left: number };
}

/** No disclosure asks for more. */
export const MOST_SEARCHES = 20;
