import type { Cell, Row } from "../source.ts";
import type { AmountColumn } from "./columns.ts";
import { isDash, isNumber } from "./cells.ts";
import { foldLabel } from "../fold.ts";

/**
 * A row with its amounts under their columns. Where empty cells were lost on the way (合计 without a name beside it, a 类
 * without 款 and 项), or codes stand in cells of their own, all amounts of a row lie as far beside; a row whose amounts
 * begin elsewhere and are not as many as the columns fits nowhere.
 * @returns the row, moved where it must be; null where nobody knows which amount is whose
 */
export function aligned(row: Row, columns: readonly AmountColumn<unknown>[]): Row | null {
  const [first, last] = [columns[0]!.index, columns.at(-1)!.index];
  const amountsEnd = row.findLastIndex(isNumber);
  const begins = row.findLastIndex((cell, index) => index < amountsEnd && isLabel(cell)) + 1 || codesIn(row);
  const amounts = row.slice(begins);
  // Empty cells before the first amount are columns of labels.
  const at = begins + amounts.findIndex((cell) => cell.text.trim());
  if (!begins || !amounts.some(isNumber) || (begins <= first && at >= first)) return row;
  if (amounts.length !== last - first + 1) return null;
  const labels = row.slice(0, begins);
  if (begins > first) return [...labels.slice(0, first - 1), joined(labels.slice(first - 1)), ...amounts];
  const { line, start } = row[begins]!;
  const lost = Array.from({ length: first - begins }, () => ({ text: "", line, start }));
  return [...labels, ...lost, ...amounts];
}

/**
 * Tells the rows of a table that lost a cell: they end before the last column that any reaches. Blank cells at the end of
 * rows may be lost on the way, where others within rows are not; where those at the end are kept, or rows have none, what
 * lacks stood anywhere.
 * @param first the first column of amounts
 */
export function cutRows(rows: readonly Row[], first: number, last: number): (row: Row) => boolean {
  const isBlank = (cell: Cell | undefined) => !cell?.text.trim();
  const end = Math.min(
    last,
    rows.reduce((most, row) => Math.max(most, row.length - 1), 0),
  );
  const keepsBlanks = rows.some((row) => row.length > end && isBlank(row[end]));
  const hasBlanks = rows.some((row) => row.slice(first, end).some(isBlank));
  return (row) => row.length <= end && (keepsBlanks || !hasBlanks);
}

/** How many cells at a row's beginning are its code, whole or as 类, 款 and 项, where no name is beside it. */
function codesIn(row: Row): number {
  const rest = row.findIndex(
    (cell, index) => !(index ? /^\d{2}$/ : /^\d{3}(?:\d{2}){0,2}$/).test(foldLabel(cell.text)),
  );
  return rest < 0 ? row.length : rest;
}

function joined(cells: readonly Cell[]): Cell {
  return { ...cells[0]!, text: cells.map(({ text }) => text.trim()).join(" ") };
}

/** Whether a cell holds words. */
export function isLabel(cell: Cell): boolean {
  const label = foldLabel(cell.text);
  return Boolean(label) && !isDash(label) && !isNumber(cell);
}
