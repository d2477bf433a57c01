import { itemUnit, type Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import { headsNoAmounts, namesSum } from "#lib/domain/words/heads.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { AGENCY_ROWS, THREE_PUBLIC_ROWS } from "#lib/domain/words/rows.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Cell, Problem, Row } from "../source.ts";
import { cutRows } from "./aligned.ts";
import type { StatementContext, StatementReader, StatementReading } from "./context.ts";
import { changeColumns, changesIn } from "./changeColumns.ts";
import { cellFigure, changeFigure } from "./figure.ts";
import { headedAmounts, headedColumns, isAmounts, stagedAmounts } from "./headedThreePublic.ts";
import { periodOf, THIS_ACTUAL, type Period } from "./periods.ts";
import { amountOf, countsColumns, countsRows, entriesOf, isDash, isNumber } from "./cells.ts";
import { type Sheet } from "./sheet.ts";

/** The six amounts of one stage, in the order of the official template (公开07表). */
const WIDE_ORDER: readonly Item[] = [
  "three_public",
  "three_public.overseas",
  "three_public.vehicles",
  "three_public.vehicles.purchase",
  "three_public.vehicles.operation",
  "three_public.reception",
];

/** Reads the “三公”经费支出决算表 in its two layouts, one row per item or all amounts in one row, and 机构运行信息表. */
export const readThreePublic: StatementReader = (sheet, scale, context) => {
  const counts = countsBelow(sheet);
  const above = counts.length ? { ...sheet, rows: sheet.rows.filter((row) => !counts.includes(row)) } : sheet;
  const sides = sidesOf(above);
  const fewest = sides.length > 1 ? 1 : FEWEST;
  const readings = sides.map((side) => readSide(side, scale, context, fewest));
  return {
    figures: [
      ...readings.flatMap(({ figures }) => figures),
      ...counts.flatMap((row) => countFigures(row, sheet, context)),
    ],
    problems: readings.flatMap(({ problems }) => problems),
  };
};

/** 相关统计数 below a table whose amounts stand in one row: rows that count what was paid for, one thing or two beside each other. */
function countsBelow({ rows }: Sheet): Row[] {
  const numbered = rows.filter((row) => row.some(isNumber));
  if (numbered.some((row) => ofMoney(itemOf(row)))) return [];
  const counts = numbered.filter((row) => itemOf(row) !== null);
  return numbered.some(isAmounts) ? counts : [];
}

function countFigures(row: Row, { funding }: Sheet, { fiscalYear }: StatementContext): OpenFigure[] {
  return entriesOf(row).flatMap(({ label, values }): OpenFigure[] => {
    const item = itemOfLabel(label);
    if (!item || ofMoney(item)) return [];
    const figure = cellFigure(values.find(isNumber), 1n, "three_public", fiscalYear, {
      item,
      funding: fundingOf(item, funding ?? "all"),
    });
    return figure ? [figure] : [];
  });
}

const ofMoney = (item: Item | null) => item !== null && itemUnit(item) === "yuan";

/** The halves of a table that has 项目 twice in its head; a row that is not cut between two cells has none. */
function sidesOf(sheet: Sheet): Sheet[] {
  const isBelowHead = (row: Row) =>
    row.some(isNumber) && !countsColumns(row.filter((cell) => cell.text.trim()));
  const below = sheet.rows.findIndex(isBelowHead);
  const names = sheet.rows
    .slice(0, below < 0 ? HEAD_ROWS : Math.min(below, HEAD_ROWS))
    .map((row) => row.flatMap((cell, index) => (foldLabel(cell.text) === "项目" ? [index] : [])))
    .find((places) => places.length > 1);
  if (names?.length !== 2) return [sheet];
  const right = names[1]!;
  const rows = sheet.rows.filter((row) => row.length > right && !isNumber(row[right]!));
  return [
    { ...sheet, rows: rows.map((row) => row.slice(0, right)) },
    { ...sheet, rows: rows.map((row) => row.slice(right)) },
  ];
}

const HEAD_ROWS = 6;

/** Rows of items that make a table an upright one, where its head does not say so. */
const FEWEST = 4;

function readSide(sheet: Sheet, scale: bigint, context: StatementContext, fewest: number): StatementReading {
  const funding = sheet.funding ?? "all";
  const figures: OpenFigure[] = [];
  const problems: Problem[] = [];
  const take = (cell: Cell | undefined, item: Item, period: Period, own = funding) => {
    const figure = cellFigure(cell, scale, "three_public", context.fiscalYear - period.yearsBefore, {
      item,
      funding: fundingOf(item, own),
      stage: period.stage,
      openStage: period.open,
    });
    if (figure) figures.push(figure);
  };
  const upright = sheet.rows.filter((row) => itemOf(row) !== null);
  // Labels without any number beside them are the heads of a wide table.
  if (upright.length >= fewest && upright.some((row) => row.some(isNumber))) {
    const columns = columnsOf(sheet, upright, context.fiscalYear);
    if (!columns)
      return {
        figures,
        problems: [{ line: sheet.lineStart, message: "three_public: its columns are not understood" }],
      };
    const counted = countsRows(sheet.rows);
    const ofMoney = moneyRows(upright);
    const first = lastLabel(ofMoney, counted) + 1;
    const isCut = cutRows(ofMoney, first, first + columns.length - 1);
    for (const row of upright) {
      const item = itemOf(row)!;
      if (itemUnit(item) === "yuan" && isCut(row)) {
        problems.push({ line: row[0]!.line, message: "three_public: a cell of the row was lost" });
        continue;
      }
      const values = entriesOf(row)[0]!.values.slice(counted ? 1 : 0);
      if (itemUnit(item) !== "yuan") take(values.findLast(isNumber), item, THIS_ACTUAL);
      else
        values.slice(0, columns.length).forEach((cell, index) => {
          const column = columns[index];
          if (column && isWholeOf(item, column.funding)) take(cell, item, column, column.funding ?? funding);
        });
    }
    if (isOfTwoYears(columns))
      for (const figure of changeFigures(sheet, upright, scale, context.fiscalYear, funding))
        figures.push(figure);
    return { figures, problems };
  }
  const wide = wideAmounts(sheet, context.fiscalYear);
  for (const [cells, period] of wide) WIDE_ORDER.forEach((item, index) => take(cells[index], item, period));
  const headed = wide.length
    ? null
    : (headedAmounts(sheet.rows, context.fiscalYear, periodOfTitle(sheet)) ??
      stagedAmounts(sheet.rows, context.fiscalYear));
  for (const { cell, item, period } of headed ?? []) take(cell, item, period);
  if (!figures.length && sheet.rows.some((row) => row.some(isNumber))) {
    return { figures, problems: [{ line: sheet.lineStart, message: "three_public: layout not known" }] };
  }
  return { figures, problems: [] };
}

/** What stands beside the three in such a table is of a purse by its nature. */
function fundingOf(item: Item, own: Funding): Funding {
  if (item === "agency_operating") return "general";
  return /^(?:meetings|training|assets|procurement)/.test(item) ? "all" : own;
}

/** Whether a column of a purse prints all of an item: 会议费 is of all money, and a part of it is none. */
function isWholeOf(item: Item, purse: Funding | undefined): boolean {
  if (purse === undefined) return true;
  const own = fundingOf(item, purse);
  return own === purse || (own === "all" && purse === "appropriation");
}

function itemOf(row: Row): Item | null {
  const entry = entriesOf(row)[0];
  return entry ? itemOfLabel(entry.label) : null;
}

function itemOfLabel(printed: string): Item | null {
  const label = withoutEnumerator(printed).replace(/（(?:个|人|辆|批|批次|人次)）$/, "");
  return AGENCY_ROWS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

const moneyRows = (upright: readonly Row[]) => upright.filter((row) => ofMoney(itemOf(row)));

/** Where the labels of such rows stand, or the row numbers behind them: their amounts begin in the next column. */
function lastLabel([row]: readonly Row[], counted: boolean): number {
  return row ? entriesOf(row)[0]!.at + Number(counted) : -1;
}

/** What a table is of whose heads name no stage: what was spent, unless its title says 预算 alone. */
function periodOfTitle({ notes }: Sheet): Period {
  const isBudget = notes.some((note) => /预算.*表/.test(note) && !/决算/.test(note));
  return isBudget ? { stage: "adjusted_budget", yearsBefore: 0, open: true } : THIS_ACTUAL;
}

/** The changes that stand behind last year's and this year's amounts. */
function changeFigures(
  sheet: Sheet,
  upright: readonly Row[],
  scale: bigint,
  fiscalYear: number,
  funding: Funding,
): OpenFigure[] {
  const changes = changeColumns(sheet.rows);
  const counted = countsRows(sheet.rows) ? 1 : 0;
  return upright.flatMap((row) => {
    const { at, values } = entriesOf(row)[0]!;
    const [last, now] = values.slice(counted).map((cell) => amountOf(cell, scale)?.value);
    const isMore = last !== undefined && now !== undefined && now > last;
    return changesIn(row, at + counted, 2, changes).flatMap(({ cell, change }): OpenFigure[] => {
      const meaning = { item: itemOf(row)!, funding };
      const figure = changeFigure(cell, change, scale, "three_public", fiscalYear, meaning);
      // Some print how much less it is without a sign: then nobody knows what is more and what is less.
      return figure && (figure.value === 0n || figure.value > 0n === isMore) ? [figure] : [];
    });
  });
}

/** Last year's actuals, this year's, and no budget: what changes stand behind them are those of the actuals. */
function isOfTwoYears(columns: readonly Column[]): boolean {
  const [last, now, ...more] = columns;
  const isActual = (column: Column | undefined, yearsBefore: number) =>
    column?.stage === "actual" && column.yearsBefore === yearsBefore;
  return isActual(last, 1) && isActual(now, 0) && more.every((column) => column === null);
}

/** What a column holds, and of which purse where its own header says so; null for one of another kind, such as a change. */
type Column = (Period & { funding?: Funding }) | null;

/**
 * Columns in printed order; a bare 预算数 is the 全年预算数, as the template's own note under the table says. Null where
 * no header says which of several columns is which.
 */
function columnsOf(sheet: Sheet, upright: readonly Row[], fiscalYear: number): Column[] | null {
  const counted = countsRows(sheet.rows) ? 1 : 0;
  const amounts = moneyRows(upright);
  const most =
    Math.max(0, ...amounts.map((row) => entriesOf(row)[0]!.values.filter(isNumber).length)) - counted;
  // What heads the labels and the row numbers is no head of amounts, even if it is not understood.
  const last = lastLabel(amounts, counted > 0);
  const heads = sheet.rows.slice(0, HEAD_ROWS).map((row) =>
    row.flatMap((cell, index) => {
      const label = foldLabel(cell.text);
      const isHead = index > last || columnOf(label, fiscalYear) !== null || purseOf(label) !== null;
      return label && isHead && !headsNoAmounts(label) ? [label] : [];
    }),
  );
  for (const [index, labels] of heads.entries()) {
    const columns = labels.map((label): Column => columnOf(label, fiscalYear));
    if (!columns.some(Boolean)) continue;
    if (most <= columns.length) return columns;
    const parted = byPurse(columns, heads[index + 1] ?? []);
    if (parted && most <= parted.length) return parted;
    const first = sheet.rows.indexOf(amounts[0]!);
    return headedColumns(sheet.rows.slice(index), first - index, last, fiscalYear);
  }
  return most > 1 ? null : [periodOfTitle(sheet)];
}

/** 预算数 and 决算数 above 合计, 一般公共预算, 政府性基金 each: the same purses below every stage; null where they are others. */
function byPurse(columns: readonly Column[], labels: readonly string[]): Column[] | null {
  const width = labels.length / columns.length;
  const purses = labels.map(purseOf);
  if (purses.some((purse, index) => purse === null || purse !== purses[index % width])) return null;
  return columns.flatMap((column) =>
    purses.slice(0, width).map((purse) => column && { ...column, funding: purse! }),
  );
}

const purseOf = (label: string): Funding | null => (namesSum(label) ? "appropriation" : fundingIn(label));

function columnOf(label: string, fiscalYear: number): Column {
  const period = periodOf(label, fiscalYear);
  return period === "none" ? null : period;
}

/**
 * The wide layout: six amounts for each stage. Stages stand as blocks (six of the budget, then six of the
 * actuals) or in turn (budget and actual of each item).
 */
function wideAmounts(sheet: Sheet, fiscalYear: number): [(Cell | undefined)[], Period][] {
  if (!inWideOrder(sheet.rows)) return [];
  const printed = sheet.rows.flatMap((row) =>
    row.flatMap((cell) => columnOf(foldLabel(cell.text), fiscalYear) ?? []),
  );
  const periods = [...new Map(printed.map((period) => [JSON.stringify(period), period])).values()];
  const width = WIDE_ORDER.length * periods.length;
  // Above blocks each stage stands once, in turn above each amount; where one is missing nobody knows which.
  if (!periods.length || (printed.length > periods.length && printed.length < width)) return [];
  const row = inColumns(sheet, width, fiscalYear) ?? closeTogether(sheet, width);
  if (!row) return [];
  const inTurn = printed.length >= width;
  return periods.map((period, order) => [
    WIDE_ORDER.map(
      (_, index) => row[inTurn ? index * periods.length + order : order * WIDE_ORDER.length + index],
    ),
    period,
  ]);
}

/** Whether the heads above the columns, as far as they are known, stand in the template's order. */
function inWideOrder(rows: readonly Row[]): boolean {
  const first = rows.findIndex((row) => row.some(isNumber));
  const heads = rows.slice(0, Math.max(first, 0)).flatMap((row) =>
    row.flatMap((cell, index) => {
      const item = THREE_PUBLIC_ROWS.find(([pattern]) => pattern.test(foldLabel(cell.text)))?.[1];
      const order = item ? WIDE_ORDER.indexOf(item) : -1;
      return order < 0 ? [] : [{ index, order }];
    }),
  );
  const orders = heads.sort((a, b) => a.index - b.index || a.order - b.order).map(({ order }) => order);
  // Each stage begins anew with the first.
  return orders.every((order, at) => at === 0 || order >= orders[at - 1]! || order === 0);
}

/** The amounts under a header that fills every column (年初预算数 决算数 …, or 1 2 3 …): blanks keep their place. */
function inColumns(sheet: Sheet, width: number, fiscalYear: number): (Cell | undefined)[] | null {
  const isHeader = (row: Row) => {
    const filled = row.filter((cell) => cell.text.trim());
    return (
      filled.length === width &&
      (filled.every((cell) => columnOf(foldLabel(cell.text), fiscalYear)) || countsColumns(filled))
    );
  };
  const header = sheet.rows.findLastIndex(isHeader);
  if (header < 0) return null;
  const places = sheet.rows[header]!.flatMap((cell, index) => (cell.text.trim() ? [index] : []));
  const isAmounts = (row: Row) =>
    places.some((index) => row[index] && isNumber(row[index])) &&
    row.every((cell) => !cell.text.trim() || isNumber(cell) || isDash(cell.text.trim()));
  const row = sheet.rows.slice(header + 1).find(isAmounts);
  // Of a row with fewer cells than its head one was lost, and nobody knows which.
  return row && row.length >= sheet.rows[header]!.length ? places.map((index) => row[index]) : null;
}

/** Without such a header: a row with just as many amounts, and no blank among them. */
function closeTogether(sheet: Sheet, width: number): Cell[] | null {
  const isFilled = (cell: Cell) => isNumber(cell) || isDash(cell.text.trim());
  const rows = sheet.rows.map((row) => {
    const [first, last] = [row.findIndex(isFilled), row.findLastIndex(isFilled)];
    const amounts = first < 0 ? [] : row.slice(first, last + 1);
    return amounts.every(isFilled) ? amounts : [];
  });
  return (
    rows.find((cells) => cells.length === width && cells.some(isNumber) && !countsColumns(cells)) ?? null
  );
}
