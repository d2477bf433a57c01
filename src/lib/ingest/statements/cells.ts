import { foldLabel } from "../fold.ts";
import { tooLong, valueOf } from "#lib/domain/printedNumber.ts";
import { cellNumeral, type Numeral } from "../numerals.ts";
import type { Cell, Problem, Row, TextLine } from "../source.ts";

/** A label of a row with the number cells behind it, up to the next label. */
export interface Entry {
  label: string;
  /** The label's place in the row; the values follow it one by one. */
  at: number;
  values: Cell[];
}

/** The words of a line, as cells: what stands between spaces. 合 计 is one. */
export function wordsOf({ text, line }: TextLine): Cell[] {
  return [...text.matchAll(/[合总]\s+计(?!\S)|\S+/g)].map((match) => ({
    text: match[0],
    line,
    start: match.index,
  }));
}

/** Splits a row into labels and what follows each. Dashes are cells without a number. */
export function entriesOf(row: Row): Entry[] {
  const entries: Entry[] = [];
  for (const [at, cell] of row.entries()) {
    const label = foldLabel(cell.text);
    if (label && !isNumber(cell) && !isDash(label)) entries.push({ label, at, values: [] });
    else entries.at(-1)?.values.push(cell);
  }
  return entries;
}

/**
 * Whether the first number behind each label is a 行次: a header says so, or whole numbers count the rows,
 * because headers of this column are often lost.
 */
export function countsRows(rows: readonly Row[]): boolean {
  const isHeader = (row: Row) =>
    row.findIndex((cell) => /^[行栏]次$/.test(foldLabel(cell.text))) > 0 && !row.some(isNumber);
  if (rows.slice(0, 5).some(isHeader)) return true;
  let steps = 0;
  let counted = 0;
  const last = new Map<number, number>();
  for (const row of rows) {
    entriesOf(row).forEach((entry, side) => {
      const first = foldLabel(entry.values.find((cell) => cell.text.trim())?.text ?? "");
      if (!/^\d{1,3}$/.test(first)) return;
      const number = Number(first);
      const before = last.get(side);
      last.set(side, number);
      if (before === undefined) return;
      counted++;
      if (number > before && number - before <= 3) steps++;
    });
  }
  return counted >= 4 && steps / counted > 0.7;
}

/** Whether cells number the columns, 1, 2, 3…, and hold no amounts. */
export function countsColumns(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => foldLabel(cell.text) === String(index + 1));
}

export function isNumber(cell: Cell): boolean {
  return cellNumeral(cell.text) !== null;
}

export function isDash(label: string): boolean {
  return /^[-—–―─/\\_—*无]+$/.test(label);
}

/** A cell's number in `scale` units, or null where the cell holds none that can be kept. */
export function amountOf(cell: Cell | undefined, scale: bigint) {
  const numeral = cell ? cellNumeral(cell.text, cell.start) : null;
  return cell && numeral ? amountIn(cell, numeral, scale) : null;
}

/** The same of a cell whose numeral is known. */
export function amountIn(cell: Cell, numeral: Numeral, scale: bigint) {
  const amount = valueOf(numeral.plain, scale);
  if (!amount) return null;
  return {
    ...amount,
    printed: numeral.printed,
    lineStart: cell.line,
    lineEnd: cell.line,
    charStart: numeral.start,
    charEnd: numeral.end,
  };
}

/** The numbers of some rows that cannot be kept because they are too long. */
export function tooLongIn(rows: readonly Row[], scale: bigint): Problem[] {
  return rows.flatMap((row) =>
    row.flatMap((cell): Problem[] => {
      // Shorter ones fit in every unit.
      if (cell.text.length < SHORTEST_TOO_LONG) return [];
      const numeral = cellNumeral(cell.text);
      return numeral && !valueOf(numeral.plain, scale)
        ? [{ line: cell.line, message: tooLong(numeral.printed) }]
        : [];
    }),
  );
}

const SHORTEST_TOO_LONG = 7;
