import type { Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import { namesSum } from "#lib/domain/words/heads.ts";
import { THREE_PUBLIC_ROWS } from "#lib/domain/words/rows.ts";
import { foldLabel } from "../fold.ts";
import type { Cell, Row } from "../source.ts";
import { countsColumns, isDash, isNumber } from "./cells.ts";
import { columnNumbers } from "./columns.ts";
import { periodOf as columnPeriod, type Period } from "./periods.ts";

/** The head of a whole group of columns: 2024年“三公”经费预算数. */
const WHOLE = /三公.{0,2}经费/;
const VEHICLES = /^公务用车购置(?:及|和|与)?运行/;
const NARROW: readonly (readonly [RegExp, Item])[] = [
  [/^(?:公务用车)?购置费?$/, "three_public.vehicles.purchase"],
  [/^(?:公务用车)?运行(?:维护)?费?$/, "three_public.vehicles.operation"],
  [/机关运行经费/, "agency_operating"],
];

const STAGE_ALONE = /^(?:20\d\d年度?|本年度?|上年度?)?(?:(?:年初|全年|调整后?)?预算|决算|执行)(?:数|金额)?$/;
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/年初预算/, "initial_budget"],
  [/(?:全年|调整后?)预算/, "adjusted_budget"],
  [/决算|执行数/, "actual"],
];

/**
 * The amounts of a wide “三公” table by what stands above each, in whatever order: one row of amounts, or of bodies the row of
 * their sums, below heads in which the whole and its parts are merged cells. Null where a column's item, year or stage is not
 * told, or two are the same.
 * @param unstaged what all are of where no head names a stage
 */
export function headedAmounts(rows: readonly Row[], fiscalYear: number, unstaged: Period): Headed[] | null {
  const below = rows.findIndex((row) => isAmounts(behindLabels(row)));
  const bare = rows.filter(isAmounts);
  const [row, ...more] = bare.length ? bare : ofBodies(rows);
  if (below < 1 || !row || more.length) return null;
  const heads = headsOf(rows.slice(0, below));
  const labels = row.length - behindLabels(row).length;
  const staged = heads.some((head) => periodOf(head, fiscalYear));
  return toldApart(
    row.flatMap((cell, index) => {
      if (index < labels || !isNumber(cell)) return [];
      const above = aboveColumn(heads, index);
      const period = staged ? periodOf(above, fiscalYear) : unstaged;
      return [{ cell, item: itemBelow(above), period }];
    }),
  );
}

interface Headed {
  cell: Cell;
  item: Item;
  period: Period;
}

/** Amounts of which all is told; null where anything of one is not, or two are the same. */
function toldApart(amounts: readonly { [Of in keyof Headed]: Headed[Of] | null }[]): Headed[] | null {
  const told = amounts.filter((amount): amount is Headed => amount.item !== null && amount.period !== null);
  const distinct = new Set(told.map(({ item, period }) => `${item} ${JSON.stringify(period)}`));
  return told.length === amounts.length && distinct.size === told.length ? told : null;
}

/**
 * The amounts of a “三公” table whose rows are years and stages (预算数, 决算数, 上年决算数) below heads that name the items.
 * Null where a row of amounts does not say which it is, a column's item is not told, or two are the same.
 */
export function stagedAmounts(rows: readonly Row[], fiscalYear: number): Headed[] | null {
  const staged = rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.text.trim());
    // Among several labels an amount is one of a head: 预算数, 决算数, and beside them 机关运行经费.
    const [label, ...more] = filled.filter((cell) => !isNumber(cell) && !isDash(foldLabel(cell.text)));
    const period =
      label === filled[0] && label && !more.length ? columnPeriod(foldLabel(label.text), fiscalYear) : null;
    return period && row.some(isNumber) ? [{ row, period }] : [];
  });
  const below = rows.findIndex((row) => row === staged[0]?.row);
  if (below < 1) return null;
  const heads = headsOf(rows.slice(0, below));
  return toldApart(
    staged.flatMap(({ row, period }) =>
      period === "none"
        ? []
        : row.flatMap((cell, index) =>
            isNumber(cell) ? [{ cell, period, item: itemBelow(aboveColumn(heads, index)) }] : [],
          ),
    ),
  );
}

/** What each head says of each column; a row of column numbers says nothing, nor one of department and unit (单位：万元). */
export function headsOf(rows: readonly Row[]): string[][] {
  return merged(rows.filter((row) => columnNumbers(row).length < 2 && !isBesideTitle(row)));
}

function isBesideTitle(row: Row): boolean {
  return row.every(({ text }) => !text.trim() || /[:：]/.test(text));
}

/** What stands above a column, from the lowest head up. */
export function aboveColumn(heads: readonly string[][], index: number): string[] {
  return heads.flatMap((head) => head[index] ?? []).reverse();
}

/**
 * What the columns behind the labels of an upright table are, by all that stands above each: 2019年 above 预算数 and 决算数, 2018年决算数,
 * 比上年增减 above 金额 and %. Null where nothing above a column says of which year and stage it is, or two say the same.
 * @param label the column of the labels
 */
export function headedColumns(
  rows: readonly Row[],
  first: number,
  label: number,
  fiscalYear: number,
): (Period | null)[] | null {
  const heads = merged(rows.slice(0, first));
  const width = Math.max(...rows.slice(first).map((row) => row.length));
  const columns: (Period | null)[] = [];
  for (let index = label + 1; index < width; index++) {
    const above = heads.flatMap((head) => head[index] ?? []).join("");
    const period = columnPeriod(above, fiscalYear);
    if (period === null) return null;
    columns.push(period === "none" ? null : period);
  }
  const told = columns.filter((period) => period !== null);
  return new Set(told.map((period) => JSON.stringify(period))).size === told.length && told.length
    ? columns
    : null;
}

/** Of rows of bodies, each named before its amounts, that of their sums; or the one there is. */
function ofBodies(rows: readonly Row[]): Row[] {
  const bodies = rows.filter((row) => isAmounts(behindLabels(row)));
  const sums = bodies.filter((row) => row.some((cell) => namesSum(foldLabel(cell.text))));
  return bodies.length > 1 ? sums : bodies;
}

/** The cells behind the last that is neither an amount nor blank: 501, 林业局, and then what it spent. */
function behindLabels(row: Row): Row {
  const isLabel = (cell: Cell) =>
    Boolean(cell.text.trim()) && !isNumber(cell) && !isDash(foldLabel(cell.text));
  return row.slice(row.findLastIndex(isLabel) + 1);
}

/** Whether a row holds amounts alone, and is not the one that numbers the columns. */
export function isAmounts(row: Row): boolean {
  const filled = row.filter((cell) => cell.text.trim());
  return (
    filled.length > 2 &&
    !countsColumns(filled) &&
    filled.every((cell) => isNumber(cell) || isDash(foldLabel(cell.text)))
  );
}

/**
 * What each head says of each column: a blank cell, also one that was left out at the end of its row, belongs to the merged one
 * on its left, unless a group above begins here.
 */
function merged(heads: readonly Row[]): string[][] {
  const begins = new Set<number>();
  const width = Math.max(0, ...heads.map((row) => row.length));
  return heads.map((row) => {
    const labels: string[] = [];
    for (let index = 0; index < width; index++)
      labels.push(foldLabel(row[index]?.text ?? "") || (begins.has(index) ? "" : (labels[index - 1] ?? "")));
    for (const [index, cell] of row.entries()) if (cell.text.trim()) begins.add(index);
    return labels;
  });
}

/** @param above what stands above a column, from the lowest up */
function itemBelow(above: readonly string[]): Item | null {
  const label = above.find((text) => text && !namesSum(text));
  // 合计 below nothing but a stage is of the whole table.
  if (label === undefined || STAGE_ALONE.test(label)) return above.some(namesSum) ? "three_public" : null;
  const narrow = NARROW.find(([pattern]) => pattern.test(label))?.[1];
  if (narrow) return narrow;
  if (VEHICLES.test(label)) return "three_public.vehicles";
  if (WHOLE.test(label)) return "three_public";
  return THREE_PUBLIC_ROWS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

function periodOf(above: readonly string[], fiscalYear: number): Period | null {
  for (const label of above) {
    const stage = STAGES.find(([pattern]) => pattern.test(label))?.[1];
    const open = !stage && /预算/.test(label);
    if (!stage && !open) continue;
    const year = /(20\d\d)年/.exec(label)?.[1];
    const yearsBefore = year ? fiscalYear - Number(year) : /^上年|去年/.test(label) ? 1 : 0;
    return { stage: stage ?? "adjusted_budget", yearsBefore, open };
  }
  return null;
}
