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
import { accountName } from "#lib/domain/accountYear.ts";
import { itemName } from "../interface.ts";
import { all, deviationText, wagesAlone } from "./answers.ts";

const { shortMoney, growth } = writingIn("en");

/* What a single picture shows, in one sentence. Empty where there is nothing to say. */

export function budgetAnswer(
  latest: DepartmentExecution | null,
  furthest: DepartmentExecution | null,
  yardstick: Yardstick = PRINTED,
): string {
  if (!latest?.actual) return "";
  const first = `${shortMoney(latest.actual.value, yardstick)} spent in ${latest.fiscalYear}, ${deviationText(latest)}.`;
  if (!furthest || furthest.fiscalYear === latest.fiscalYear) return first;
  return `${first} Furthest off: ${furthest.fiscalYear}, ${deviationText(furthest)}.`;
}

export function flowAnswer(source: Part<Flow> | null, use: Part<Flow> | null): string {
  const side = (name: string, part: Part<Flow> | null) =>
    part?.share == null
      ? ""
      : `${percent(part.share)} of the ${name} was ${names(part, (row) => itemName(row.item))}${doubts(part)}`;
  const sides = [side("revenue", source), side("expenditure", use)].filter(Boolean);
  return sides.length ? `In ${(source ?? use)!.rows[0]!.fiscalYear} ${sides.join(" and ")}.` : "";
}

export function varianceAnswer(rows: readonly SubjectExecution[], yardstick: Yardstick = PRINTED): string {
  const largest = highest(rows, ({ variance }) => variance && Math.abs(variance));
  if (!largest?.value) return "";
  const named = largest.rows.map(
    (row) =>
      `"${row.subject}" in ${row.fiscalYear}, ${shortMoney(largest.value, yardstick)} ${row.variance! > 0 ? "over" : "under"} budget`,
  );
  return `The ${largest.of > 1 ? "largest" : "only"} difference is ${named.join("; ")}.`;
}

export function threePublicYearAnswer(
  total: ThreePublicItem | null,
  largest: Part<ThreePublicItem> | null,
  yardstick: Yardstick = PRINTED,
): string {
  if (!total?.actual) return "";
  const change = growth(total.actual.value, total.priorActual?.value ?? null);
  const parts = [
    `${shortMoney(total.actual.value, yardstick)} in ${total.fiscalYear}`,
    total.priorActual && `${change} on the year before`,
    largest?.share != null &&
      `${percent(largest.share)} of it ${largest.rows.length > 1 ? "each " : ""}${names(largest, (row) => itemName(row.item))}${doubts(largest)}`,
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}

export function partsAnswer(largest: Part<ThreePublicItem> | null): string {
  if (!largest) return "";
  const text = partText(largest, (row) => itemName(row.item));
  return `${standsOut(largest) ? "The most is" : "There is only"} ${text}.`;
}

/** `"Running cars", 74.9% of the printed total (…)`: the share is of what the documents print as the whole. */
function partText<Row extends Account>(part: Part<Row>, name: (row: Row) => string): string {
  const each = part.rows.length > 1 ? " each" : "";
  const share = part.share === null ? "" : `,${each} ${percent(part.share)} of the printed total`;
  return `${names(part, name)}${share}${doubts(part)}`;
}

function names<Row>({ rows }: Part<Row>, name: (row: Row) => string): string {
  return rows.map((row) => `"${name(row)}"`).join(" and ");
}

type Account = { shortName: string; fiscalYear: number };

/** Why a share rests on doubtful numbers, in brackets. */
function doubts<Row extends Account>(part: Part<Row>): string {
  const of = (why: Doubt<Row>["why"]) => part.doubts.filter((doubt) => doubt.why === why);
  const [more, twice] = [of("more than the whole"), of("two wholes")];
  const said = [
    more.length && `the parts of ${all(more.map(({ row }) => row))} add up to more than the printed total`,
    twice.length && `${all(twice.map(({ row }) => row))}: the total is printed with two values`,
  ].filter(Boolean);
  return said.length ? ` (${said.join("; ")})` : "";
}

export function unitCostAnswer(
  vehicle: Extreme<ThreePublicCounts> | null,
  visitor: Extreme<ThreePublicCounts> | null,
  accounts: number,
): string {
  const cost = (what: string, most: Extreme<ThreePublicCounts> | null, per: string) => {
    if (!most) return "";
    if (accounts === 1) return `${shortMoney(most.value)} a ${what}${per && " and year"}`;
    return standsOut(most)
      ? `The dearest ${what} is at ${all(most.rows)} with ${shortMoney(most.value)}${per}`
      : `A ${what} costs ${shortMoney(most.value)}${per} (${all(most.rows)})`;
  };
  const parts = [cost("car", vehicle, " a year"), cost("visit", visitor, "")].filter(Boolean);
  return parts.length ? `${parts.join(accounts === 1 ? ", " : ". ")}.` : "";
}

export function findingsAnswer(most: Extreme<OverviewRow>): string {
  const each = most.rows.length > 1 ? " each" : "";
  if (!standsOut(most)) return `${all(most.rows)}: ${most.value} worth checking${each}.`;
  if (each) return `Most to be checked: ${all(most.rows)}, ${most.value}${each}.`;
  return `${all(most.rows)} has most to be checked: ${most.value}.`;
}

export function staffYearAnswer(row: StaffCost | null): string {
  if (!row) return "";
  if (!row.inService)
    return `In ${row.fiscalYear} the headcount was not published, so there are no costs per head.`;
  const people = `${count(row.inService.value)} in service in ${row.fiscalYear}`;
  if (row.personnelPerHead === null) return `${people}.`;
  return `${people} at ${shortMoney(row.personnelPerHead)} of staff cost per head. ${wagesAlone(row)}`;
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
      ? ` (subsidies to individuals from ${shortMoney(before.allowances.value)} to ${shortMoney(after.allowances.value)})`
      : "";
  const more = changes.length > 1 ? `; ${changes.length - 1} more` : "";
  return `Staff costs per head of ${accountName(before)} and ${after.fiscalYear} cannot be compared as they stand, for the retired or their money changed by more than a tenth${money}${more}.`;
}

export function compositionAnswer(changes: readonly CompositionChange<StaffCost>[]): string {
  if (!changes.length) return "";
  const more = changes.length > TOLD ? `; ${changes.length - TOLD} more` : "";
  return `Staff costs per head cannot be compared as they stand, for the retired or their money changed by more than a tenth: ${changes.slice(0, TOLD).map(changeText).join("; ")}${more}.`;
}

function changeText({ before, after }: CompositionChange<StaffCost>): string {
  const share = (row: StaffCost) => {
    const part = allowanceShare(row);
    return part === null ? "" : ` (${percent(part)} of staff costs)`;
  };
  const parts = [
    before.allowances &&
      after.allowances &&
      `subsidies to individuals from ${shortMoney(before.allowances.value)}${share(before)} to ${shortMoney(after.allowances.value)}${share(after)}`,
    before.retired !== null &&
      after.retired !== null &&
      `the retired from ${count(before.retired)} to ${count(after.retired)}`,
    before.personnelPerHead !== null &&
      after.personnelPerHead !== null &&
      `staff costs per head from ${shortMoney(before.personnelPerHead)} to ${shortMoney(after.personnelPerHead)}`,
    before.wagesPerHead !== null &&
      after.wagesPerHead !== null &&
      `wages per head from ${shortMoney(before.wagesPerHead)} to ${shortMoney(after.wagesPerHead)}`,
  ].filter(Boolean);
  return `${accountName(before)} to ${after.fiscalYear}, ${parts.join(", ")}`;
}

export function classesAnswer(largest: Part<BasicClass> | null, year: number | null): string {
  if (!largest) return "";
  const text = partText(largest, (row) => row.subject);
  return `${standsOut(largest) ? "The most" : "All"}${year ? ` in ${year}` : ""} is ${text}.`;
}

export function procurementYearAnswer(row: ProcurementShare | null, yardstick: Yardstick = PRINTED): string {
  if (!row?.total) return "";
  const share =
    row.smeShare === null
      ? "what went to small and medium enterprises was not published"
      : isBeyondWhole(row)
        ? "more than all of it to small and medium enterprises, which is worth checking"
        : `${percent(row.smeShare)} of it to small and medium enterprises`;
  return `${shortMoney(row.total.value, yardstick)} of procurement in ${row.fiscalYear}, ${share}.`;
}
