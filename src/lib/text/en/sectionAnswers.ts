import type { BasicClass } from "#lib/queries/basicByClass.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { Flow } from "#lib/queries/flows.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { shortMoney } from "#lib/format/money.ts";
import { count, growth, percent } from "#lib/format/rate.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { itemName } from "../interface.ts";
import type { Part, Unit } from "#lib/domain/largest.ts";
import { deviationText } from "./answers.ts";

/* What a single picture shows, in one sentence. Empty where there is nothing to say. */

export function budgetAnswer(
  latest: DepartmentExecution | null,
  furthest: DepartmentExecution | null,
): string {
  if (!latest?.actual) return "";
  const first = `${shortMoney(latest.actual.value)} spent in ${latest.fiscalYear}, ${deviationText(latest)}.`;
  if (!furthest || furthest.fiscalYear === latest.fiscalYear) return first;
  return `${first} Furthest off: ${furthest.fiscalYear}, ${deviationText(furthest)}.`;
}

export function flowAnswer(source: Part<Flow> | null, use: Part<Flow> | null): string {
  const parts = [
    source && `${percent(source.share)} of the revenue was "${itemName(source.row.item)}"`,
    use && `${percent(use.share)} of the expenditure was "${itemName(use.row.item)}"`,
  ].filter(Boolean);
  return parts.length ? `In ${(source ?? use)!.row.fiscalYear} ${parts.join(" and ")}.` : "";
}

export function varianceAnswer(row: SubjectExecution | null): string {
  if (!row?.variance) return "";
  return `The largest difference is "${row.subject}" in ${row.fiscalYear}, ${shortMoney(Math.abs(row.variance))} ${row.variance > 0 ? "over" : "under"} budget.`;
}

export function threePublicYearAnswer(
  total: ThreePublicItem | null,
  largest: Part<ThreePublicItem> | null,
): string {
  if (!total?.actual) return "";
  const change = growth(total.actual.value, total.priorActual?.value ?? null);
  const parts = [
    `${shortMoney(total.actual.value)} in ${total.fiscalYear}`,
    total.priorActual && `${change} on the year before`,
    largest && `${percent(largest.share)} of it "${itemName(largest.row.item)}"`,
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}

export function partsAnswer(largest: Part<ThreePublicItem> | null): string {
  return largest ? `The most is "${itemName(largest.row.item)}" with ${percent(largest.share)}.` : "";
}

export function unitCostAnswer(
  vehicle: Unit<ThreePublicCounts> | null,
  visitor: Unit<ThreePublicCounts> | null,
): string {
  const parts = [
    vehicle && `The dearest car is at ${accountName(vehicle.row)} with ${shortMoney(vehicle.cost)} a year.`,
    visitor && `The dearest visit is at ${accountName(visitor.row)} with ${shortMoney(visitor.cost)}.`,
  ].filter(Boolean);
  return parts.join(" ");
}

export function unitCostAloneAnswer(
  vehicle: Unit<ThreePublicCounts> | null,
  visitor: Unit<ThreePublicCounts> | null,
): string {
  const parts = [
    vehicle && `${shortMoney(vehicle.cost)} a car and year`,
    visitor && `${shortMoney(visitor.cost)} a visit`,
  ].filter(Boolean);
  return parts.length ? `${parts.join(", ")}.` : "";
}

export function findingsAnswer(row: OverviewRow): string {
  return `${accountName(row)} has most to be checked: ${row.findings}.`;
}

export function staffYearAnswer(row: StaffCost | null): string {
  if (!row) return "";
  if (!row.inService)
    return `In ${row.fiscalYear} the headcount was not published, so there are no costs per head.`;
  const perHead =
    row.personnelPerHead === null ? "" : ` at ${shortMoney(row.personnelPerHead)} of staff cost per head`;
  return `${count(row.inService.value)} in service in ${row.fiscalYear}${perHead}.`;
}

export function classesAnswer(largest: Part<BasicClass> | null, year: number | null): string {
  if (!largest) return "";
  return `The most${year ? ` in ${year}` : ""} is "${largest.row.subject}" with ${percent(largest.share)}.`;
}

export function procurementYearAnswer(row: ProcurementShare | null): string {
  if (!row?.total) return "";
  const share =
    row.smeShare === null
      ? "what went to small and medium enterprises was not published"
      : `${percent(row.smeShare)} of it to small and medium enterprises`;
  return `${shortMoney(row.total.value)} of procurement in ${row.fiscalYear}, ${share}.`;
}
