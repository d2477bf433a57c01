import { accountOf, addable } from "#lib/domain/accountYear.ts";
import { compositionChanges } from "#lib/domain/composition.ts";
import { highest } from "#lib/domain/largest.ts";
import { largestPart, type Part } from "#lib/domain/shares.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import { PRINTED, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { either } from "#lib/format/language.svelte.ts";
import type { BasicClass } from "#lib/queries/basicByClass.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { Flow } from "#lib/queries/flows.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import * as en from "./en/sectionAnswers.ts";
import { pictures } from "./pictures.ts";
import { inPricesOf } from "./yardstick.ts";
import * as zh from "./zh/sectionAnswers.ts";

/*
 * The one-sentence answers under the titles of single pictures. Their rows are those of the picture, measured by its
 * yardstick. Empty where there is nothing to say.
 */

const budget = either(zh.budgetAnswer, en.budgetAnswer);
const flow = either(zh.flowAnswer, en.flowAnswer);
const variance = either(zh.varianceAnswer, en.varianceAnswer);
const threePublicYear = either(zh.threePublicYearAnswer, en.threePublicYearAnswer);
const parts = either(zh.partsAnswer, en.partsAnswer);
const unitCost = either(zh.unitCostAnswer, en.unitCostAnswer);
const findings = either(zh.findingsAnswer, en.findingsAnswer);
const staffYear = either(zh.staffYearAnswer, en.staffYearAnswer);
const composition = either(zh.compositionAnswer, en.compositionAnswer);
const compositionInShort = either(zh.compositionNote, en.compositionNote);
const classes = either(zh.classesAnswer, en.classesAnswer);
const procurementYear = either(zh.procurementYearAnswer, en.procurementYearAnswer);

/* A department's: each of its latest year, and of the year furthest off its budget. */

export function departmentBudgetAnswer(
  rows: readonly DepartmentExecution[],
  yardstick: Yardstick = PRINTED,
): string {
  const furthest = highest(rows, ({ executionRate }) => executionRate && Math.abs(executionRate - 1));
  const other = furthest && furthest.of > 1 ? furthest.rows[0]! : null;
  return inPricesOf(yardstick, budget(newest(rows), other, yardstick));
}

export function flowsAnswer(rows: readonly Flow[]): string {
  const newest = ofYear(rows, latest(rows));
  const side = (name: "in" | "out") => largestFlow(newest.filter((row) => row.side === name));
  return flow(side("in"), side("out"));
}

export function departmentSubjectsAnswer(
  rows: readonly SubjectExecution[],
  yardstick: Yardstick = PRINTED,
): string {
  return inPricesOf(yardstick, variance(largestVariances(rows), yardstick));
}

export function departmentThreePublicAnswer(
  rows: readonly ThreePublicItem[],
  yardstick: Yardstick = PRINTED,
): string {
  const expenses = ofYear(rows, latest(rows));
  const total = expenses.find(({ item }) => item === "three_public") ?? null;
  return inPricesOf(yardstick, threePublicYear(total, largestExpense(expenses), yardstick));
}

export function departmentStaffAnswer(rows: readonly StaffCost[], yardstick: Yardstick = PRINTED): string {
  return inPricesOf(yardstick, staffYear(newest(rows)));
}

export function departmentClassesAnswer(rows: readonly BasicClass[]): string {
  const newest = ofYear(rows, latest(rows));
  return classes(largestClass(newest), latest(newest));
}

export function departmentProcurementAnswer(
  rows: readonly ProcurementShare[],
  yardstick: Yardstick = PRINTED,
): string {
  return inPricesOf(yardstick, procurementYear(newest(rows), yardstick));
}

/** Which part of the “三公” costs is the largest, over all departments and years: amounts to add up, never per head. */
export function threePublicPartsAnswer(items: readonly ThreePublicItem[]): string {
  return parts(largestExpense(addable(items)));
}

/** Where a car and a visitor cost most; of a single account, what they cost. */
export function unitCostsAnswer(rows: readonly ThreePublicCounts[], yardstick: Yardstick = PRINTED): string {
  return inPricesOf(
    yardstick,
    unitCost(
      highest(rows, (row) => row.perVehicle),
      highest(rows, (row) => row.perVisitor),
      rows.length,
    ),
  );
}

/** Whose account has most to be checked. */
export function findingsAnswer(rows: readonly OverviewRow[]): string {
  const most = highest(rows, (row) => row.findings);
  return most?.value ? findings(most) : "";
}

/** Which class of basic expenditure is the largest, over all departments and years: amounts to add up, never per head. */
export function basicClassesAnswer(rows: readonly BasicClass[]): string {
  return classes(largestClass(addable(rows)), null);
}

/**
 * A warning where costs per head of two years are of different money or people, with the amounts; empty where they
 * are not. Amounts in the prices of the yardstick, and not per head.
 */
export function compositionAnswer(rows: readonly StaffCost[], yardstick: Yardstick = PRINTED): string {
  return inPricesOf(pricesAlone(yardstick), composition(compositionChanges(rows)));
}

/** The same in short, where costs per head are one column of several. */
export function compositionNote(rows: readonly StaffCost[], yardstick: Yardstick = PRINTED): string {
  return inPricesOf(pricesAlone(yardstick), compositionInShort(compositionChanges(rows)));
}

function largestFlow(rows: readonly Flow[]): Part<Flow> | null {
  return largestPart(rows, {
    kind: (row) => row.item,
    amount: (row) => row.amount?.value ?? null,
    whole: (row) => row.whole,
  });
}

function largestClass(rows: readonly BasicClass[]): Part<BasicClass> | null {
  return largestPart(rows, {
    kind: (row) => row.subjectCode,
    amount: (row) => row.amount?.value ?? null,
    whole: (row) => row.whole,
  });
}

function largestExpense(items: readonly ThreePublicItem[]): Part<ThreePublicItem> | null {
  const totals = new Map(
    items.flatMap((row) => (row.item === "three_public" ? [[accountOf(row), row.actual] as const] : [])),
  );
  return largestPart(
    items.filter(({ item }) => item in pictures.threePublicParts),
    {
      kind: (row) => row.item,
      amount: (row) => row.actual?.value ?? null,
      whole: (row) => totals.get(accountOf(row)) ?? null,
    },
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
