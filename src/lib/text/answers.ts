import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { shortMoney } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";

/** `2020 年、2024 年`, in order and each once. */
export function yearsText(rows: readonly { fiscalYear: number }[]): string {
  return [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => a - b).map((year) => `${year} 年`).join("、");
}

/** How many departments the rows are of. */
export function departmentCount(rows: readonly { departmentId: string }[]): number {
  return new Set(rows.map((row) => row.departmentId)).size;
}

/** Who deviates most from the budget: `决算比年初预算多 39.8%`. */
export function deviationText(row: DepartmentExecution): string {
  const budget = row.adjustedBudget ? "全年预算" : "年初预算";
  const off = row.executionRate! - 1;
  return `决算比${budget}${off >= 0 ? "多" : "少"} ${percent(Math.abs(off))}`;
}

/** The overview's answer in one sentence. */
export function overviewAnswer(rows: readonly DepartmentExecution[]): string {
  if (!rows.length) return "没有符合筛选条件的数据。";
  const spent = rows.reduce((sum, row) => sum + (row.actual?.value ?? 0), 0);
  const over = rows.filter((row) => row.executionRate !== null && row.executionRate > 1.0005).length;
  const most = rows.find((row) => row.executionRate !== null);
  const first = `${departmentCount(rows)} 个部门 ${rows.length} 份决算，共支出 ${shortMoney(spent)}，${over} 份超出预算。`;
  return most ? `${first}偏离最大的是${most.shortName} ${most.fiscalYear} 年：${deviationText(most)}。` : first;
}
