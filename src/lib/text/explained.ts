import { distinctName } from "#lib/domain/subjectNames.ts";
import { isLarge, LARGE_SHARE, SHOWN } from "#lib/domain/variances.ts";
import { PRINTED, factorOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit, signed } from "#lib/format/money.ts";
import { change, moneyUnitName } from "#lib/format/spoken.ts";
import type { ComparedAccount } from "#lib/queries/comparison.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { Reasons } from "#lib/queries/reasons.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { accountName, accountOf, type AccountYear } from "#lib/domain/accountYear.ts";
import { pictures } from "./pictures.ts";

/* The largest differences, each beside what its department says of it, measured as in the picture above them. */

/** Differences beside what their departments say of them. */
export interface ExplainedList {
  /** Of all differences; null where they have none, such as changes in percent. */
  unit: string | null;
  rows: Explained[];
}

/** A difference beside what its department says of it. */
export interface Explained extends Reasons {
  /** Names alone are not unique: 行政运行 is a subject of many 款, and two departments may be called alike. */
  key: string;
  /** With its sign: `+743.06`, `▼ 12.1%`. */
  difference: string;
  what: string;
  /** Department and year. */
  who: string;
  /** Without a reason it is worth a look. */
  large: boolean;
  figureId: string | null;
}

/** Subjects against their budgets. */
export function explainedSubjects(
  rows: readonly SubjectExecution[],
  yardstick: Yardstick = PRINTED,
): ExplainedList {
  const unit = moneyUnit(
    rows.map((row) => row.variance),
    yardstick,
  );
  const all = rows.map((row) => ({
    ...row,
    key: keyOf(row, row.subjectCode),
    difference: signed(inUnit(row.variance ?? 0, unit)),
    what: distinctName(row, rows),
    who: accountName(row),
    large: isLarge((row.variance ?? 0) / (factorOf(yardstick, row) ?? 1)),
    figureId: row.actual?.figureId ?? null,
  }));
  return { unit: moneyUnitName(unit), rows: all };
}

/** The parts of the “三公” costs against their budgets, the adjusted one where it is published. */
export function explainedThreePublic(
  items: readonly ThreePublicItem[],
  yardstick: Yardstick = PRINTED,
): ExplainedList {
  const parts: Record<string, string> = pictures.threePublicParts;
  const off = items.flatMap((row) => {
    const budget = row.adjustedBudget ?? row.initialBudget;
    const what = parts[row.item];
    if (!what || !row.actual || !budget || row.actual.value === budget.value) return [];
    return [{ ...row, what, actual: row.actual, budget, variance: row.actual.value - budget.value }];
  });
  const unit = moneyUnit(
    off.map(({ variance }) => variance),
    yardstick,
  );
  const all = off
    .sort((a, b) => Math.abs(b.variance) - Math.abs(a.variance))
    .slice(0, SHOWN)
    .map(({ variance, budget, actual, ...row }) => ({
      ...row,
      key: keyOf(row, row.item),
      difference: signed(inUnit(variance, unit)),
      who: accountName(row),
      reasonsBelow: 0,
      large: Math.abs(variance) >= budget.value * LARGE_SHARE,
      figureId: actual.figureId,
    }));
  return { unit: moneyUnitName(unit), rows: all };
}

/** Amounts against the year before. */
export function explainedYears(rows: readonly ComparedAccount[]): ExplainedList {
  const names: Record<string, string> = {
    "expenditure.current": pictures.compare.expenditure,
    three_public: pictures.compare.threePublic,
    agency_operating: pictures.compare.agencyOperating,
  };
  const changes = rows.flatMap((row) =>
    row.yearsBefore.flatMap(({ item, now, before, reason, reasonsBelow }) =>
      now && before?.value
        ? [{ row, item, reason, reasonsBelow, figureId: now.figureId, rate: now.value / before.value - 1 }]
        : [],
    ),
  );
  const all = changes
    .filter(({ rate }) => rate !== 0)
    .sort((a, b) => Math.abs(b.rate) - Math.abs(a.rate))
    .slice(0, SHOWN)
    .map(({ row, item, rate, ...stated }) => ({
      ...stated,
      key: keyOf(row, item),
      difference: change(rate),
      what: names[item] ?? item,
      who: accountName(row),
      large: Math.abs(rate) >= LARGE_SHARE,
    }));
  return { unit: null, rows: all };
}

/** How many have a reason, stated for themselves or for their parts. */
export function explainedCount({ rows }: ExplainedList): number {
  return rows.filter(({ reason, reasonsBelow }) => reason || reasonsBelow).length;
}

function keyOf(row: AccountYear, part: string): string {
  return `${accountOf(row)} ${part}`;
}
