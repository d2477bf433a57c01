import { foldLabel, foldText } from "../fold.ts";
import type { Decimal } from "#lib/domain/decimal.ts";
import { lineSpan, type Block, type Cell, type Problem, type Row } from "../source.ts";
import { tooLongIn } from "../statements/cells.ts";
import { amountIn, moneyIn } from "./amount.ts";
import { INDICATOR, readIndicators } from "./indicators.ts";
import type { Project, ProjectKind } from "./project.ts";

const PROJECT_NAME = /^(?:项目(?:支出)?名称|专项名称)$/;
const DEPARTMENT_NAME = /^(?:部门|单位)名(?:称)?$/;

/** What a cell names: 项目名称, and 项目名称：. */
const labelOf = ({ text }: Cell): string => foldLabel(text).replace(/：$/, "");

/** A form's rows, from the row that names the project to the next form or heading. */
interface Form {
  kind: ProjectKind;
  rows: Row[];
}

/** What forms came to: projects, and numbers of theirs that cannot be kept. */
export interface FormReading {
  projects: Project[];
  problems: Problem[];
}

/** Reads 绩效自评表: one row of `projects` each, with its indicators. Forms may run over several tables. */
export function readForms(blocks: readonly Block[]): FormReading {
  const forms = formsOf(blocks);
  return {
    projects: forms.flatMap((form) => readForm(form) ?? []),
    problems: forms.flatMap(({ rows }) => tooLongIn(rows, scaleOf(rows))),
  };
}

function formsOf(blocks: readonly Block[]): Form[] {
  const forms: Form[] = [];
  let title = "";
  let open = false;
  for (const block of blocks) {
    if (block.kind === "text") {
      const label = foldLabel(block.text);
      // A short line inside a form is the rest of a cell; a heading or sentence ends the form.
      if (/绩效|自评|评价/.test(label) && label.length < 50) title = label;
      if (/^(?:附件|第.部分|（.{1,3}）|[一二三四五六七八九十]+、)/.test(label) || label.length > 60)
        open = false;
      continue;
    }
    for (const row of block.rows) {
      const names = row.find((cell) => isFormName(labelOf(cell)));
      const inside = row.map(labelOf).find((label) => /绩效.*表$/.test(label));
      if (inside) [title, open] = [inside, false];
      if (names && startsForm(forms.at(-1), open)) {
        forms.push({ kind: kindOf(title, labelOf(names)), rows: [] });
        open = true;
      }
      if (open) forms.at(-1)!.rows.push(row);
    }
  }
  return forms;
}

function isFormName(label: string): boolean {
  return PROJECT_NAME.test(label) || DEPARTMENT_NAME.test(label);
}

/** 部门名称 and 项目名称 close to each other belong to the same form. */
function startsForm(last: Form | undefined, open: boolean): boolean {
  if (!open || !last) return true;
  const namesProject = last.rows.some((row) => row.some((cell) => PROJECT_NAME.test(labelOf(cell))));
  return last.rows.length > (namesProject ? 2 : 3);
}

function kindOf(title: string, label: string): ProjectKind {
  if (/部门评价/.test(title)) return "project_department_evaluation";
  return /整体/.test(title) || (DEPARTMENT_NAME.test(label) && !/项目/.test(title))
    ? "department_overall"
    : "project_self";
}

function readForm({ kind, rows }: Form): Project | null {
  const named = PROJECT_NAME.test(
    rows
      .flat()
      .map(labelOf)
      .find((label) => PROJECT_NAME.test(label)) ?? "",
  );
  const name = valueBeside(rows, named ? PROJECT_NAME : DEPARTMENT_NAME);
  if (!name || (!named && kind !== "department_overall")) return null;
  const money = amounts(rows);
  if (!money && !rows.some((row) => row.some((cell) => INDICATOR.test(labelOf(cell))))) return null;
  const { score, grade } = result(rows);
  const [lineStart, lineEnd] = lineSpan(rows.flat());
  return {
    kind,
    name,
    department: valueBeside(rows, /^(?:主管部门(?:及代码)?|预算单位|主管单位|(?:部门|单位)名称?)$/),
    implementingUnit: valueBeside(rows, /^(?:项目)?实施单位$/),
    initialBudget: money?.initial ?? null,
    adjustedBudget: money?.adjusted ?? null,
    executed: money?.executed ?? null,
    executionRate: money?.rate ?? null,
    score,
    grade,
    indicators: readIndicators(rows),
    lineStart,
    lineEnd,
  };
}

/** The next filled cell behind a label, unless it is a label itself. */
function valueBeside(rows: readonly Row[], label: RegExp): string | null {
  for (const row of rows) {
    const index = row.findIndex((cell) => label.test(labelOf(cell)));
    if (index < 0) continue;
    const value = row.slice(index + 1).find((cell) => cell.text.trim() && !isFormName(labelOf(cell)))?.text;
    if (value) return value.replace(/\s+/g, "").trim();
  }
  return null;
}

interface Amounts {
  initial: Decimal | null;
  adjusted: Decimal | null;
  executed: Decimal | null;
  rate: Decimal | null;
}

const ADJUSTED = /^全年(?:（调整后?）)?预算/;
const ALL_FUNDS = /^(?:年度(?:资金总额|总金额|资金总量)|合计|资金总额|总额)$/;

/** Budget and execution: under their headers in the row of the total, or each behind its label (预算数：20万元). */
function amounts(rows: readonly Row[]): Amounts | null {
  const scale = scaleOf(rows);
  const headerIndex = rows.findIndex((row) => row.some((cell) => ADJUSTED.test(labelOf(cell))));
  if (headerIndex < 0) return besideLabels(rows, scale);
  const header = rows[headerIndex]!;
  const total = rows
    .slice(headerIndex + 1, headerIndex + 5)
    .find((row) => row.some((cell) => ALL_FUNDS.test(labelOf(cell))));
  if (!total) return null;
  const at = (pattern: RegExp) => header.findIndex((cell) => pattern.test(labelOf(cell)));
  const [first, second, third] = [/^年初预算/, ADJUSTED, /^(?:全年)?执行(?!率)/].map(
    (pattern) => total[at(pattern)],
  );
  const withUnit = [first, second, third].some((cell) => /[万元]/.test(cell?.text ?? ""));
  // Where the others name their unit, a bare number is another column's.
  const money = (cell: Cell | undefined) =>
    withUnit && !/[万元]/.test(cell?.text ?? "") ? null : moneyIn(cell, scale);
  const rateAt = at(/^(?:预算)?执行率/);
  const percent =
    /%/.test(foldText(header[rateAt]?.text ?? "")) || /%/.test(foldText(total[rateAt]?.text ?? ""));
  return {
    initial: money(first),
    adjusted: money(second),
    executed: money(third),
    rate: percent ? amountIn(total[rateAt], 1n) : null,
  };
}

/** Yuan per printed unit. */
function scaleOf(rows: readonly Row[]): bigint {
  return rows.some((row) => row.some((cell) => /[（(]元[）)]/.test(cell.text))) ? 1n : 10_000n;
}

function besideLabels(rows: readonly Row[], scale: bigint): Amounts | null {
  const beside = (label: RegExp) => {
    for (const row of rows) {
      const index = row.findIndex((cell) => label.test(labelOf(cell)));
      if (index >= 0) return moneyIn(row[index + 1], scale);
    }
    return null;
  };
  const [adjusted, executed] = [beside(/^(?:全年)?预算数$/), beside(/^(?:全年)?执行数$/)];
  if (adjusted === null && executed === null) return null;
  return { initial: beside(/^年初预算数$/), adjusted, executed, rate: null };
}

/** The score behind the full marks in the row of the total (or the one below it), and the grade. */
function result(rows: readonly Row[]): { score: Decimal | null; grade: string | null } {
  const index = rows.findLastIndex((row) =>
    row.some((cell) => /^(?:总分|总计|合计得分|自评得分)$/.test(labelOf(cell))),
  );
  if (index < 0) return { score: scoreBeside(rows), grade: null };
  const numbersOf = (row: Row | undefined) => row?.flatMap((cell) => amountIn(cell, 1n) ?? []) ?? [];
  const own = numbersOf(rows[index]);
  const numbers = own.length ? own : numbersOf(rows[index + 1]);
  const words = foldLabel(rows[index]!.map((cell) => cell.text).join(" "));
  return {
    score: numbers.length > 1 ? numbers[1]! : null,
    grade: /(?:等级|结果|评级)：?"?(优秀|优|良好|良|中|差|合格|不合格)/.exec(words)?.[1] ?? null,
  };
}

/** 自评总分（分） with the score beside it, among the names of the form. */
function scoreBeside(rows: readonly Row[]): Decimal | null {
  for (const row of rows) {
    const index = row.findIndex((cell) => /^自评(?:总|得)分（分）$/.test(labelOf(cell)));
    if (index >= 0) return amountIn(row[index + 1], 1n);
  }
  return null;
}
