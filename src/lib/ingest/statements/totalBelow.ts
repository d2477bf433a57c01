import { namesTotal } from "#lib/domain/words/heads.ts";
import { foldLabel } from "../fold.ts";
import type { Row, TextLine } from "../source.ts";
import { isNumber, wordsOf } from "./cells.ts";

/**
 * The row of totals that a page break parted from its table and left as a line of text: 合计 156,211,123 99,706,020. Null
 * for any other line, and where it has not just as many amounts as the rows above.
 */
export function totalBelow(line: TextLine, above: Row | undefined): Row | null {
  const [label, ...amounts] = wordsOf(line);
  if (!above || !label || !namesTotal(foldLabel(label.text)) || !amounts.every(isNumber)) return null;
  const first = above.findLastIndex((cell) => !isNumber(cell)) + 1;
  if (!amounts.length || above.length - first !== amounts.length) return null;
  const blank = { text: "", line: line.line, start: label.start + label.text.length };
  return [label, ...above.slice(1, first).map(() => blank), ...amounts];
}
