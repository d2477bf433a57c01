import { allowanceShare, type CompositionChange } from "#lib/domain/composition.ts";
import { highest, standsOut, type Extreme } from "#lib/domain/largest.ts";
import { isBeyondWhole, type Doubt, type Part } from "#lib/domain/shares.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import type { BasicClass } from "#lib/queries/basicByClass.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { Flow } from "#lib/queries/flows.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { writingIn } from "#lib/format/writing.ts";
import { count, percent } from "#lib/format/rate.ts";
import { itemName } from "../interface.ts";
import { all, deviationText, wagesAlone, who } from "./answers.ts";

const { shortMoney, growth } = writingIn("zh");

/* What a single picture shows, in one sentence. Empty where there is nothing to say. */

export function budgetAnswer(
  latest: DepartmentExecution | null,
  furthest: DepartmentExecution | null,
  yardstick: Yardstick = PRINTED,
): string {
  if (!latest?.actual) return "";
  const first = `${latest.fiscalYear} 年支出 ${shortMoney(latest.actual.value, yardstick)}，${deviationText(latest)}。`;
  if (!furthest || furthest.fiscalYear === latest.fiscalYear) return first;
  return `${first}偏离最大的是 ${furthest.fiscalYear} 年：${deviationText(furthest)}。`;
}

export function flowAnswer(source: Part<Flow> | null, use: Part<Flow> | null): string {
  const side = (name: string, part: Part<Flow> | null) =>
    part?.share == null
      ? ""
      : `${name}的 ${percent(part.share)} 是${names(part, (row) => itemName(row.item))}${doubts(part)}`;
  const sides = [side("收入", source), side("支出", use)].filter(Boolean);
  return sides.length ? `${(source ?? use)!.rows[0]!.fiscalYear} 年${sides.join("，")}。` : "";
}

export function varianceAnswer(rows: readonly SubjectExecution[], yardstick: Yardstick = PRINTED): string {
  const largest = highest(rows, ({ variance }) => variance && Math.abs(variance));
  if (!largest?.value) return "";
  const named = largest.rows.map(
    (row) =>
      `${row.fiscalYear} 年“${row.subject}”，${row.variance! > 0 ? "超出" : "少于"}预算 ${shortMoney(largest.value, yardstick)}`,
  );
  return `${largest.of > 1 ? "差额最大的是" : "有差额的是"} ${named.join("；")}。`;
}

export function threePublicYearAnswer(
  total: ThreePublicItem | null,
  largest: Part<ThreePublicItem> | null,
  yardstick: Yardstick = PRINTED,
): string {
  if (!total?.actual) return "";
  const change = growth(total.actual.value, total.priorActual?.value ?? null);
  const parts = [
    `${total.fiscalYear} 年 ${shortMoney(total.actual.value, yardstick)}`,
    total.priorActual && `比上年 ${change}`,
    largest?.share != null &&
      `${names(largest, (row) => itemName(row.item))}${largest.rows.length > 1 ? "各" : ""}占 ${percent(largest.share)}${doubts(largest)}`,
  ].filter(Boolean);
  return `${parts.join("，")}。`;
}

export function partsAnswer(largest: Part<ThreePublicItem> | null): string {
  if (!largest) return "";
  const text = partText(largest, (row) => itemName(row.item));
  return `${standsOut(largest) ? "最多的是" : "只有"}${text}。`;
}

/** `公务用车运行维护费，占印出合计的 74.9%（…）`: the share is of what the documents print as the whole. */
function partText<Row extends Account>(part: Part<Row>, name: (row: Row) => string): string {
  const each = part.rows.length > 1 ? "各" : "";
  const share = part.share === null ? "" : `，${each}占印出合计的 ${percent(part.share)}`;
  return `${names(part, name)}${share}${doubts(part)}`;
}

function names<Row>({ rows }: Part<Row>, name: (row: Row) => string): string {
  return rows.map(name).join("、");
}

type Account = { shortName: string; fiscalYear: number };

/** Why a share rests on doubtful numbers, in brackets. */
function doubts<Row extends Account>(part: Part<Row>): string {
  const of = (why: Doubt<Row>["why"]) => part.doubts.filter((doubt) => doubt.why === why);
  const [more, twice] = [of("more than the whole"), of("two wholes")];
  const said = [
    more.length && `${all(more.map(({ row }) => row))}各部分相加超过印出的合计`,
    twice.length && `${all(twice.map(({ row }) => row))}的合计前后不一`,
  ].filter(Boolean);
  return said.length ? `（${said.join("；")}）` : "";
}

export function unitCostAnswer(
  vehicle: Extreme<ThreePublicCounts> | null,
  visitor: Extreme<ThreePublicCounts> | null,
  accounts: number,
): string {
  const cost = (name: string, most: Extreme<ThreePublicCounts> | null) => {
    if (!most) return "";
    if (accounts === 1) return `${name} ${shortMoney(most.value)}`;
    return standsOut(most)
      ? `${name}最贵的是${all(most.rows)}，${shortMoney(most.value)}`
      : `${name} ${shortMoney(most.value)}（${all(most.rows)}）`;
  };
  const parts = [cost("每辆车一年", vehicle), cost("每人次", visitor)].filter(Boolean);
  return parts.length ? `${parts.join(accounts === 1 ? "，" : "；")}。` : "";
}

export function findingsAnswer(most: Extreme<OverviewRow>): string {
  if (!standsOut(most)) return `${all(most.rows)}${most.of > 1 ? "各" : ""}有 ${most.value} 处值得核对。`;
  return `值得核对最多的是${all(most.rows)}，${most.rows.length > 1 ? "各 " : ""}${most.value} 处。`;
}

export function staffYearAnswer(row: StaffCost | null): string {
  if (!row) return "";
  if (!row.inService) return `${row.fiscalYear} 年没有公开在职人数，无法计算人均。`;
  const people = `${row.fiscalYear} 年在职 ${count(row.inService.value)} 人`;
  if (row.personnelPerHead === null) return `${people}。`;
  return `${people}，人均人员经费 ${shortMoney(row.personnelPerHead)}。${wagesAlone(row)}`;
}

/** As many changes are told at length; the others are counted. */
const TOLD = 2;

/** The same in short, where costs per head are one column of several. */
export function compositionNote(changes: readonly CompositionChange<StaffCost>[]): string {
  const [first] = changes;
  if (!first) return "";
  const { before, after } = first;
  const money =
    before.allowances && after.allowances
      ? `（对个人和家庭的补助从 ${shortMoney(before.allowances.value)}变为 ${shortMoney(after.allowances.value)}）`
      : "";
  const more = changes.length > 1 ? `；另有 ${changes.length - 1} 处` : "";
  return `${who(before)}和 ${after.fiscalYear} 年的人均人员经费不能直接比，离退休人员或他们的钱变化超过一成${money}${more}。`;
}

export function compositionAnswer(changes: readonly CompositionChange<StaffCost>[]): string {
  if (!changes.length) return "";
  const more = changes.length > TOLD ? `；另有 ${changes.length - TOLD} 处` : "";
  return `人均人员经费前后不能直接比，离退休人员或他们的钱变化超过一成：${changes.slice(0, TOLD).map(changeText).join("；")}${more}。`;
}

function changeText({ before, after }: CompositionChange<StaffCost>): string {
  const share = (row: StaffCost) => {
    const part = allowanceShare(row);
    return part === null ? "" : `（占人员经费 ${percent(part)}）`;
  };
  const parts = [
    before.allowances &&
      after.allowances &&
      `对个人和家庭的补助从 ${shortMoney(before.allowances.value)}${share(before)}变为 ${shortMoney(after.allowances.value)}${share(after)}`,
    before.retired !== null &&
      after.retired !== null &&
      `离退休从 ${count(before.retired)} 人变为 ${count(after.retired)} 人`,
    before.personnelPerHead !== null &&
      after.personnelPerHead !== null &&
      `人均人员经费从 ${shortMoney(before.personnelPerHead)}变为 ${shortMoney(after.personnelPerHead)}`,
    before.wagesPerHead !== null &&
      after.wagesPerHead !== null &&
      `人均工资福利从 ${shortMoney(before.wagesPerHead)}变为 ${shortMoney(after.wagesPerHead)}`,
  ].filter(Boolean);
  return `${who(before)}到 ${after.fiscalYear} 年，${parts.join("，")}`;
}

export function classesAnswer(largest: Part<BasicClass> | null, year: number | null): string {
  if (!largest) return "";
  const text = partText(largest, (row) => row.subject);
  return `${year ? `${year} 年` : ""}${standsOut(largest) ? "最多的是" : "只有"}${text}。`;
}

export function procurementYearAnswer(row: ProcurementShare | null, yardstick: Yardstick = PRINTED): string {
  if (!row?.total) return "";
  const share =
    row.smeShare === null
      ? "没有公开授予中小企业的金额"
      : isBeyondWhole(row)
        ? "授予中小企业的金额大于采购总额，值得核对"
        : `授予中小企业 ${percent(row.smeShare)}`;
  return `${row.fiscalYear} 年采购 ${shortMoney(row.total.value, yardstick)}，${share}。`;
}
