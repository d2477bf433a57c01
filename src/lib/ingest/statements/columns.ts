import { firstIndex } from "#lib/domain/firstIndex.ts";
import { headsNoAmounts, namesTotal } from "#lib/domain/words/heads.ts";
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
  /** What a header's own words mean, or null; `group`: the last merged cell above it that names one. */
  meaningOf: (label: string, group: string | null) => Meaning | null;
  /** Whether a header names a group of columns (本年收入), whose parts (基本支出) are none of another's. */
  isGroup?: (label: string) => boolean;
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
  // 合计 beside the numbers of columns is of the row below.
  const heads = header.filter((row) => columnNumbers(row).length < 2);
  const labelled = labelledColumns(heads, words);
  const data = rows.slice(Math.max(firstData, 0)).filter(isData);
  if (!labelled.length) return [];
  const numbers = header.map(columnNumbers).find((positions) => positions.length > 1);
  const placed = numbers
    ? // 类 款 项 in cells of their own stand before the numbers, and not before the amounts.
      moved(belowNumbers(labelled, heads, numbers), new Set(numbers), data, [0, -1, -2, -3])
    : shifted(labelled, heads, data);
  return placed.flatMap(({ index, column }) => (column ? [{ index, ...column }] : []));
}

function labelledColumns<Meaning>(
  header: readonly Row[],
  { meaningOf, isGroup, main, fiscalYear }: HeaderWords<Meaning>,
): Labelled<Meaning>[] {
  const labels = header.map((row) =>
    row.flatMap((cell, index) => {
      const label = foldLabel(cell.text).replace(/（(?:亿|百万|万|千)?元）$/, "");
      return label ? [{ index, label }] : [];
    }),
  );
  const groupOf = (depth: number, at: number): string | null => {
    for (const row of labels.slice(0, depth).reverse()) {
      const above = row.findLast(({ index }) => index <= at);
      if (above && isGroup?.(above.label)) return above.label;
    }
    return null;
  };
  const cells = labels.map((row, depth) =>
    row.map(({ index, label }) => ({
      index,
      meaning: meaningOf(label, groupOf(depth, index)),
      period: periodOf(label, fiscalYear),
    })),
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
        const meaning = meaningAbove(cells.slice(0, depth).flat(), index) ?? main;
        byIndex.set(index, { index, column: period === "none" ? null : { meaning, period } });
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

/** What the merged cell above a column means, as 基本支出 above 预算数 and 决算数; null where it means nothing. */
function meaningAbove<Meaning>(
  above: readonly { index: number; meaning: Meaning | null }[],
  index: number,
): Meaning | null {
  const nearest = Math.max(...above.map((cell) => (cell.index <= index ? cell.index : -1)));
  return above.find((cell) => cell.index === nearest && cell.meaning !== null)?.meaning ?? null;
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

/**
 * Positions of 1, 2, 3… in a row of column numbers; a cell may say `栏次 1`. Empty where the row is none. A page may leave
 * columns out: a row that says 栏次 may leave out their numbers.
 */
export function columnNumbers(row: Row): number[] {
  const positions: number[] = [];
  const skips = row.some((cell) => foldLabel(cell.text) === "栏次");
  let last = 0;
  for (const [index, cell] of row.entries()) {
    const number = /^(?:栏次)?(\d{1,2})(?:栏)?$/.exec(foldLabel(cell.text))?.[1];
    if (!number) continue;
    if (Number(number) !== last + 1 && !(skips && Number(number) > last)) return [];
    positions.push(index);
    last = Number(number);
  }
  return positions;
}

/**
 * The headers where the row of column numbers says they are: one for each number, or all as far beside, so that above each
 * number stands one. None where they fit neither way: one was lost, and nobody knows which.
 */
function belowNumbers<Meaning>(
  labelled: Labelled<Meaning>[],
  header: readonly Row[],
  numbers: readonly number[],
): Labelled<Meaning>[] {
  if (numbers.length === labelled.length)
    return labelled.map((label, order) => ({ ...label, index: numbers[order]! }));
  const headed = headedFrom(labelled, header);
  const shift = SHIFTS.find((by) => numbers.every((position) => headed.has(position - by)));
  return shift === undefined ? [] : labelled.map((label) => ({ ...label, index: label.index + shift }));
}

/** How far beside their amounts headers stand. */
const SHIFTS = [0, 1, 2, -1];

/**
 * Where headers of amounts stand: from the first one that is understood on all, and beside it those that head no names. One
 * that is not understood, as for a slip of the pen, has its place, too.
 */
function headedFrom<Meaning>(labelled: Labelled<Meaning>[], header: readonly Row[]): Set<number> {
  const first = labelled[0]!.index;
  const headsOf = (row: Row) => {
    const isBeside = Boolean(row[first]?.text.trim());
    return row.flatMap((cell, index) => {
      const label = foldLabel(cell.text);
      return label && (index >= first || (isBeside && !headsNoAmounts(label) && !namesTotal(label)))
        ? [index]
        : [];
    });
  };
  return new Set(header.flatMap(headsOf));
}

/** Without column numbers: if every amount lies the same distance right of the headers, move the headers there. */
function shifted<Meaning>(
  labelled: Labelled<Meaning>[],
  header: readonly Row[],
  data: readonly Row[],
): Labelled<Meaning>[] {
  const headed = headedFrom(labelled, header);
  const end = commonEnd(data);
  const [first] = labelled;
  const head = header.find((row) => row[first!.index]?.text.trim());
  const isShort = end !== null && head !== undefined && head.length <= end;
  // A head with fewer cells than all rows has lost some: the last one still heads the last column.
  const shifts = isShort ? [end - Math.max(...headed)] : SHIFTS;
  return moved(labelled, headed, data, shifts);
}

/** The last place of nearly all rows (0-based); null where they are of several lengths. */
export function commonEnd(rows: readonly Row[]): number | null {
  const lengths = new Map<number, number>();
  for (const { length } of rows) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [common] = [...lengths].sort((a, b) => b[1] - a[1]);
  return common && rows.length >= FEW && common[1] > rows.length * NEARLY_ALL ? common[0] - 1 : null;
}

const NEARLY_ALL = 0.8;

/**
 * Headers moved to where the most amounts stand below one; they stay where no other place is better. None where amounts of
 * several rows have no header even then: one was lost, and nobody knows how the others stand.
 */
function moved<Meaning>(
  labelled: Labelled<Meaning>[],
  headed: ReadonlySet<number>,
  data: readonly Row[],
  shifts: readonly number[],
): Labelled<Meaning>[] {
  const used = data.map((row) => row.flatMap((cell, index) => (isAmount(cell.text) ? [index] : [])));
  // Codes in cells of their own push all amounts of a row aside, and those are then as many as the headers.
  const width = Math.max(...headed) - Math.min(...headed) + 1;
  const isPushed = (places: readonly number[]) => places.at(-1)! - places[0]! + 1 === width;
  const isAside = (shift: number) => (places: readonly number[]) =>
    places.some((index) => !headed.has(index - shift));
  const most = data.length < FEW ? 0 : 1;
  const [near] = shifts;
  const asideOf = (shift: number) => used.filter(isAside(shift)).length;
  const shift =
    asideOf(near!) <= most ? near! : shifts.reduce((best, by) => (asideOf(by) < asideOf(best) ? by : best));
  const strays = used.filter((places) => isAside(shift)(places) && !isPushed(places)).length;
  if (strays > most) return [];
  return labelled.map((label) => ({ ...label, index: label.index + shift }));
}

/** Of fewer rows not one may have an amount that stands aside. */
const FEW = 3;

/** An amount of money is printed with decimals or thousands separators; codes and row numbers are not. */
function isAmount(text: string): boolean {
  return /[.,]\d/.test(text) && isNumber({ text, line: 0, start: 0 });
}
