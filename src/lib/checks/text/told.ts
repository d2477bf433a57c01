import type { Item } from "#lib/domain/items.ts";
import { TABLE_STATEMENTS, type Funding } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "../check.ts";
import { find } from "../figures.ts";

/** The whole of an item, of no 科目, in this year, as the text tells it first; null where a statement prints it, too. */
export function told(document: CheckedDocument, item: Item, funding: Funding): CheckedFigure | null {
  const prints = find(document, { item, funding, subjectCode: null });
  // Where a statement prints it, text against statement is N1's, and the sum T1's.
  const tabled = prints.some(({ statement }) => TABLE_STATEMENTS.includes(statement));
  return tabled ? null : (prints.find(isText) ?? null);
}

/** The print of an item in the text that stands with its whole: no further than so many lines from it. */
export function toldNear(
  document: CheckedDocument,
  { lineStart }: CheckedFigure,
  item: Item,
  funding: Funding,
  lines: number,
): CheckedFigure | null {
  const near = find(document, { item, funding, subjectCode: null }).filter(
    (figure) => isText(figure) && Math.abs(figure.lineStart - lineStart) <= lines,
  );
  return near[0] ?? null;
}

/** Whether a figure stands in the running text of the explanation. */
export function isText({ statement }: CheckedFigure): boolean {
  return statement === "narrative" || statement === "overview";
}

/** The lines that some figures stand on, and the line before: a list may begin there. */
export function wordsAround(document: CheckedDocument, figures: readonly CheckedFigure[]): string {
  const lines = figures.flatMap(({ lineStart, lineEnd }) => [lineStart, lineEnd]);
  return document.passages.slice(Math.max(0, Math.min(...lines) - 1), Math.max(...lines)).join("");
}
