import { accountName, addable, type AccountYear } from "#lib/domain/accountYear.ts";
import { againstBudget, LEAST_OFF, overBudget, type Held } from "#lib/domain/budget.ts";
import { highest, lowest, standsOut } from "#lib/domain/largest.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { isBeyondWhole } from "#lib/domain/shares.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { counted } from "./counted.ts";
import { writingIn } from "#lib/format/writing.ts";
import { count, percent } from "#lib/format/rate.ts";
import { itemName } from "../interface.ts";
import { yearSpan } from "./developments.ts";
import { pictures } from "./pictures.ts";

const { shortMoney, growth } = writingIn("en");

/** The English answers; what each says of no data. */
export const NOTHING = "No data match the filters.";

export function yearsText(rows: readonly { fiscalYear: number }[]): string {
  return yearSpan(rows.map(({ fiscalYear }) => fiscalYear));
}

function departments(rows: readonly { departmentId: string }[]): string {
  return counted(new Set(rows.map((row) => row.departmentId)).size, "department");
}

export function deviationText(row: Pick<DepartmentExecution, "adjustedBudget" | "executionRate">): string {
  const budget = row.adjustedBudget ? "adjusted budget" : "initial budget";
  if (row.executionRate === null) return `no ${budget} published`;
  const off = row.executionRate - 1;
  if (Math.abs(off) < LEAST_OFF) return `actual equals the ${budget}`;
  return `actual ${percent(Math.abs(off))} ${off > 0 ? "over" : "under"} the ${budget}`;
}

const offBudget = ({ executionRate }: DepartmentExecution) =>
  executionRate === null ? null : Math.abs(executionRate - 1);

export function overviewAnswer(rows: readonly DepartmentExecution[], yardstick: Yardstick = PRINTED): string {
  if (!rows.length) return NOTHING;
  const [only] = rows;
  if (rows.length === 1 && only?.actual)
    return `${accountName(only)} spent ${shortMoney(only.actual.value, yardstick)}, ${deviationText(only)}.`;
  const spent = sumOf(rows, (row) => row.actual?.value, yardstick);
  const rated = rows.filter((row) => row.executionRate !== null);
  const over = rated.filter((row) => row.executionRate! > 1 + LEAST_OFF).length;
  const some = rated.length < rows.length ? `of ${rated.length} with a budget ` : "";
  const budgets = rated.length ? `${some}${over || "none"} went over budget` : "none published a budget";
  const accounts = counted(rows.length, "annual account");
  const first = `${departments(rows)} ${spent ? `spent ${spent} in ${accounts}` : `with ${accounts}`}; ${budgets}.`;
  const most = highest(rows, offBudget);
  if (!most || most.of === 1) return first;
  if (most.value < LEAST_OFF) return `${first} All actuals equal their budgets.`;
  return standsOut(most)
    ? `${first} Furthest off: ${allAlike(most.rows, (row) => `${accountName(row)}, ${deviationText(row)}`)}.`
    : first;
}

export function executionAnswer(
  rows: readonly DepartmentExecution[],
  subjects: readonly SubjectExecution[],
  yardstick: Yardstick = PRINTED,
): string {
  const most = highest(rows, offBudget);
  if (!most) return rows.length ? "The chosen departments published no budget to compare with." : NOTHING;
  const outstanding = standsOut(most) && most.value >= LEAST_OFF;
  const furthest = outstanding ? " is furthest off its budget" : "";
  const first = `${allAlike(most.rows, (row) => `${accountName(row)}${furthest}: ${deviationText(row)}`)}.`;
  const largest = highest(subjects, ({ variance }) => variance && Math.abs(variance));
  if (!largest?.value) return first;
  const named = allAlike(
    largest.rows,
    (row) =>
      `${accountName(row)} "${row.subject}", ${shortMoney(largest.value, yardstick)} ${row.variance! > 0 ? "over" : "under"} budget`,
  );
  return `${first} The ${largest.of > 1 ? "largest" : "only"} difference is ${named}.`;
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
    const budget = held ? offBudgetText(held, yardstick) : "no budget published";
    return `${money} at ${accountName(only!)}, ${budget}${change ? `; ${change} on the year before` : ""}.${partsOver(parts, yardstick)}`;
  }
  const down = totals.filter((row) => row.priorActual && row.actual!.value < row.priorActual.value).length;
  const compared = totals.filter((row) => row.priorActual).length;
  const change = compared
    ? ` Of the ${compared} that can be compared with the year before, ${down || "none"} fell.`
    : "";
  const spent = sumOf(totals, (row) => row.actual!.value, yardstick);
  const accounts = counted(totals.length, "annual account");
  const outstanding = standsOut(most) ? `the most is ${all(most.rows)} with ${money}` : `each has ${money}`;
  const first = `${overText(totals, yardstick)}${partsOver(parts, yardstick)}`;
  return `${first} ${spent ? `${spent} in ${accounts}` : accounts}; ${outstanding}.${change}`;
}

/** Who went over the budget, the furthest first, or that nobody did. */
function overText(totals: readonly ThreePublicItem[], yardstick: Yardstick): string {
  const held = totals.filter(againstBudget).length;
  if (!held) return `None of ${counted(totals.length, "annual account")} has a budget to go over.`;
  const over = overBudget(totals);
  // Of a single account another sentence is told: one that is held is one of several.
  const some = `${counted(held, "annual account")}${held < totals.length ? " with a budget" : ""}`;
  if (!over.length) return held > 1 ? `None of ${some} went over budget.` : `${some} did not go over it.`;
  const named = over
    .slice(0, NAMED)
    .map(({ row, held }) => `${accountName(row)}, ${offBudgetText(held, yardstick)}`);
  const left = over.length > NAMED ? `; and ${over.length - NAMED} more` : "";
  return `${over.length} of ${some} went over budget: ${named.join("; ")}${left}.`;
}

/** The same of the parts, which a total within its budget may hide. */
function partsOver(over: readonly { row: ThreePublicItem; held: Held }[], yardstick: Yardstick): string {
  if (!over.length) return "";
  const named = over
    .slice(0, NAMED)
    .map(
      ({ row, held }) => `"${itemName(row.item)}" of ${accountName(row)}, ${offBudgetText(held, yardstick)}`,
    );
  const left = over.length > NAMED ? `; and ${over.length - NAMED} more` : "";
  return ` Parts over budget: ${named.join("; ")}${left}.`;
}

/** `¥190,000 (72.3%) under the adjusted budget`. */
function offBudgetText({ kind, off, rate, side }: Held, yardstick: Yardstick): string {
  const budget = pictures[kind].toLowerCase();
  if (side === "even") return `on the ${budget}`;
  const share = rate === null ? "" : ` (${percent(Math.abs(rate))})`;
  const zero = rate === null ? " of zero" : "";
  return `${shortMoney(Math.abs(off), yardstick)}${share} ${side} the ${budget}${zero}`;
}

export function staffAnswer(rows: readonly StaffCost[]): string {
  if (!rows.length) return NOTHING;
  const most = highest(rows, (row) => row.personnelPerHead);
  const least = lowest(rows, (row) => row.personnelPerHead);
  const accounts = counted(rows.length, "account");
  if (!most || !least)
    return rows.some(({ inService }) => inService)
      ? `None of the ${accounts} has both a headcount and staff costs, so there are no costs per head.`
      : `None of the ${accounts} says how many are in service, so there are no costs per head.`;
  const unknown = rows.filter(({ personnelPerHead }) => personnelPerHead === null);
  const one = unknown.length === 1;
  const why = unknown.some(({ inService }) => inService)
    ? `${one ? "has" : "have"} no costs per head`
    : `${one ? "does" : "do"} not say how many are in service`;
  const missing = unknown.length ? ` ${counted(unknown.length, "account")} ${why}.` : "";
  const [first] = most.rows;
  if (most.of === 1) return `${staffText(first!)}.${missing} ${wagesAlone(first!)}`;
  if (!standsOut(most))
    return `${counted(most.of, "account")} with ${shortMoney(most.value)} of staff cost per head each.${missing} ${WHOSE}.`;
  const [wages, fewest] = [highest(rows, (row) => row.wagesPerHead), lowest(rows, (row) => row.wagesPerHead)];
  const alone =
    wages && fewest && standsOut(wages)
      ? `; wages of those in service alone are highest at ${all(wages.rows)} with ${shortMoney(wages.value)}, lowest at ${all(fewest.rows)} with ${shortMoney(fewest.value)}`
      : "";
  return `${most.rows.map(staffText).join("; ")}, the highest; the lowest is ${all(least.rows)} with ${shortMoney(least.value)}.${missing} ${WHOSE}${alone}.`;
}

function staffText(row: StaffCost): string {
  return `${accountName(row)} has ${count(row.inService!.value)} in service at ${shortMoney(row.personnelPerHead!)} of staff cost per head`;
}

/** Whose money is divided by whose heads. */
const WHOSE = "Staff costs hold the money of the retired, divided by those in service";

/** Whose money a head's staff costs hold, and what they are without that of the retired. */
export function wagesAlone({ wagesPerHead }: StaffCost): string {
  const wages =
    wagesPerHead === null ? "" : `; wages of those in service alone are ${shortMoney(wagesPerHead)} per head`;
  return `${WHOSE}${wages}.`;
}

export function procurementAnswer(rows: readonly ProcurementShare[], yardstick: Yardstick = PRINTED): string {
  if (!rows.length) return NOTHING;
  const total = sumOf(rows, (row) => row.total?.value, yardstick);
  const first = `${counted(rows.length, "annual account")} with ${total ? `${total} of ` : ""}procurement.`;
  const beyond = rows.filter(isBeyondWhole);
  const beyondText = beyond.length
    ? ` Worth checking: ${all(beyond)}, where small and medium enterprises got more than all procurement.`
    : "";
  const sound = rows.filter((row) => !isBeyondWhole(row));
  const most = highest(sound, (row) => row.smeShare);
  const least = lowest(sound, (row) => row.smeShare);
  if (!most || !least)
    return `${first}${beyondText || " None says how much went to small and medium enterprises."}`;
  const whose = most.of < rows.length ? ` (${counted(most.of, "account")})` : "";
  if (!standsOut(most))
    return `${first} Small and medium enterprises got ${percent(most.value)}${whose}.${beyondText}`;
  return `${first} Small and medium enterprises got from ${percent(least.value)} (${all(least.rows)}) to ${percent(most.value)} (${all(most.rows)}).${beyondText}`;
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
  const named = rows.slice(0, NAMED).map(accountName).join(", ");
  return rows.length > NAMED ? `${named} and ${rows.length - NAMED} more` : named;
}

/** Clauses about rows that are equal: a few of them, and how many more there are. */
function allAlike<Row>(rows: readonly Row[], say: (row: Row) => string): string {
  const said = rows.slice(0, NAMED).map(say).join("; ");
  return rows.length > NAMED ? `${said}; and ${rows.length - NAMED} more by as much` : said;
}
