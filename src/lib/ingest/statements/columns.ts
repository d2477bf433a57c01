import { firstIndex } from "#lib/domain/firstIndex.ts";
import { foldLabel } from "../fold.ts";
import type { Row } from "../source.ts";
import { isNumber } from "./cells.ts";

/** A column of amounts: its position in the data rows, and what its header says. */
export interface AmountColumn<Meaning> {
  index: number;
  meaning: Meaning;
}

/**
 * Finds where in the rows the amounts of a statement stand. Headers are merged cells and often lie
 * one or two columns beside their amounts, so the row of column numbers (栏次 1 2 3…) decides where
 * it is printed; the headers then give the meanings in their order.
 */
export function amountColumns<Meaning>(
  rows: readonly Row[],
  isData: (row: Row) => boolean,
  meaningOf: (label: string) => Meaning | null,
): AmountColumn<Meaning>[] {
  const firstData = rows.findIndex(isData);
  const header = rows.slice(0, firstData < 0 ? rows.length : firstData);
  const labels = header
    .flatMap((row) => row.map((cell, index) => ({ index, label: foldLabel(cell.text) })))
    .flatMap(({ index, label }) => {
      const meaning = label ? meaningOf(label) : null;
      return meaning === null ? [] : [{ index, meaning }];
    });
  // Of two header cells above each other the lower one says no more than the upper.
  const labelled = [...new Map(labels.reverse().map((label) => [label.index, label])).values()].sort(
    (a, b) => a.index - b.index,
  );
  const numbered = header
    .map(columnNumbers)
    .find((numbers) => numbers.length > 1 && numbers.length === labelled.length);
  if (numbered) return numbered.map((index, order) => ({ index, meaning: labelled[order]!.meaning }));
  return shifted(labelled, rows.slice(Math.max(firstData, 0)).filter(isData));
}

/** The columns that a row is long enough to have. */
export function columnsOf<Meaning>(
  row: Row,
  columns: readonly AmountColumn<Meaning>[],
): readonly AmountColumn<Meaning>[] {
  return columns.slice(
    0,
    firstIndex(columns.length, (order) => columns[order]!.index >= row.length),
  );
}

/** Positions of 1, 2, 3… in a row of column numbers; a cell may say `栏次 1`. Empty where the row is none. */
export function columnNumbers(row: Row): number[] {
  const positions: number[] = [];
  for (const [index, cell] of row.entries()) {
    const number = /^(?:栏次)?(\d{1,2})(?:栏)?$/.exec(foldLabel(cell.text))?.[1];
    if (number && Number(number) === positions.length + 1) positions.push(index);
    else if (number) return [];
  }
  return positions;
}

/** Without column numbers: if every amount lies the same distance right of the headers, move the headers there. */
function shifted<Meaning>(labelled: AmountColumn<Meaning>[], data: readonly Row[]): AmountColumn<Meaning>[] {
  if (!labelled.length) return [];
  const used = new Set(
    data.flatMap((row) => row.flatMap((cell, index) => (isAmount(cell.text) ? [index] : []))),
  );
  const headed = new Set(labelled.map((column) => column.index));
  const misses = (shift: number) => [...used].filter((index) => !headed.has(index - shift)).length;
  const shift = [0, 1, 2, -1].reduce(
    (best, candidate) => (misses(candidate) < misses(best) ? candidate : best),
    0,
  );
  return labelled.map(({ index, meaning }) => ({ index: index + shift, meaning }));
}

/** An amount of money is printed with decimals or thousands separators; codes and row numbers are not. */
function isAmount(text: string): boolean {
  return /[.,]\d/.test(text) && isNumber({ text, line: 0, start: 0 });
}
