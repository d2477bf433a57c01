import type { Item } from "#lib/domain/items.ts";
import type { Funding, Statement } from "#lib/domain/vocabulary.ts";
import { headsNames } from "#lib/domain/words/heads.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Cell, Problem, Row } from "../source.ts";
import { cutRows } from "./aligned.ts";
import type { StatementContext, StatementReader } from "./context.ts";
import { cellFigure, type CellMeaning } from "./figure.ts";
import { periodOf, THIS_ACTUAL, type Period } from "./periods.ts";
import { amountOf, countsRows, entriesOf, isNumber } from "./cells.ts";
import { commonEnd } from "./columns.ts";

/** Labels of the left (revenue) side; the 总计 of each side is told by where it stands. */
const REVENUE: readonly (readonly [RegExp, Item, Funding?])[] = [
  [/^(?:一般)?公共预算(?:财政)?(?:拨款|资金)(?:收入)?$/, "revenue.appropriation", "general"],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?(?:收入)?$/, "revenue.appropriation", "government_fund"],
  [/^国有资本经营预算(?:财政)?(?:拨款|资金)?(?:收入)?$/, "revenue.appropriation", "state_capital"],
  [/^财政拨款收入$/, "revenue.appropriation", "appropriation"],
  [/^上级补助收入$/, "revenue.superior_subsidy"],
  [/^事业收入$/, "revenue.business"],
  [/^(?:事业单位)?经营收入$/, "revenue.operating"],
  [/^附属单位(?:上缴|缴款)收入$/, "revenue.subsidiary_remittance"],
  [/^其他收入$/, "revenue.other"],
  [/^(?:本年|当年)收入(?:合计|小计)?$/, "revenue.current"],
  [/^使用非财政拨款结余|^用事业基金弥补收支差额$/, "revenue.nonfiscal_balance_used"],
  [/^(?:年初|上年)(?:财政拨款)?结转(?:(?:和|及)?结余)?$/, "revenue.opening_balance"],
  [/^(?:收入)?总计$/, "revenue.total"],
];

const EXPENDITURE: readonly (readonly [RegExp, Item])[] = [
  [/^(?:本年|当年)支出(?:合计|小计)?$/, "expenditure.current"],
  [/^结余分配$/, "expenditure.surplus_distribution"],
  [
    /^年末(?:财政拨款)?结转(?:和|及)?结余$|^(?:年末|年终)?结转(?:结余)?下年(?:支出)?$/,
    "expenditure.closing_balance",
  ],
  [/^(?:支出)?总计$/, "expenditure.total"],
  [/^基本支出$/, "expenditure.basic"],
  [/^(?:日常)?公用(?:经费|支出)$/, "expenditure.basic.public"],
  [/^人员(?:经费|支出)$/, "expenditure.basic.personnel"],
  [/^项目支出$/, "expenditure.project"],
  [/^上缴上级支出$/, "expenditure.to_superior"],
  [/^经营支出$/, "expenditure.operating"],
  [/^对附属单位补助支出$/, "expenditure.to_subsidiary"],
];

const PURSES: readonly (readonly [RegExp, Funding])[] = [
  [/^(?:合计|小计)$/, "appropriation"],
  [/^一般公共预算(?:财政拨款)?$/, "general"],
  [/^政府性基金(?:预算)?(?:财政拨款)?$/, "government_fund"],
  [/^国有资本经营(?:预算)?(?:财政拨款)?$/, "state_capital"],
];

/** Reads 收入支出决算总表 and 财政拨款收入支出决算总表: revenue on the left, expenditure by 类 on the right. */
export const readSummary: StatementReader = (sheet, scale, context) => {
  const statement = sheet.statement as Statement;
  const appropriation = statement === "appropriation_summary";
  const counted = countsRows(sheet.rows);
  const right = rightSide(sheet.rows, context);
  const purses: Funding[] = appropriation ? pursesOf(sheet.rows) : ["all"];
  const periods = sidePeriods(sheet.rows, context.fiscalYear);
  if (
    periods === "unclear" ||
    hasCodes(sheet.rows) ||
    (appropriation && hasStrangeHead(sheet.rows)) ||
    (purses.length > 1 && losesPurse(sheet.rows, purses, right, counted)) ||
    (periods && purses.length > 1 && printedPurses(sheet.rows).length > 1) ||
    (!periods && hasMoreColumns(sheet.rows, right, purses.length, counted))
  )
    return {
      figures: [],
      problems: [{ line: sheet.lineStart, message: `${statement}: its columns are not understood` }],
    };
  const figures: OpenFigure[] = [];
  const problems: Problem[] = [];
  const onRight = sheet.rows.filter(
    (row) => row.some(isNumber) && namesClass(foldLabel(row[right]?.text ?? ""), context),
  );
  const first = right + (counted ? 2 : 1);
  const isCut = cutRows(onRight, first, Math.max(first + purses.length - 1, commonEnd(onRight) ?? 0));
  let afterOpening = false;
  const take = (cell: Cell | undefined, meaning: CellMeaning, period = THIS_ACTUAL) => {
    const figure = cellFigure(cell, scale, statement, context.fiscalYear - period.yearsBefore, {
      ...meaning,
      stage: period.stage,
      openStage: period.open,
    });
    if (figure) figures.push(figure);
  };
  const takeEach = (cells: readonly Cell[], side: SidePeriods, meaning: CellMeaning) => {
    for (const [index, period] of side.entries()) if (period) take(cells[index], meaning, period);
  };
  for (const row of sheet.rows) {
    for (const entry of entriesOf(row)) {
      const label = withoutEnumerator(entry.label);
      // Pages lose empty cells: what is on the right only may stand before its column.
      const onLeft = entry.at < right && !namesClass(entry.label, context);
      // Behind a blank label of the right side its 行次 still stands; it is no amount of the left.
      const cells = onLeft ? entry.values.slice(0, right - entry.at - 1) : entry.values;
      const values = amounts(cells, counted);
      if (onLeft) {
        const known = REVENUE.find(([pattern]) => pattern.test(label));
        // Its name may be broken: 年初财政拨款结转和结, and 余 in the next line.
        afterOpening ||= /^(?:年初|上年)(?:财政拨款)?结/.test(label);
        if (!known) continue;
        const [, item, purse] = known;
        // Below the opening balance the purses' names stand for its parts.
        const isPart = afterOpening && item === "revenue.appropriation";
        const meaning: CellMeaning = {
          item: isPart ? "revenue.opening_balance" : item,
          funding: purse ?? (appropriation ? "appropriation" : "all"),
        };
        if (periods) takeEach(values, periods.left, meaning);
        else take(values.find(isNumber), meaning);
      } else {
        const meaning = expenditureMeaning(label, context);
        if (!meaning) continue;
        if (periods) {
          takeEach(values, periods.right, { ...meaning, funding: appropriation ? "appropriation" : "all" });
          continue;
        }
        if (purses.length > 1 && isCut(row)) {
          problems.push({ line: row[0]!.line, message: `${statement}: a cell of the row was lost` });
          continue;
        }
        if (purses.length === 1) take(values.find(isNumber), { ...meaning, funding: purses[0]! });
        else
          values
            .slice(0, purses.length)
            .forEach((cell, index) => take(cell, { ...meaning, funding: purses[index]! }));
      }
    }
  }
  return { figures, problems };
};

/** Whether rows begin with codes of subjects: then they are another statement's, whose title was lost. */
function hasCodes(rows: readonly Row[]): boolean {
  const first = rows.map((row) => foldLabel(row.find((cell) => cell.text.trim())?.text ?? ""));
  return first.filter((label) => /^2\d\d(?:\d\d){0,2}$/.test(label)).length > 1;
}

/** The cells behind a label without its 行次. */
function amounts(cells: Cell[], counted: boolean): Cell[] {
  return counted ? cells.slice(cells.findIndex((cell) => cell.text.trim()) + 1) : cells;
}

function expenditureMeaning(label: string, context: StatementContext): Omit<CellMeaning, "funding"> | null {
  // A broken name may go on as the purse's: 一、一般公共, and 预算财政拨款 in the next line.
  if (/^一般(?:公共)?$/.test(label)) return null;
  const known = EXPENDITURE.find(([pattern]) => pattern.test(label));
  if (known) return { item: known[1] };
  const found = context.subjects.find("functional", label, context.subjects.classes("functional"));
  return found.length === 1
    ? { item: "expenditure.current", subjectSystem: "functional", subjectCode: found[0]!.code }
    : null;
}

/** A purse on the left may have the name of a 类: 国有资本经营预算. */
function isRevenue(label: string): boolean {
  return REVENUE.some(([pattern]) => pattern.test(withoutEnumerator(label)));
}

/**
 * The first column of the expenditure side: where 类 are named, or without them other expenditure (基本支出). The words of heads
 * may sound like a 类 (一般公共, broken).
 */
function rightSide(rows: readonly Row[], context: StatementContext): number {
  const below = rows.findIndex((row) => row.some(isNumber));
  const data = rows.slice(Math.max(below, 0));
  return (
    placeOf(data, (label) => namesClass(label, context)) ??
    placeOf(data, namesExpenditure) ??
    Number.POSITIVE_INFINITY
  );
}

/** The column in which most rows have such a label; null where none has one. */
function placeOf(rows: readonly Row[], isMeant: (label: string) => boolean): number | null {
  const places = new Map<number, number>();
  for (const row of rows) {
    const named = entriesOf(row).find(({ label }) => isMeant(label));
    if (named) places.set(named.at, (places.get(named.at) ?? 0) + 1);
  }
  const [most] = [...places].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? null;
}

/** Whether a label names expenditure and cannot name revenue, as 总计 can. */
function namesExpenditure(label: string): boolean {
  const own = withoutEnumerator(label);
  return !isRevenue(label) && EXPENDITURE.some(([pattern]) => pattern.test(own));
}

/** Whether a label names expenditure by 类, which stands on the right only. */
function namesClass(label: string, context: StatementContext): boolean {
  return !isRevenue(label) && Boolean(expenditureMeaning(withoutEnumerator(label), context)?.subjectCode);
}

/** The columns of a side, in printed order; null for one of changes or rates. */
type SidePeriods = (Period | null)[];

/**
 * Of which year and stage the columns of each side are, where a side has several (上年决算数, 本年决算数). Null where each
 * has one; unclear where a header names several without saying which side they are on.
 */
function sidePeriods(
  rows: readonly Row[],
  fiscalYear: number,
): { left: SidePeriods; right: SidePeriods } | "unclear" | null {
  const heads = rows.slice(0, HEAD_ROWS).filter((row) => !row.some(isNumber));
  const sides = heads.map((row): SidePeriods[] => {
    const found: SidePeriods[] = [];
    for (const label of row.map((cell) => foldLabel(cell.text)).filter(Boolean)) {
      const period = periodOf(label, fiscalYear);
      if (beginsSide(label)) found.push([]);
      else if (period !== null)
        (found.at(-1) ?? found[found.push([]) - 1]!).push(period === "none" ? null : period);
    }
    return found;
  });
  const columns = (row: SidePeriods[]) => row.flat().length;
  const [best] = sides.sort((a, b) => columns(b) - columns(a));
  if (!best || best.every((side) => side.length < 2)) return null;
  const [left, right, ...more] = best;
  // Expenditure once more by its kind, in the same columns.
  const isAgain = (side: SidePeriods) => JSON.stringify(side) === JSON.stringify(right);
  return left?.length && right?.length && more.every(isAgain) ? { left, right } : "unclear";
}

const HEAD_ROWS = 5;
/** Whether a head stands above the names of a side. */
const beginsSide = (label: string) => headsNames(label) || /^(?:收入|支出)(?:（.*）)?$/.test(label);

/** Which purses the columns of the expenditure side show, in their printed order. */
function pursesOf(rows: readonly Row[]): Funding[] {
  const best = printedPurses(rows);
  return best.length > 1 ? best : ["appropriation", "general", "government_fund", "state_capital"];
}

/** Whether rows have more amounts than columns are known: then nobody says which is which. Zeros may fill up a row. */
function hasMoreColumns(rows: readonly Row[], right: number, purses: number, counted: boolean): boolean {
  const more = rows.filter((row) =>
    entriesOf(row).some(({ at, values }) => {
      const onLeft = at < right;
      const cells = amounts(onLeft ? values.slice(0, right - at - 1) : values, counted).filter(isNumber);
      return cells.slice(onLeft ? 1 : purses).some(({ text }) => /[1-9]/.test(foldLabel(text)));
    }),
  );
  return more.length > 1;
}

const purseOf = (label: string) => PURSES.find(([pattern]) => pattern.test(label))?.[1] ?? null;

/** The heads of the row that names the most purses, behind those of names and row numbers, each with its place. */
function purseHeads(rows: readonly Row[]): { label: string; index: number; width: number }[] {
  const heads = rows.slice(0, HEAD_ROWS).map((row) => {
    const labels = row.flatMap((cell, index) => {
      const label = foldLabel(cell.text);
      return label ? [{ label, index, width: row.length }] : [];
    });
    return labels.slice(labels.findLastIndex(({ label }) => beginsSide(label) || label === "行次") + 1);
  });
  const known = (labels: (typeof heads)[number]) => labels.filter(({ label }) => purseOf(label)).length;
  return heads.sort((a, b) => known(b) - known(a))[0] ?? [];
}

/**
 * Whether beside heads of purses one was lost: a row of heads with a blank between them, or with fewer cells than the rows
 * below, or without 合计 where most rows' first amount is the sum of the others.
 */
function losesPurse(
  rows: readonly Row[],
  purses: readonly Funding[],
  right: number,
  counted: boolean,
): boolean {
  const heads = purseHeads(rows);
  if (heads.length < 2) return false;
  const data = rows.filter((row) => row.some(isNumber));
  const end = commonEnd(data);
  const { index: first, width } = heads[0]!;
  if (end !== null && width <= end) return true;
  if (end === width - 1 && heads.some(({ index }, order) => index !== first + order)) return true;
  if (purses.includes("appropriation")) return false;
  const amountsOf = (row: Row) =>
    entriesOf(row)
      .filter(({ at }) => at >= right)
      .flatMap(({ values }) => amounts(values, counted).map((cell) => amountOf(cell, 100n)?.value ?? 0n));
  const filled = data.map(amountsOf).filter(([amount]) => amount);
  const sums = filled.filter(([whole, ...parts]) => parts.reduce((sum, part) => sum + part, 0n) === whole);
  return sums.length * 2 > filled.length;
}

function printedPurses(rows: readonly Row[]): Funding[] {
  return purseHeads(rows).flatMap(({ label }) => purseOf(label) ?? []);
}

/** Whether beside heads of purses stands one that is not understood, as for a slip of the pen: then nobody says which is which. */
function hasStrangeHead(rows: readonly Row[]): boolean {
  const heads = purseHeads(rows).map(({ label }) => purseOf(label));
  return heads.filter(Boolean).length > 1 && !heads.every(Boolean);
}
