import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { shortMoney } from "#lib/format/money.ts";
import { count, growth, percent } from "#lib/format/rate.ts";

/*
 * The one-sentence answers under the headings. They are read before the picture, so they say who, how much and
 * against what, and nothing else.
 */

const NOTHING = "没有符合筛选条件的数据。";

/** `2020 年、2024 年`, in order and each once; empty for no rows. */
export function yearsText(rows: readonly { fiscalYear: number }[]): string {
  return [...new Set(rows.map((row) => row.fiscalYear))]
    .sort((a, b) => a - b)
    .map((year) => `${year} 年`)
    .join("、");
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
  if (Math.abs(off) < 0.0005) return `决算与${budget}一致`;
  return `决算比${budget}${off > 0 ? "多" : "少"} ${percent(Math.abs(off))}`;
}

export function overviewAnswer(rows: readonly DepartmentExecution[]): string {
  if (!rows.length) return NOTHING;
  const [only] = rows;
  if (rows.length === 1 && only?.actual)
    return `${who(only)}支出 ${shortMoney(only.actual.value)}，${deviationText(only)}。`;
  const spent = rows.reduce((sum, row) => sum + (row.actual?.value ?? 0), 0);
  const over = rows.filter((row) => row.executionRate !== null && row.executionRate > 1.0005).length;
  const first = `${departmentCount(rows)} 个部门 ${rows.length} 份决算，共支出 ${shortMoney(spent)}，${over} 份超出预算。`;
  const most = rows.find((row) => row.executionRate !== null);
  return most ? `${first}偏离最大的是${who(most)}：${deviationText(most)}。` : first;
}

export function executionAnswer(
  rows: readonly DepartmentExecution[],
  subjects: readonly SubjectExecution[],
): string {
  const most = rows.find((row) => row.executionRate !== null);
  if (!most) return rows.length ? "所选部门没有公开预算，无法比较。" : NOTHING;
  const first = `${who(most)}${deviationText(most)}${rows.length > 1 ? "，偏离最大" : ""}。`;
  const [subject] = subjects;
  if (!subject?.variance) return first;
  const direction = subject.variance > 0 ? "超出预算" : "少于预算";
  return `${first}差额最大的科目是${who(subject)}“${subject.subject}”，${direction} ${shortMoney(Math.abs(subject.variance))}。`;
}

export function threePublicAnswer(items: readonly ThreePublicItem[]): string {
  const totals = items.filter((item) => item.item === "three_public" && item.actual);
  const [most] = [...totals].sort((a, b) => b.actual!.value - a.actual!.value);
  if (!most) return NOTHING;
  if (totals.length === 1) {
    const change = most.priorActual && growth(most.actual!.value, most.priorActual.value);
    return `${who(most)} ${shortMoney(most.actual!.value)}${change ? `，比上年 ${change}` : ""}。`;
  }
  const spent = totals.reduce((sum, row) => sum + row.actual!.value, 0);
  const down = totals.filter((row) => row.priorActual && row.actual!.value < row.priorActual.value).length;
  const compared = totals.filter((row) => row.priorActual).length;
  const change = compared ? `；能与上年比较的 ${compared} 份中 ${down} 份下降` : "";
  return `${totals.length} 份决算共 ${shortMoney(spent)}，最多的是${who(most)}，${shortMoney(most.actual!.value)}${change}。`;
}

export function staffAnswer(rows: readonly StaffCost[]): string {
  if (!rows.length) return NOTHING;
  const known = rows.filter((row) => row.personnelPerHead !== null);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least) return `${rows.length} 份决算都没有公开在职人数，无法计算人均。`;
  const unknown = rows.length - known.length;
  const missing = unknown ? `；另有 ${unknown} 份没有公开在职人数` : "";
  const first = `${who(most)}在职 ${count(most.inService!.value)} 人，人均人员经费 ${shortMoney(most.personnelPerHead!)}`;
  if (known.length === 1) return `${first}${missing}。`;
  return `${first}，最高；最低的是${who(least)}，${shortMoney(least.personnelPerHead!)}${missing}。`;
}

export function procurementAnswer(rows: readonly ProcurementShare[]): string {
  if (!rows.length) return NOTHING;
  const total = rows.reduce((sum, row) => sum + (row.total?.value ?? 0), 0);
  const known = rows.filter((row) => row.smeShare !== null);
  const first = `${rows.length} 份决算共采购 ${shortMoney(total)}。`;
  if (!known.length) return `${first}没有公开授予中小企业的金额。`;
  const [most, least] = [known[0]!, known.at(-1)!];
  if (known.length === 1) return `${first}授予中小企业 ${percent(most.smeShare!)}。`;
  return `${first}授予中小企业的份额从 ${percent(least.smeShare!)}（${who(least)}）到 ${percent(most.smeShare!)}（${who(most)}）。`;
}

function who(row: { shortName: string; fiscalYear: number }): string {
  return `${row.shortName} ${row.fiscalYear} 年`;
}
