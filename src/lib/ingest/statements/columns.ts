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
  const labelled = labelledColumns(header, words);
  const data = rows.slice(Math.max(firstData, 0)).filter(isData);
  const numbered = belowNumbers(labelled, header);
  const placed = numbered
    ? // 类 款 项 in cells of their own stand before the numbers, and not before the amounts.
      moved(numbered.labelled, new Set(numbered.numbers), data, [0, -1, -2, -3])
    : shifted(labelled, header, data);
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
 * number stands one. Null where there is no such row, or it fits neither way.
 */
function belowNumbers<Meaning>(
  labelled: Labelled<Meaning>[],
  header: readonly Row[],
): { labelled: Labelled<Meaning>[]; numbers: number[] } | null {
  const numbers = header.map(columnNumbers).find((positions) => positions.length > 1);
  if (!numbers || !labelled.length) return null;
  if (numbers.length === labelled.length)
    return { labelled: labelled.map((label, order) => ({ ...label, index: numbers[order]! })), numbers };
  const headed = headedFrom(labelled, header);
  const shift = SHIFTS.find((by) => numbers.every((position) => headed.has(position - by)));
  if (shift === undefined) return null;
  return { labelled: labelled.map((label) => ({ ...label, index: label.index + shift })), numbers };
}

/** How far beside their amounts headers stand. */
const SHIFTS = [0, 1, 2, -1];

/** Headers above what names a row. */
const OF_NAMES =
  /科目|编码|代码|名称|分类|项目(?!支出)|栏次|行次|序号|^(?:类|款|项|目|类款|款项|类款项|单位|部门|合计|总计)$/;

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
      return label && (index >= first || (isBeside && !OF_NAMES.test(label))) ? [index] : [];
    });
  };
  return new Set(header.filter((row) => columnNumbers(row).length < 2).flatMap(headsOf));
}

/** Without column numbers: if every amount lies the same distance right of the headers, move the headers there. */
function shifted<Meaning>(
  labelled: Labelled<Meaning>[],
  header: readonly Row[],
  data: readonly Row[],
): Labelled<Meaning>[] {
  return labelled.length ? moved(labelled, headedFrom(labelled, header), data, SHIFTS) : [];
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
