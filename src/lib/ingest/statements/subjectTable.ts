import type { Item } from "#lib/domain/items.ts";
import type { Funding, Statement } from "#lib/domain/vocabulary.ts";
import { namesSum, namesTotal } from "#lib/domain/words/heads.ts";
import { foldLabel } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Problem, Row } from "../source.ts";
import { aligned, cutRows, isLabel } from "./aligned.ts";
import { amountColumns, columnNumbers, columnsOf, type AmountColumn } from "./columns.ts";
import type { StatementContext, StatementReader } from "./context.ts";
import { cellFigure } from "./figure.ts";
import { amountOf, isNumber } from "./cells.ts";
import { type Sheet } from "./sheet.ts";
import { levelColumns } from "./levelCode.ts";
import { resolveSubject, type RowSubject } from "./subjectOfRow.ts";

interface Meaning {
  item: Item;
  funding: Funding;
}
type Headers = readonly (readonly [RegExp, Item, Funding?])[];

const REVENUE: Headers = [
  [/^(?:本年收入)?(?:合计|总计)$/, "revenue.current"],
  [/^财政拨款收入$/, "revenue.appropriation", "appropriation"],
  [/^一般公共预算(?:财政)?(?:拨款|资金)?(?:收入)?$/, "revenue.appropriation", "general"],
  [/^政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?(?:收入)?$/, "revenue.appropriation", "government_fund"],
  [/^国有资本经营预算(?:财政)?(?:拨款|资金)?(?:收入)?$/, "revenue.appropriation", "state_capital"],
  [/^上级补助收入$/, "revenue.superior_subsidy"],
  [/^事业收入$/, "revenue.business"],
  [/^(?:事业单位)?经营收入$/, "revenue.operating"],
  [/^附属单位(?:上缴|缴款)收入$/, "revenue.subsidiary_remittance"],
  [/^其他收入$/, "revenue.other"],
  [/^(?:上年|年初)结转(?:和?结余)?$/, "revenue.opening_balance"],
];

const EXPENDITURE: Headers = [
  [/^(?:本年支出)?(?:合计|小计|总计)$|^本年支出合计$/, "expenditure.current"],
  [/^基本支出$/, "expenditure.basic"],
  [/^项目支出$/, "expenditure.project"],
];

/** An account of one purse: what was left, what came, what went, what is left. */
const ACCOUNT: Headers = [
  [/^年初(?:财政拨款)?结转(?:和|及)?结余$/, "revenue.opening_balance"],
  [/^本年收入$/, "revenue.current"],
  ...EXPENDITURE,
  [/^年末(?:财政拨款)?结转(?:和|及)?结余$/, "expenditure.closing_balance"],
];
/** Groups of an account's columns; of each the sum alone is an item, but of what went its parts, too. */
const GROUPS: readonly (readonly [RegExp, Item | null])[] = [
  [ACCOUNT[0]![0], "revenue.opening_balance"],
  [ACCOUNT[1]![0], "revenue.current"],
  [/^本年支出$/, null],
  [ACCOUNT.at(-1)![0], "expenditure.closing_balance"],
];

/** Column headers of the statements whose rows are 科目, as the official template prints them. */
const HEADERS: Partial<Record<Statement, { headers: Headers; funding: Funding }>> = {
  revenue: { funding: "all", headers: REVENUE },
  expenditure: {
    funding: "all",
    headers: [
      ...EXPENDITURE,
      [/^上缴上级支出$/, "expenditure.to_superior"],
      [/^经营支出$/, "expenditure.operating"],
      [/^对附属单位补助支出$/, "expenditure.to_subsidiary"],
    ],
  },
  general_expenditure: { funding: "general", headers: ACCOUNT },
  government_fund: { funding: "government_fund", headers: ACCOUNT },
  state_capital: { funding: "state_capital", headers: ACCOUNT },
};

const OUTSIDE = "the amounts of a row are not as many as its columns, and do not stand below them";

const AGAIN = "a row comes again in a table of which rows could not be read";

const TOTALS: ReadonlySet<Item> = new Set(["revenue.current", "expenditure.current"]);

const CODE = /^\d{3}(?:\d{2}){0,2}$/;

interface SubjectRow {
  row: Row;
  subject: RowSubject | "total";
}

/** Reads the statements that have one row per 科目: 收入、支出、一般公共预算、政府性基金、国有资本经营. */
export const readSubjectTable: StatementReader = (sheet, scale, context) => {
  const template = HEADERS[sheet.statement as Statement]!;
  const meaningOf = (label: string, group: string | null): Meaning | null => {
    const whole = GROUPS.find(([pattern]) => group !== null && pattern.test(group))?.[1];
    if (whole) return namesSum(label) ? { item: whole, funding: template.funding } : null;
    const header = template.headers.find(([pattern]) => pattern.test(label));
    return header ? { item: header[1], funding: header[2] ?? template.funding } : null;
  };
  const isGroup = (label: string) => GROUPS.some(([pattern]) => pattern.test(label));
  const columns = distinct(
    amountColumns<Meaning>(sheet.rows, (row) => isDataRow(row, scale), {
      meaningOf,
      isGroup,
      main: {
        item: template.headers === REVENUE ? "revenue.current" : "expenditure.current",
        funding: template.funding,
      },
      fiscalYear: context.fiscalYear,
    }),
  );
  const unread = (message: string) => ({
    figures: [],
    problems: [{ line: sheet.lineStart, message: `${sheet.statement}: ${message}` }],
  });
  if (!columns.length) return unread("no known column header");
  // Each such table prints its totals first: where their header was lost, nobody knows how the others stand.
  if (!columns.some(({ meaning }) => TOTALS.has(meaning.item))) return unread("no column of totals");
  const { rows, problems } = subjectRows(sheet, columns, scale, context);
  const mixed = template.headers === REVENUE && hasOpening(rows, columns);
  const figures = rows.flatMap(({ row, subject }) =>
    columnsOf(row, columns).flatMap(({ index, meaning, period }): OpenFigure[] => {
      // What stands before a name is its code.
      if (CODE.test(foldLabel(row[index]?.text ?? "")) && row.slice(index + 1).some(isLabel)) return [];
      const year = context.fiscalYear - period.yearsBefore;
      const sums = mixed && meaning.item === "revenue.current";
      if (sums && subject !== "total") return [];
      const figure = cellFigure(row[index], scale, sheet.statement as Statement, year, {
        ...meaning,
        ...(sums ? { item: "revenue.total" as const } : {}),
        stage: period.stage,
        openStage: period.open,
        ...(subject === "total" ? {} : { subjectSystem: "functional" as const, subjectCode: subject.code }),
      });
      return figure ? [figure] : [];
    }),
  );
  return { figures, problems };
};

/** Whether a row prints what was left of years before: then 合计 is of that, too, and no revenue of the year alone. */
function hasOpening(rows: readonly SubjectRow[], columns: readonly AmountColumn<Meaning>[]): boolean {
  const opening = columns.find(({ meaning }) => meaning.item === "revenue.opening_balance");
  return opening !== undefined && rows.some(({ row }) => /[1-9]/.test(row[opening.index]?.text ?? ""));
}

/** Of columns that would mean the same (合计, and 小计 of a part) the first does. */
function distinct(columns: readonly AmountColumn<Meaning>[]): AmountColumn<Meaning>[] {
  const known = new Set<string>();
  return columns.filter(({ meaning, period }) => {
    const key = JSON.stringify([meaning, period]);
    return !known.has(key) && known.add(key);
  });
}

function isDataRow(row: Row, scale: bigint): boolean {
  if (columnNumbers(row).length > 1) return false;
  return (
    row.some((cell, index) => index > 0 && amountOf(cell, scale) !== null) ||
    /^\d{3,7}/.test(foldLabel(row[0]!.text))
  );
}

function subjectRows(
  sheet: Sheet,
  columns: readonly AmountColumn<Meaning>[],
  scale: bigint,
  context: StatementContext,
): { rows: SubjectRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const rows: SubjectRow[] = [];
  const first = columns[0]!.index;
  const levels = levelColumns(sheet.rows);
  // The 款 above, below which a name without its code is looked up.
  let upper: RowSubject | null = null;
  let above: RowSubject | null = null;
  const codesInTable = new Set(sheet.rows.flat().map((cell) => foldLabel(cell.text)));
  let totalAnnounced = false;
  // Where a row could not be read, nobody knows whether rows that come again have their own amounts.
  let lacksRows = false;
  const seen = new Set<string>();
  const lines = sheet.rows.map((printed) => {
    const isNumbered = columnNumbers(printed).length > 1;
    return { printed, isNumbered, row: isNumbered ? printed : aligned(printed, columns) };
  });
  const data = lines.flatMap(({ printed, row }) => (isDataRow(printed, scale) ? [row ?? printed] : []));
  const isCut = cutRows(data, first, columns.at(-1)!.index);
  for (const { printed, isNumbered, row } of lines) {
    if (!row || (isDataRow(row, scale) && isCut(row))) {
      problems.push({ line: printed[0]!.line, message: `${sheet.statement}: ${OUTSIDE}` });
      lacksRows = true;
      // An amount may have come to stand where its name was.
      const labelled = printed
        .slice(0, first)
        .filter((cell) => isLabel(cell) || /^\d+$/.test(cell.text.trim()));
      seen.add(resolveSubject(labelled, { upper, above, column: -1 }, codesInTable, context)?.code ?? "");
      continue;
    }
    const labels = row.slice(0, first).filter((cell) => cell.text.trim());
    // The header 类 款 项 may stand in the row of the total.
    const label = foldLabel(labels.map((cell) => cell.text).join("")).replace(/^类款项/, "");
    const hasAmount = columnsOf(row, columns).some(({ index }) => row[index] && isNumber(row[index]));
    if (row.some((cell) => namesTotal(foldLabel(cell.text)))) totalAnnounced = true;
    if (!hasAmount || isNumbered) continue;
    if (/^(?:栏次)?(?:合计|总计)+$/.test(label) || (!label && totalAnnounced && !rows.length)) {
      rows.push({ row, subject: "total" });
      continue;
    }
    const column = levels?.indexOf(row.findIndex((cell) => cell.text.trim())) ?? -1;
    const resolved = resolveSubject(labels, { upper, above, column }, codesInTable, context);
    if (resolved?.code.length === 5) upper = resolved;
    above = resolved;
    if (!resolved || (lacksRows && seen.has(resolved.code))) {
      const why = resolved ? AGAIN : `no 科目 for row: ${label}`;
      problems.push({ line: row[0]!.line, message: `${sheet.statement}: ${why}` });
      continue;
    }
    seen.add(resolved.code);
    rows.push({ row, subject: resolved });
  }
  return withoutShiftedRepetition(rows, columns, problems);
}

/**
 * Some disclosures repeat the first rows at the end with every label against its upper neighbour's amounts.
 * Such rows are no figures (docs/data-model.md, Conventions).
 */
function withoutShiftedRepetition(
  rows: SubjectRow[],
  columns: readonly AmountColumn<Meaning>[],
  problems: Problem[],
): { rows: SubjectRow[]; problems: Problem[] } {
  const code = ({ subject }: SubjectRow) => (subject === "total" ? "" : subject.code);
  const kept: SubjectRow[] = [];
  const firsts = new Map<string, number>();
  for (const row of rows) {
    const first = firsts.get(code(row)) ?? -1;
    const shifted =
      first > 0 &&
      amounts(row, columns) !== amounts(kept[first]!, columns) &&
      amounts(row, columns) === amounts(kept[first - 1]!, columns);
    if (shifted) {
      problems.push({
        line: row.row[0]!.line,
        message: `corrupted repetition of row ${code(row)}: amounts of the row above`,
      });
      continue;
    }
    if (first < 0) firsts.set(code(row), kept.length);
    kept.push(row);
  }
  return { rows: kept, problems };
}

/** The printed amounts of a row, for comparison. */
function amounts({ row }: SubjectRow, columns: readonly AmountColumn<Meaning>[]): string {
  const texts = columnsOf(row, columns).map(({ index }) => row[index]?.text.trim() ?? "");
  return texts.slice(0, texts.findLastIndex(Boolean) + 1).join("|");
}
