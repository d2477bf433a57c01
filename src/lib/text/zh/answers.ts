import { addable, type AccountYear } from "#lib/domain/accountYear.ts";
import { againstBudget, LEAST_OFF, overBudget, type Held } from "#lib/domain/budget.ts";
import { highest, lowest, standsOut } from "#lib/domain/largest.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { isBeyondWhole } from "#lib/domain/shares.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { writingIn } from "#lib/format/writing.ts";
import { count, percent } from "#lib/format/rate.ts";
import { itemName } from "../interface.ts";
import { yearSpan } from "./developments.ts";
import { pictures } from "./pictures.ts";

const { shortMoney, growth } = writingIn("zh");

/*
 * The one-sentence answers under the headings. They are read before the picture, so they say who, how much and
 * against what, and nothing else. Rows are measured as those of the picture; amounts per head are never added up.
 */

const NOTHING = "没有符合筛选条件的数据。";

/** `2020 年、2024 年`, in order and each once; empty for no rows. */
export function yearsText(rows: readonly { fiscalYear: number }[]): string {
  return yearSpan(rows.map(({ fiscalYear }) => fiscalYear));
}

/** How many departments the rows are of. */
function departmentCount(rows: readonly { departmentId: string }[]): number {
  return new Set(rows.map((row) => row.departmentId)).size;
}

/** How far the actual lies off its budget: `决算比年初预算多 39.8%`. */
export function deviationText(row: Pick<DepartmentExecution, "adjustedBudget" | "executionRate">): string {
  const budget = row.adjustedBudget ? "全年预算" : "年初预算";
  if (row.executionRate === null) return `没有公开${budget}`;
  const off = row.executionRate - 1;
  if (Math.abs(off) < LEAST_OFF) return `决算与${budget}一致`;
  return `决算比${budget}${off > 0 ? "多" : "少"} ${percent(Math.abs(off))}`;
}

const offBudget = ({ executionRate }: DepartmentExecution) =>
  executionRate === null ? null : Math.abs(executionRate - 1);

export function overviewAnswer(rows: readonly DepartmentExecution[], yardstick: Yardstick = PRINTED): string {
  if (!rows.length) return NOTHING;
  const [only] = rows;
  if (rows.length === 1 && only?.actual)
    return `${who(only)}支出 ${shortMoney(only.actual.value, yardstick)}，${deviationText(only)}。`;
  const spent = sumOf(rows, (row) => row.actual?.value, yardstick);
  const rated = rows.filter((row) => row.executionRate !== null);
  const over = rated.filter((row) => row.executionRate! > 1 + LEAST_OFF).length;
  const some = rated.length < rows.length ? `公开预算的 ${rated.length} 份中 ` : "";
  const budgets = rated.length ? `${some}${over} 份超出预算` : "都没有公开预算";
  const first = `${departmentCount(rows)} 个部门 ${rows.length} 份决算，${spent && `共支出 ${spent}，`}${budgets}。`;
  const most = highest(rows, offBudget);
  if (!most || most.of === 1) return first;
  if (most.value < LEAST_OFF) return `${first}决算都与预算一致。`;
  return standsOut(most)
    ? `${first}偏离最大的是${allAlike(most.rows, (row) => `${who(row)}：${deviationText(row)}`)}。`
    : first;
}

export function executionAnswer(
  rows: readonly DepartmentExecution[],
  subjects: readonly SubjectExecution[],
  yardstick: Yardstick = PRINTED,
): string {
  const most = highest(rows, offBudget);
  if (!most) return rows.length ? "所选部门没有公开预算，无法比较。" : NOTHING;
  const outstanding = standsOut(most) && most.value >= LEAST_OFF;
  const first = `${allAlike(most.rows, (row) => `${who(row)}${deviationText(row)}`)}${outstanding ? "，偏离最大" : ""}。`;
  const largest = highest(subjects, ({ variance }) => variance && Math.abs(variance));
  if (!largest?.value) return first;
  const named = allAlike(
    largest.rows,
    (row) =>
      `${who(row)}“${row.subject}”，${row.variance! > 0 ? "超出预算" : "少于预算"} ${shortMoney(largest.value, yardstick)}`,
  );
  return `${first}${largest.of > 1 ? "差额最大的科目是" : "有差额的科目是"}${named}。`;
}

export function threePublicAnswer(items: readonly ThreePublicItem[], yardstick: Yardstick = PRINTED): string {
  const totals = items.filter((item) => item.item === "three_public" && item.actual);
  const most = highest(totals, ({ actual }) => actual!.value);
  if (!most) return NOTHING;
  const money = shortMoney(most.value, yardstick);
  const parts = overBudget(items.filter(({ item }) => item in pictures.threePublicParts));
  const [only] = totals;
  if (totals.length === 1) {
    const held = againstBudget(only!);
    const change = only!.priorActual && growth(only!.actual!.value, only!.priorActual.value);
    const budget = held ? offBudgetText(held, yardstick) : "没有公开预算";
    return `${who(only!)} ${money}，${budget}${change ? `；比上年 ${change}` : ""}。${partsOver(parts, yardstick)}`;
  }
  const down = totals.filter((row) => row.priorActual && row.actual!.value < row.priorActual.value).length;
  const compared = totals.filter((row) => row.priorActual).length;
  const change = compared ? `；能与上年比较的 ${compared} 份中 ${down} 份下降` : "";
  const spent = sumOf(totals, (row) => row.actual!.value, yardstick);
  const outstanding = standsOut(most) ? `最多的是${all(most.rows)}，${money}` : `都是 ${money}`;
  return `${overText(totals, yardstick)}${partsOver(parts, yardstick)}${spent && `共支出 ${spent}，`}${outstanding}${change}。`;
}

/** Who went over the budget, the furthest first, or that nobody did. */
function overText(totals: readonly ThreePublicItem[], yardstick: Yardstick): string {
  const held = totals.filter(againstBudget).length;
  if (!held) return `${totals.length} 份决算都没有公开预算，看不出谁超出。`;
  const over = overBudget(totals);
  const some = held < totals.length ? `公开预算的 ${held} 份决算` : `${held} 份决算`;
  if (!over.length) return `${some}${held > 1 ? "都" : ""}没有超出预算。`;
  const named = over.slice(0, NAMED).map(({ row, held }) => `${who(row)}${offBudgetText(held, yardstick)}`);
  const left = over.length > NAMED ? `；另有 ${over.length - NAMED} 份` : "";
  return `${some}${over.length === held ? "都" : `中 ${over.length} 份`}超出预算：${named.join("；")}${left}。`;
}

/** The same of the parts, which a total within its budget may hide. */
function partsOver(over: readonly { row: ThreePublicItem; held: Held }[], yardstick: Yardstick): string {
  if (!over.length) return "";
  const named = over
    .slice(0, NAMED)
    .map(({ row, held }) => `${who(row)}${itemName(row.item)}${offBudgetText(held, yardstick)}`);
  const left = over.length > NAMED ? `；另有 ${over.length - NAMED} 项` : "";
  return `分项超出预算的有${named.join("；")}${left}。`;
}

/** `比全年预算少 19 万元（72.3%）`. */
function offBudgetText({ kind, off, rate, side }: Held, yardstick: Yardstick): string {
  const budget = pictures[kind];
  if (side === "even") return `与${budget}一致`;
  const share = rate === null ? "，预算为零" : `（${percent(Math.abs(rate))}）`;
  return `比${budget}${side === "over" ? "多" : "少"} ${shortMoney(Math.abs(off), yardstick)}${share}`;
}

export function staffAnswer(rows: readonly StaffCost[]): string {
  if (!rows.length) return NOTHING;
  const most = highest(rows, (row) => row.personnelPerHead);
  const least = lowest(rows, (row) => row.personnelPerHead);
  if (!most || !least) {
    const some = rows.some(({ inService }) => inService);
    return some
      ? `${rows.length} 份决算没有同时公开在职人数和人员经费，无法计算人均。`
      : `${rows.length} 份决算都没有公开在职人数，无法计算人均。`;
  }
  const unknown = rows.filter(({ personnelPerHead }) => personnelPerHead === null);
  const why = unknown.some(({ inService }) => inService) ? "不能计算人均" : "没有公开在职人数";
  const missing = unknown.length ? `；另有 ${unknown.length} 份${why}` : "";
  const [first] = most.rows;
  if (most.of === 1) return `${staffText(first!)}${missing}。${wagesAlone(first!)}`;
  if (!standsOut(most))
    return `${most.of} 份决算的人均人员经费都是 ${shortMoney(most.value)}${missing}。${WHOSE}。`;
  const [wages, fewest] = [highest(rows, (row) => row.wagesPerHead), lowest(rows, (row) => row.wagesPerHead)];
  const alone =
    wages && fewest && standsOut(wages)
      ? `；只算在职人员的工资福利，人均最高的是${all(wages.rows)}，${shortMoney(wages.value)}；最低的是${all(fewest.rows)}，${shortMoney(fewest.value)}`
      : "";
  return `${most.rows.map(staffText).join("；")}，最高；最低的是${all(least.rows)}，${shortMoney(least.value)}${missing}。${WHOSE}${alone}。`;
}

function staffText(row: StaffCost): string {
  return `${who(row)}在职 ${count(row.inService!.value)} 人，人均人员经费 ${shortMoney(row.personnelPerHead!)}`;
}

/** Whose money is divided by whose heads. */
const WHOSE = "人员经费含离退休人员的钱，除以在职人数";

/** Whose money a head's staff costs hold, and what they are without that of the retired. */
export function wagesAlone({ wagesPerHead }: StaffCost): string {
  const wages = wagesPerHead === null ? "" : `；只算在职人员的工资福利，人均 ${shortMoney(wagesPerHead)}`;
  return `${WHOSE}${wages}。`;
}

export function procurementAnswer(rows: readonly ProcurementShare[], yardstick: Yardstick = PRINTED): string {
  if (!rows.length) return NOTHING;
  const total = sumOf(rows, (row) => row.total?.value, yardstick);
  const first = `${rows.length} 份决算${total ? `共采购 ${total}` : "公开了政府采购"}。`;
  const beyond = rows.filter(isBeyondWhole);
  const beyondText = beyond.length ? `${all(beyond)}授予中小企业的金额大于采购总额，值得核对。` : "";
  const sound = rows.filter((row) => !isBeyondWhole(row));
  const most = highest(sound, (row) => row.smeShare);
  const least = lowest(sound, (row) => row.smeShare);
  if (!most || !least) return `${first}${beyondText || "没有公开授予中小企业的金额。"}`;
  const whose = most.of < rows.length ? `（${most.of} 份）` : "";
  if (!standsOut(most)) return `${first}授予中小企业 ${percent(most.value)}${whose}。${beyondText}`;
  return `${first}授予中小企业的份额从 ${percent(least.value)}（${all(least.rows)}）到 ${percent(most.value)}（${all(most.rows)}）。${beyondText}`;
}

/** What the accounts come to together, each department's money once; nothing for amounts per head or none at all. */
function sumOf<Row extends AccountYear>(
  rows: readonly Row[],
  amount: (row: Row) => number | null | undefined,
  { perHead }: Yardstick,
): string {
  const known = addable(rows).flatMap((row) => amount(row) ?? []);
  return perHead || !known.length ? "" : shortMoney(known.reduce((sum, value) => sum + value, 0));
}

/** As many are named where several are equal; the others are counted. */
const NAMED = 3;

export function all(rows: readonly { shortName: string; fiscalYear: number }[]): string {
  const named = rows.slice(0, NAMED).map(who).join("、");
  return rows.length > NAMED ? `${named}等 ${rows.length} 份` : named;
}

export function who(row: { shortName: string; fiscalYear: number }): string {
  return `${row.shortName} ${row.fiscalYear} 年`;
}

/** Clauses about rows that are equal: a few of them, and how many more there are. */
function allAlike<Row>(rows: readonly Row[], say: (row: Row) => string): string {
  const said = rows.slice(0, NAMED).map(say).join("；");
  return rows.length > NAMED ? `${said}；另有 ${rows.length - NAMED} 份一样多` : said;
}
