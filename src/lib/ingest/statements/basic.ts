import type { Item } from "#lib/domain/items.ts";
import { subjectLevel } from "#lib/domain/subjects.ts";
import { foldLabel, foldText } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Cell, Problem, Row } from "../source.ts";
import { amountColumns, columnNumbers, type AmountColumn } from "./columns.ts";
import type { StatementContext, StatementReader } from "./context.ts";
import { cellFigure } from "./figure.ts";
import { THIS_ACTUAL } from "./periods.ts";
import { isDash, isNumber } from "./cells.ts";

interface EconomicCell {
  code: string;
  name: string;
  amount: Cell | null;
  /** Its amount is glued to other words. */
  isLost: boolean;
  /** Its place in the row, and where the next group begins. */
  from: number;
  to: number;
}

/**
 * Reads 一般公共预算财政拨款基本支出决算表: any number of column groups (code, name, amount) side by side,
 * code and name in one cell or two, and the two totals 人员经费合计, 公用经费合计.
 */
export const readBasic: StatementReader = (sheet, scale, context) => {
  const figures: OpenFigure[] = [];
  const problems: Problem[] = [];
  const funding = sheet.funding ?? "general";
  const columns = severalColumns(sheet.rows, context);
  const take = (cell: Cell | null, item: Item, subjectCode?: string, period = THIS_ACTUAL) => {
    const year = context.fiscalYear - period.yearsBefore;
    const figure = cellFigure(cell ?? undefined, scale, "general_basic_expenditure", year, {
      item,
      funding,
      stage: period.stage,
      openStage: period.open,
      ...(subjectCode ? { subjectSystem: "economic" as const, subjectCode } : {}),
    });
    if (figure) figures.push(figure);
  };
  for (const row of sheet.rows) {
    for (const group of groupsOf(row)) {
      const code = economicCode(group, context);
      if (code && columns) {
        for (const { index, meaning, period } of columns)
          if (index > group.from && index < group.to && meaning === "expenditure.basic")
            take(row[index] ?? null, meaning, code, period);
      } else if (code) take(group.amount, "expenditure.basic", code);
      else if (group.amount)
        problems.push({ line: group.amount.line, message: `no economic 科目: ${group.code} ${group.name}` });
    }
    for (const [label, item] of TOTALS) {
      const index = row.findIndex((cell) => label.test(foldLabel(cell.text)));
      if (index < 0) continue;
      if (!columns) take(nextNumber(row, index + 1), item);
      else
        for (const column of columns)
          if (column.index > index && (item === "expenditure.basic" || column.meaning === item))
            take(row[column.index] ?? null, column.meaning, undefined, column.period);
    }
  }
  return { figures, problems };
};

const TOTALS: readonly (readonly [RegExp, Item])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)$/, "expenditure.basic.personnel"],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/, "expenditure.basic.public"],
  [/^(?:基本支出)?(?:合计|总计)$/, "expenditure.basic"],
];

/**
 * The columns of amounts where a group has several: of other years or stages (上年决算数, 本年决算数), or of 人员经费 and
 * 公用经费 beside 合计. Null where each group has one, whatever its header.
 */
function severalColumns(rows: readonly Row[], context: StatementContext): AmountColumn<Item>[] | null {
  const isData = (row: Row) => groupsOf(row).some(({ amount }) => amount) || row.some(isNumber);
  // Above several groups 人员经费 and 公用经费 are the names of these.
  const grouped = rows.some((row) => row.filter((cell) => /编码$/.test(foldLabel(cell.text))).length > 1);
  const columns = amountColumns<Item>(rows, (row) => columnNumbers(row).length < 2 && isData(row), {
    meaningOf: (label) => (grouped ? null : (COLUMNS.find(([pattern]) => pattern.test(label))?.[1] ?? null)),
    main: "expenditure.basic",
    fiscalYear: context.fiscalYear,
  });
  const kinds = new Set(
    columns.map(({ meaning, period }) => `${meaning} ${period.stage} ${period.yearsBefore}`),
  );
  return kinds.size > 1 ? columns : null;
}

const COLUMNS: readonly (readonly [RegExp, Item])[] = [
  [/^(?:合计|小计|总计|基本支出)$/, "expenditure.basic"],
  [/^(?:其中[:：])?人员经费$/, "expenditure.basic.personnel"],
  [/^(?:其中[:：])?(?:日常)?公用经费$/, "expenditure.basic.public"],
];

/** A code, whole or as 类 and 款 (301 02), and what stands with it in its cell. */
const CODED = /^(3\d{2,6})(?![\d.，])(?:(?<=^3\d\d)\s+(\d{2})(?![\d.，]))?(.*)$/;
const AMOUNT_WITHIN = /\d[.．]\d/;

function nextNumber(row: readonly Cell[], from: number): Cell | null {
  for (const cell of row.slice(from)) {
    if (isNumber(cell)) return cell;
    if (cell.text.trim()) return null;
  }
  return null;
}

/** Column groups of a row: each begins at a cell that is, or begins with, an economic code. */
function groupsOf(row: readonly Cell[]): EconomicCell[] {
  const groups: EconomicCell[] = [];
  for (const [index, cell] of row.entries()) {
    const label = foldLabel(cell.text);
    const code = isAmountAlone(row, index) ? null : CODED.exec(foldText(cell.text).trim());
    const open = groups.at(-1);
    // 类 and 款 in cells of their own: 301 | 01 | 基本工资.
    if (open && !open.name && !open.amount && open.code.length === 3 && isItemCode(row, index)) {
      open.code += label.padStart(2, "0");
      continue;
    }
    if (code && !(open && !open.amount && open.name === "" && isNumber(cell) && open.code === label)) {
      if (open) open.to = index;
      groups.push({
        code: code[1]! + (code[2] ?? ""),
        name: foldLabel(code[3]!).replace(/^\d+/, ""),
        amount: null,
        isLost: AMOUNT_WITHIN.test(code[3]!),
        from: index,
        to: Number.POSITIVE_INFINITY,
      });
    } else if (open && isNumber(cell)) {
      if (!open.isLost) open.amount ??= cell;
    } else if (open && label && !open.amount) {
      open.name += label;
      // 职业年金缴费 105.19 30207: the cell took the amount, and what follows is of another code.
      if (AMOUNT_WITHIN.test(label)) open.isLost = true;
    }
  }
  return groups;
}

/** The two digits of a 款 in a cell of its own, the first of which a spreadsheet drops where it is 0: 301 | 7 | 绩效工资. */
function isItemCode(row: readonly Cell[], index: number): boolean {
  const label = foldLabel(row[index]!.text);
  if (/^\d{2}$/.test(label)) return true;
  const next = row[index + 1];
  return /^\d$/.test(label) && next !== undefined && /^[\u4e00-\u9fa5]/.test(foldLabel(next.text));
}

/** A number without words behind it is no code: 30500 may be yuan. A code's name follows it, or the two digits of its 款. */
function isAmountAlone(row: readonly Cell[], index: number): boolean {
  if (!isNumber(row[index]!)) return false;
  const next = row.slice(index + 1, index + 1 + NAME_WITHIN).find((cell) => cell.text.trim());
  const label = next ? foldLabel(next.text) : "";
  return !label || isDash(label) || (isNumber(next!) && !isItemCode(row, row.indexOf(next!)));
}

/** A name stands a few cells behind its code at most. */
const NAME_WITHIN = 6;

/** The printed code where it is one of the classification; else the code of that name in the same 类. */
function economicCode(group: EconomicCell, context: StatementContext): string | null {
  if (context.subjects.get("economic", group.code)) return group.code;
  const family = group.code.slice(0, 3);
  const siblings = context.subjects.children("economic", family);
  const found = context.subjects.find("economic", group.name, siblings);
  if (found.length === 1) return found[0]!.code;
  return subjectLevel("economic", group.code) !== null ? group.code : null;
}
