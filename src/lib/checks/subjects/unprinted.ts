import type { CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, NO_SIDES } from "../compare.ts";

/** A statement of fewer rows has no manner of its own. */
const LEAST_ROWS = 5;
/** One row in so many may lack its code, before that is how the statement is printed. */
const ONE_IN = 5;
/** Cells that stand one to a line: the code may stand so many lines above its amount. */
const ABOVE = 12;

/** Rows without the code that their name belongs to, where the others have theirs: it was left out, or misprinted. */
export function unprinted(document: CheckedDocument, rows: readonly CheckedFigure[]): Comparison[] {
  const lacking = rows.filter((row) => !isPrinted(document, row));
  if (rows.length < LEAST_ROWS || lacking.length * ONE_IN > rows.length) return [];
  return lacking.map((row) => {
    const { subject, subjectCode, lineStart } = row;
    return judged(false, [row], NO_SIDES, {
      zh: `第${lineStart}行${subject ? `“${subject}”` : ""}的科目编码应是 ${subjectCode}，这一行没有印或印的不是，同表其他行都印有，值得核对。`,
      en: `Line ${lineStart} does not print ${subjectCode}, the code of its subject, as the other rows of its statement do theirs.`,
    });
  });
}

/** Whether the code stands in the row, in one cell or one of its levels to a cell: 2010601, 201 06 01. */
function isPrinted(
  { passages }: CheckedDocument,
  { subjectCode, lineStart, lineEnd }: CheckedFigure,
): boolean {
  const [first, ...more] = subjectCode!.match(/^\d{3}|\d{2}/g)!;
  const code = new RegExp(
    `(?<!\\d)${first}${more.map((level) => `[\\t |]*${level.replace(/^0/, "0?")}`).join("")}(?!\\d)`,
  );
  const own = passages.slice(lineStart - 1, lineEnd).join("\n");
  // A line without words is a cell of its own.
  const row = /[\u4e00-\u9fa5]/.test(own)
    ? own
    : passages.slice(Math.max(0, lineStart - 1 - ABOVE), lineEnd).join("\n");
  return code.test(row);
}
