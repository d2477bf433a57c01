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

/** The lines of a list: its whole, and its parts no further than so many lines from it or from each other. */
export interface Listed {
  from: number;
  to: number;
}

/** Where the list of these parts around its whole reaches to: 1.财政拨款收入…。2.事业收入…。 may have a line for each. */
export function listOf(
  document: CheckedDocument,
  { lineStart }: CheckedFigure,
  parts: readonly Item[],
  within: number,
): Listed {
  const lines = parts
    .flatMap((item) => find(document, { item, subjectCode: null }))
    .filter((figure) => isText(figure) && figure.lineStart > lineStart)
    .map((figure) => figure.lineStart)
    .sort((a, b) => a - b);
  const goesOn = (last: number, line: number) =>
    line - last <= within && !isAnotherSection(document, last, line);
  const to = lines.reduce((last, line) => (goesOn(last, line) ? line : last), lineStart);
  return { from: lineStart - within, to: Math.max(to, lineStart + within) };
}

/** The print of an item in the text that stands with its whole, in the lines of its list. */
export function toldNear(
  document: CheckedDocument,
  { from, to }: Listed,
  item: Item,
  funding: Funding,
): CheckedFigure | null {
  const near = find(document, { item, funding, subjectCode: null }).filter(
    (figure) => isText(figure) && figure.lineStart >= from && figure.lineStart <= to,
  );
  return near[0] ?? null;
}

/** （四）一般公共预算基本支出决算情况说明; （一）本年支出… begins a part of a list and is none. */
const SECTION_TITLE = /^[^，。；：]{4,40}(?:情况|说明)[。：]?\s*$/;

/** Whether the title of a section stands between two lines. */
export function isAnotherSection({ passages }: CheckedDocument, from: number, to: number): boolean {
  return passages.slice(from, Math.max(from, to - 1)).some((text) => SECTION_TITLE.test(text.trim()));
}

/** Whether a figure stands in the running text of the explanation. */
export function isText({ statement }: CheckedFigure): boolean {
  return statement === "narrative" || statement === "overview";
}

/** The lines from the first that some figures stand on to the last. */
export function wordsAround(document: CheckedDocument, figures: readonly CheckedFigure[]): string {
  const lines = figures.flatMap(({ lineStart, lineEnd }) => [lineStart, lineEnd]);
  return document.passages.slice(Math.min(...lines) - 1, Math.max(...lines)).join("");
}
