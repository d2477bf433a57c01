import { csvFormatRows, tsvFormatRows } from "d3-dsv";

/** A number as a spreadsheet reads it, with its sign and percent; anything else that begins like one may be a formula. */
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[-+]?\d+)?%?$/i;

/**
 * What a spreadsheet takes as the beginning of a formula, behind any blanks, also in full width; and the blanks that it
 * cuts a cell at.
 */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * The words of a cell so that no spreadsheet runs them: those that begin like a formula get an apostrophe in front, which
 * marks them as words. Numbers stay numbers. (OWASP, CSV Injection.)
 */
export function harmless(words: string): string {
  return FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

/** Rows of cells as CSV that no spreadsheet runs anything of. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(rows.map((row) => row.map(harmless)));
}

/** The same, with tabs between the cells. */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return tsvFormatRows(rows.map((row) => row.map(harmless)));
}
