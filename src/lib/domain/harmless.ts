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

/** The words that such a cell was made of. */
export function unmarked(cell: string): string {
  const words = cell.slice(1);
  return cell.startsWith("'") && harmless(words) === cell ? words : cell;
}
