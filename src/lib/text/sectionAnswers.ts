import { either } from "#lib/format/language.svelte.ts";
import type { BasicClass } from "#lib/queries/basicByClass.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import { dearest, largestPart } from "#lib/domain/largest.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import * as en from "./en/sectionAnswers.ts";
import { pictures } from "./pictures.ts";
import * as zh from "./zh/sectionAnswers.ts";

/*
 * The one-sentence answers under the titles of single pictures, about the amounts as printed. Empty where there is
 * nothing to say.
 */

const budget = either(zh.budgetAnswer, en.budgetAnswer);
const flow = either(zh.flowAnswer, en.flowAnswer);
const variance = either(zh.varianceAnswer, en.varianceAnswer);
const threePublicYear = either(zh.threePublicYearAnswer, en.threePublicYearAnswer);
const parts = either(zh.partsAnswer, en.partsAnswer);
const unitCost = either(zh.unitCostAnswer, en.unitCostAnswer);
const unitCostAlone = either(zh.unitCostAloneAnswer, en.unitCostAloneAnswer);
const findings = either(zh.findingsAnswer, en.findingsAnswer);
const staffYear = either(zh.staffYearAnswer, en.staffYearAnswer);
const classes = either(zh.classesAnswer, en.classesAnswer);
const procurementYear = either(zh.procurementYearAnswer, en.procurementYearAnswer);

/** What the sections of a department's page show: each its latest year, and the year furthest off its budget. */
export function departmentAnswers(profile: DepartmentProfile) {
  const { departments, subjects } = profile.execution;
  const flows = ofYear(profile.flows, latest(profile.flows));
  const side = (name: "in" | "out") =>
    largestPart(
      flows.filter((row) => row.side === name),
      (row) => row.item,
      (row) => row.amount?.value ?? null,
    );
  const expenses = ofYear(profile.threePublic.expenses, latest(profile.threePublic.expenses));
  const basics = ofYear(profile.staff.classes, latest(profile.staff.classes));
  const [furthest = null] = departments.filter((row) => row.executionRate !== null);
  return {
    budget: budget(newest(departments), furthest),
    flows: flow(side("in"), side("out")),
    subjects: variance(largestVariances(subjects)[0] ?? null),
    threePublic: threePublicYear(
      expenses.find(({ item }) => item === "three_public") ?? null,
      largestExpense(expenses),
    ),
    staff: staffYear(newest(profile.staff.costs)),
    classes: classes(largestClass(basics), latest(basics)),
    procurement: procurementYear(newest(profile.procurement)),
  };
}
export type DepartmentAnswers = ReturnType<typeof departmentAnswers>;

/** Which part of the “三公” costs is the largest, over all departments and years. */
export function threePublicPartsAnswer(items: readonly ThreePublicItem[]): string {
  return parts(largestExpense(items));
}

/** Where a car and a visitor cost most; of a single account, what they cost. */
export function unitCostsAnswer(rows: readonly ThreePublicCounts[]): string {
  const costs = [dearest(rows, (row) => row.perVehicle), dearest(rows, (row) => row.perVisitor)] as const;
  return rows.length === 1 ? unitCostAlone(...costs) : unitCost(...costs);
}

/** Whose account has most to be checked. */
export function findingsAnswer(rows: readonly OverviewRow[]): string {
  const [most] = [...rows].sort((a, b) => b.findings - a.findings);
  return most?.findings ? findings(most) : "";
}

/** Which class of basic expenditure is the largest, over all departments and years. */
export function basicClassesAnswer(rows: readonly BasicClass[]): string {
  return classes(largestClass(rows), null);
}

function largestClass(rows: readonly BasicClass[]) {
  return largestPart(
    rows,
    (row) => row.subjectCode,
    (row) => row.amount?.value ?? null,
  );
}

function largestExpense(items: readonly ThreePublicItem[]) {
  return largestPart(
    items.filter(({ item }) => item in pictures.threePublicParts),
    (row) => row.item,
    (row) => row.actual?.value ?? null,
  );
}

function latest(rows: readonly { fiscalYear: number }[]): number | null {
  return rows.length ? Math.max(...rows.map((row) => row.fiscalYear)) : null;
}

function ofYear<Row extends { fiscalYear: number }>(rows: readonly Row[], year: number | null): Row[] {
  return rows.filter((row) => row.fiscalYear === year);
}

function newest<Row extends { fiscalYear: number }>(rows: readonly Row[]): Row | null {
  return ofYear(rows, latest(rows))[0] ?? null;
}
