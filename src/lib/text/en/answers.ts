import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { shortMoney } from "#lib/format/money.ts";
import { count, growth, percent } from "#lib/format/rate.ts";
import { accountName } from "#lib/domain/accountYear.ts";

/** The English answers; what each says of no data. */
export const NOTHING = "No data match the filters.";

export function yearsText(rows: readonly { fiscalYear: number }[]): string {
  const years = [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => a - b);
  return years.join(", ").replace(/, (\d+)$/, " and $1");
}

/** `1 account`, `3 accounts`. */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function departments(rows: readonly { departmentId: string }[]): string {
  return counted(new Set(rows.map((row) => row.departmentId)).size, "department");
}

export function deviationText(row: Pick<DepartmentExecution, "adjustedBudget" | "executionRate">): string {
  const budget = row.adjustedBudget ? "adjusted budget" : "initial budget";
  if (row.executionRate === null) return `no ${budget} published`;
  const off = row.executionRate - 1;
  if (Math.abs(off) < 0.0005) return `actual equals the ${budget}`;
  return `actual ${percent(Math.abs(off))} ${off > 0 ? "over" : "under"} the ${budget}`;
}

export function overviewAnswer(rows: readonly DepartmentExecution[]): string {
  if (!rows.length) return NOTHING;
  const [only] = rows;
  if (rows.length === 1 && only?.actual)
    return `${accountName(only)} spent ${shortMoney(only.actual.value)}, ${deviationText(only)}.`;
  const spent = rows.reduce((sum, row) => sum + (row.actual?.value ?? 0), 0);
  const over = rows.filter((row) => row.executionRate !== null && row.executionRate > 1.0005).length;
  const first = `${departments(rows)} spent ${shortMoney(spent)} in ${counted(rows.length, "annual account")}; ${over || "none"} went over budget.`;
  const most = rows.find((row) => row.executionRate !== null);
  return most ? `${first} Furthest off: ${accountName(most)}, ${deviationText(most)}.` : first;
}

export function executionAnswer(
  rows: readonly DepartmentExecution[],
  subjects: readonly SubjectExecution[],
): string {
  const most = rows.find((row) => row.executionRate !== null);
  if (!most) return rows.length ? "The chosen departments published no budget to compare with." : NOTHING;
  const first =
    rows.length > 1
      ? `${accountName(most)} is furthest off its budget: ${deviationText(most)}.`
      : `${accountName(most)}: ${deviationText(most)}.`;
  const [subject] = subjects;
  if (!subject?.variance) return first;
  const direction = subject.variance > 0 ? "over" : "under";
  return `${first} The largest difference is ${accountName(subject)} "${subject.subject}", ${shortMoney(Math.abs(subject.variance))} ${direction} budget.`;
}

export function threePublicAnswer(items: readonly ThreePublicItem[]): string {
  const totals = items.filter((item) => item.item === "three_public" && item.actual);
  const [most] = [...totals].sort((a, b) => b.actual!.value - a.actual!.value);
  if (!most) return NOTHING;
  if (totals.length === 1) {
    const change = most.priorActual && growth(most.actual!.value, most.priorActual.value);
    return `${shortMoney(most.actual!.value)} at ${accountName(most)}${change ? `, ${change} on the year before` : ""}.`;
  }
  const spent = totals.reduce((sum, row) => sum + row.actual!.value, 0);
  const down = totals.filter((row) => row.priorActual && row.actual!.value < row.priorActual.value).length;
  const compared = totals.filter((row) => row.priorActual).length;
  const change = compared
    ? ` Of the ${compared} that can be compared with the year before, ${down || "none"} fell.`
    : "";
  return `${shortMoney(spent)} in ${counted(totals.length, "annual account")}; the most is ${accountName(most)} with ${shortMoney(most.actual!.value)}.${change}`;
}

export function staffAnswer(rows: readonly StaffCost[]): string {
  if (!rows.length) return NOTHING;
  const known = rows.filter((row) => row.personnelPerHead !== null);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least)
    return `None of the ${counted(rows.length, "account")} says how many are in service, so there are no costs per head.`;
  const unknown = rows.length - known.length;
  const missing = unknown
    ? ` ${counted(unknown, "account")} ${unknown === 1 ? "does" : "do"} not say how many are in service.`
    : "";
  const first = `${accountName(most)} has ${count(most.inService!.value)} in service at ${shortMoney(most.personnelPerHead!)} of staff cost per head`;
  if (known.length === 1) return `${first}.${missing}`;
  return `${first}, the highest; the lowest is ${accountName(least)} with ${shortMoney(least.personnelPerHead!)}.${missing}`;
}

export function procurementAnswer(rows: readonly ProcurementShare[]): string {
  if (!rows.length) return NOTHING;
  const total = rows.reduce((sum, row) => sum + (row.total?.value ?? 0), 0);
  const known = rows.filter((row) => row.smeShare !== null);
  const first = `${counted(rows.length, "annual account")} with ${shortMoney(total)} of procurement.`;
  if (!known.length) return `${first} None says how much went to small and medium enterprises.`;
  const [most, least] = [known[0]!, known.at(-1)!];
  if (known.length === 1) return `${first} Small and medium enterprises got ${percent(most.smeShare!)}.`;
  return `${first} Small and medium enterprises got from ${percent(least.smeShare!)} (${accountName(least)}) to ${percent(most.smeShare!)} (${accountName(most)}).`;
}
