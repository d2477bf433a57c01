import { firstIndex } from "#lib/domain/firstIndex.ts";
import { foldLabel } from "../fold.ts";
import type { Row } from "../source.ts";
import { isNumber } from "./cells.ts";
import { periodOf, THIS_ACTUAL, type Period } from "./periods.ts";

/** A column of amounts: its position in the data rows, and what its headers say. */
export interface AmountColumn<Meaning> {
  index: number;
  meaning: Meaning;
  period: Period;
}

/** What headers mean in a statement. */
export interface HeaderWords<Meaning> {
  /** What a header's own words mean, or null. */
  meaningOf: (label: string) => Meaning | null;
  /** What a column is that says its year or stage alone (上年决算数). */
  main: Meaning;
  fiscalYear: number;
}

/** A header cell of a column: null for a column that holds no amounts of items (changes, rates). */
interface Labelled<Meaning> {
  index: number;
  column: { meaning: Meaning; period: Period } | null;
}

/**
 * Finds where in the rows the amounts of a statement stand. Headers are merged cells and often lie
 * one or two columns beside their amounts, so the row of column numbers (栏次 1 2 3…) decides where
 * it is printed; the headers then give the meanings in their order.
 */
export function amountColumns<Meaning>(
  rows: readonly Row[],
  isData: (row: Row) => boolean,
  words: HeaderWords<Meaning>,
): AmountColumn<Meaning>[] {
  const firstData = rows.findIndex(isData);
  const header = rows.slice(0, firstData < 0 ? rows.length : firstData);
  const labelled = labelledColumns(header, words);
  const numbered = header
    .map(columnNumbers)
    .find((numbers) => numbers.length > 1 && numbers.length === labelled.length);
  const data = rows.slice(Math.max(firstData, 0)).filter(isData);
  const placed = numbered
    ? moved(
        labelled.map((label, order) => ({ ...label, index: numbered[order]! })),
        new Set(numbered),
        data,
        // 类 款 项 in cells of their own stand before the numbers, and not before the amounts.
        [0, -1, -2, -3],
      )
    : shifted(labelled, header, data);
  return placed.flatMap(({ index, column }) => (column ? [{ index, ...column }] : []));
}

function labelledColumns<Meaning>(
  header: readonly Row[],
  { meaningOf, main, fiscalYear }: HeaderWords<Meaning>,
): Labelled<Meaning>[] {
  const cells = header.map((row) =>
    row.flatMap((cell, index) => {
      const label = foldLabel(cell.text).replace(/（(?:亿|百万|万|千)?元）$/, "");
      if (!label) return [];
      return [{ index, meaning: meaningOf(label), period: periodOf(label, fiscalYear) }];
    }),
  );
  const byIndex = new Map<number, Labelled<Meaning>>();
  // Of two header cells above each other the lower one says no more than the upper.
  for (const [depth, row] of cells.entries()) {
    for (const [order, { index, meaning, period }] of row.entries()) {
      if (byIndex.has(index)) continue;
      if (meaning !== null) byIndex.set(index, { index, column: { meaning, period: THIS_ACTUAL } });
      else if (period !== null) {
        const next = row[order + 1]?.index ?? Number.POSITIVE_INFINITY;
        const below = cells.slice(depth + 1).flat();
        const parted = below.some(
          (cell) => cell.meaning !== null && cell.index >= index && cell.index < next,
        );
        if (parted) continue;
        byIndex.set(index, { index, column: period === "none" ? null : { meaning: main, period } });
      }
    }
  }
  // A merged cell above several columns says of which year and stage all of them are.
  for (const label of byIndex.values()) {
    for (const row of cells) {
      const above = row.findLast(({ index }) => index <= label.index);
      if (!above || above.meaning !== null || above.period === null || !label.column) continue;
      label.column = above.period === "none" ? null : { ...label.column, period: above.period };
    }
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
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
function shifted<Meaning>(
  labelled: Labelled<Meaning>[],
  header: readonly Row[],
  data: readonly Row[],
): Labelled<Meaning>[] {
  if (!labelled.length) return [];
  // Columns whose headers are not understood have their place, too.
  const first = labelled[0]!.index;
  const headed = new Set(
    header.flatMap((row) =>
      row.flatMap((cell, index) => (index >= first && cell.text.trim() ? [index] : [])),
    ),
  );
  return moved(labelled, headed, data, [0, 1, 2, -1]);
}

/** Headers moved to where the most amounts stand below one; they stay where no other place is better. */
function moved<Meaning>(
  labelled: Labelled<Meaning>[],
  headed: ReadonlySet<number>,
  data: readonly Row[],
  shifts: readonly number[],
): Labelled<Meaning>[] {
  const used = data.flatMap((row) => row.flatMap((cell, index) => (isAmount(cell.text) ? [index] : [])));
  const misses = (shift: number) => used.filter((index) => !headed.has(index - shift)).length;
  const shift = shifts.reduce((best, candidate) => (misses(candidate) < misses(best) ? candidate : best), 0);
  return labelled.map((label) => ({ ...label, index: label.index + shift }));
}

/** An amount of money is printed with decimals or thousands separators; codes and row numbers are not. */
function isAmount(text: string): boolean {
  return /[.,]\d/.test(text) && isNumber({ text, line: 0, start: 0 });
}
