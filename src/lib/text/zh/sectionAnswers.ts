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
import { itemName } from "../interface.ts";
import type { Part, Unit } from "#lib/domain/largest.ts";
import { deviationText } from "./answers.ts";

/* What a single picture shows, in one sentence. Empty where there is nothing to say. */

export function budgetAnswer(
  latest: DepartmentExecution | null,
  furthest: DepartmentExecution | null,
): string {
  if (!latest?.actual) return "";
  const first = `${latest.fiscalYear} 年支出 ${shortMoney(latest.actual.value)}，${deviationText(latest)}。`;
  if (!furthest || furthest.fiscalYear === latest.fiscalYear) return first;
  return `${first}偏离最大的是 ${furthest.fiscalYear} 年：${deviationText(furthest)}。`;
}

export function flowAnswer(source: Part<Flow> | null, use: Part<Flow> | null): string {
  const parts = [
    source && `收入的 ${percent(source.share)} 是${itemName(source.row.item)}`,
    use && `支出的 ${percent(use.share)} 是${itemName(use.row.item)}`,
  ].filter(Boolean);
  return parts.length ? `${(source ?? use)!.row.fiscalYear} 年${parts.join("，")}。` : "";
}

export function varianceAnswer(row: SubjectExecution | null): string {
  if (!row?.variance) return "";
  return `差额最大的是 ${row.fiscalYear} 年“${row.subject}”，${row.variance > 0 ? "超出" : "少于"}预算 ${shortMoney(Math.abs(row.variance))}。`;
}

export function threePublicYearAnswer(
  total: ThreePublicItem | null,
  largest: Part<ThreePublicItem> | null,
): string {
  if (!total?.actual) return "";
  const change = growth(total.actual.value, total.priorActual?.value ?? null);
  const parts = [
    `${total.fiscalYear} 年 ${shortMoney(total.actual.value)}`,
    total.priorActual && `比上年 ${change}`,
    largest && `${itemName(largest.row.item)}占 ${percent(largest.share)}`,
  ].filter(Boolean);
  return `${parts.join("，")}。`;
}

export function partsAnswer(largest: Part<ThreePublicItem> | null): string {
  return largest ? `最多的是${itemName(largest.row.item)}，占 ${percent(largest.share)}。` : "";
}

export function unitCostAnswer(
  vehicle: Unit<ThreePublicCounts> | null,
  visitor: Unit<ThreePublicCounts> | null,
): string {
  const parts = [
    vehicle && `每辆车最贵的是${who(vehicle.row)}，${shortMoney(vehicle.cost)}`,
    visitor && `每人次最贵的是${who(visitor.row)}，${shortMoney(visitor.cost)}`,
  ].filter(Boolean);
  return parts.length ? `${parts.join("；")}。` : "";
}

export function unitCostAloneAnswer(
  vehicle: Unit<ThreePublicCounts> | null,
  visitor: Unit<ThreePublicCounts> | null,
): string {
  const parts = [
    vehicle && `每辆车一年 ${shortMoney(vehicle.cost)}`,
    visitor && `每人次 ${shortMoney(visitor.cost)}`,
  ].filter(Boolean);
  return parts.length ? `${parts.join("，")}。` : "";
}

export function findingsAnswer(row: OverviewRow): string {
  return `值得核对最多的是${who(row)}，${row.findings} 处。`;
}

export function staffYearAnswer(row: StaffCost | null): string {
  if (!row) return "";
  if (!row.inService) return `${row.fiscalYear} 年没有公开在职人数，无法计算人均。`;
  const perHead = row.personnelPerHead === null ? "" : `，人均人员经费 ${shortMoney(row.personnelPerHead)}`;
  return `${row.fiscalYear} 年在职 ${count(row.inService.value)} 人${perHead}。`;
}

export function classesAnswer(largest: Part<BasicClass> | null, year: number | null): string {
  if (!largest) return "";
  return `${year ? `${year} 年` : ""}${largest.row.subject}最多，占 ${percent(largest.share)}。`;
}

export function procurementYearAnswer(row: ProcurementShare | null): string {
  if (!row?.total) return "";
  const share =
    row.smeShare === null ? "没有公开授予中小企业的金额" : `授予中小企业 ${percent(row.smeShare)}`;
  return `${row.fiscalYear} 年采购 ${shortMoney(row.total.value)}，${share}。`;
}

function who(row: { shortName: string; fiscalYear: number }): string {
  return `${row.shortName} ${row.fiscalYear} 年`;
}
