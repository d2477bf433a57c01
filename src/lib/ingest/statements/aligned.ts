import type { Cell, Row } from "../source.ts";
import type { AmountColumn } from "./columns.ts";
import { isDash, isNumber } from "./cells.ts";
import { foldLabel } from "../fold.ts";

/**
 * A row with its amounts under their columns. Where empty cells were lost on the way (合计 without a name beside it), all
 * amounts of a row lie as far beside; a row whose amounts begin elsewhere and are not as many as the columns fits nowhere.
 * @returns the row, moved where it must be; null where nobody knows which amount is whose
 */
export function aligned(row: Row, columns: readonly AmountColumn<unknown>[]): Row | null {
  const [first, last] = [columns[0]!.index, columns.at(-1)!.index];
  const begins = row.findLastIndex(isLabel) + 1;
  const amounts = row.slice(begins);
  // Empty cells before the first amount are columns of labels.
  const at = begins + amounts.findIndex((cell) => cell.text.trim());
  if (!begins || at < begins || at >= first) return row;
  if (amounts.length !== last - first + 1) return null;
  const { line, start } = row[begins]!;
  const lost = Array.from({ length: first - begins }, () => ({ text: "", line, start }));
  return [...row.slice(0, begins), ...lost, ...amounts];
}

/** Whether a cell holds words. */
export function isLabel(cell: Cell): boolean {
  const label = foldLabel(cell.text);
  return Boolean(label) && !isDash(label) && !isNumber(cell);
}
