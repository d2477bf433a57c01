import { accountOf, addable } from "#lib/domain/accountYear.ts";
import { againstBudget } from "#lib/domain/budget.ts";
import { compositionChanges, type Composed } from "#lib/domain/composition.ts";
import { rankAmong, type Rank } from "#lib/domain/largest.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { ratio, sum, total } from "./addends.ts";
import { composedOf, indicators, moneyOf, perHeadOf, share, type Addend } from "./indicators.ts";
import type { OverviewRow } from "./overview.ts";
import type { OverviewBefore } from "./overviewBefore.ts";

/*
 * The headline figures of one year: sums and shares over departments, each with its change on the year before and the
 * place of a single department among all. Sums are exact: yuan are added as fen.
 */

export const HEADLINES = ["spent", "rate", "threePublic", "perHead", "sme", "findings"] as const;
export type HeadlineName = (typeof HEADLINES)[number];

/** Why there is no change on the year before. */
export type Silence = "unpublished" | "composition";

export interface HeadlineChange {
  /** The difference of counts and shares; of amounts the same as a fraction of the year before. */
  by: number;
  /** How many departments it is of: those that have both years. */
  of: number;
}

export interface Headline {
  name: HeadlineName;
  /** Null where no department has what it takes. */
  value: number | null;
  /** How many departments it is of. */
  of: number;
  change: HeadlineChange | Silence;
  /** Only of a single department, among all of the year that have such a value, the largest first. */
  place: Rank | null;
}

export interface HeadlinesOfYear {
  year: number;
  departments: number;
  /** The purse that the expenditure is of; null where departments show different ones. */
  funding: string | null;
  figures: Headline[];
  /** What “三公” comes to of its budget, and of how many departments that is. */
  threePublicBudget: { rate: number | null; of: number };
  /** The budgets that the rate is of: the same for all, or not. */
  budgets: "adjustedBudget" | "initialBudget" | "both";
}

/** The year that headline figures are of: the latest that is shown. */
export function headlineYear(rows: readonly OverviewRow[]): number | null {
  return rows.reduce<number | null>(
    (latest, { fiscalYear }) => Math.max(latest ?? fiscalYear, fiscalYear),
    null,
  );
}

/**
 * @param rows what is shown, as printed, of whatever years
 * @param before the year before, as far as it may be compared
 * @param peers all departments of the year, where a single one is shown; null where its place is not known
 */
export function headlines(
  rows: readonly OverviewRow[],
  before: readonly OverviewBefore[],
  peers: readonly OverviewRow[] | null,
  yardstick: Yardstick,
): HeadlinesOfYear | null {
  const year = headlineYear(rows);
  if (year === null) return null;
  const shown = ofYear(rows, year);
  const earlier = new Map(before.map((row) => [accountOf(row), row]));
  const held = shown.flatMap(({ execution }) => againstBudget(execution) ?? []);
  const kinds = new Set(held.map(({ kind }) => kind));
  const fundings = new Set(shown.map(({ execution }) => execution.funding));
  const measured = measures(yardstick);
  // Of those alone whose amount is shown: per head not all have one.
  const threePublic = shown
    .filter((row) => measured.threePublic.now(row))
    .flatMap((row) => againstBudget(row.threePublic!) ?? []);
  return {
    year,
    departments: shown.length,
    funding: fundings.size === 1 ? [...fundings][0]! : null,
    budgets: kinds.size === 1 ? [...kinds][0]! : "both",
    threePublicBudget: {
      rate: ratio(
        sum(threePublic.map(({ budget, off }) => budget + off)),
        sum(threePublic.map(({ budget }) => budget)),
      ),
      of: threePublic.length,
    },
    figures: HEADLINES.map((name) => {
      const measure = measured[name];
      const known = shown.flatMap((row) => {
        const now = measure.now(row);
        return now ? [{ row, now }] : [];
      });
      const value = total(known.map(({ now }) => now));
      const own = shown.length === 1 ? value : null;
      const others = ofYear(peers ?? [], year).flatMap((row) => {
        const now = measure.now(row);
        return (now && total([now])) ?? [];
      });
      return {
        name,
        value,
        of: known.length,
        change: changeOf(measure, known, earlier),
        place: own !== null && others.length > 1 ? rankAmong(own, others) : null,
      };
    }),
  };
}

/** A headline figure: the indicator of this year, and the same of the year before as far as it may be compared. */
interface Measure {
  now(row: OverviewRow): Addend | null;
  before(row: OverviewRow, before: OverviewBefore | undefined): Addend | null;
  /** Amounts change by a fraction of themselves, all else by a difference. */
  isAmount?: boolean;
  /** Whether what is divided is made of something else than the year before. */
  isOther?(row: OverviewRow, before: OverviewBefore): boolean;
}

function measures(yardstick: Yardstick): Record<HeadlineName, Measure> {
  const now = indicators(yardstick);
  const lastYears = (row: OverviewRow) => ({ ...row, fiscalYear: row.fiscalYear - 1 });
  const money = (row: OverviewRow, yuan: number | null | undefined) =>
    moneyOf(lastYears(row), yuan, yardstick);
  return {
    spent: {
      isAmount: true,
      now: now.spent.of,
      before: (row, before) => money(row, before?.spent),
    },
    rate: {
      now: now.rate.of,
      before: (_, before) => share(before?.spent, before?.budget),
    },
    threePublic: {
      isAmount: true,
      now: now.threePublic.of,
      before: (row) => money(row, row.threePublic?.priorActual?.value),
    },
    perHead: {
      isAmount: true,
      now: now.perHead.of,
      before: (row, before) => perHeadOf(lastYears(row), before?.personnelCost, before?.inService, yardstick),
      isOther: (row, before) => compositionChanges([composedOf(row), composedBefore(before)]).length > 0,
    },
    sme: {
      now: now.sme.of,
      before: (_, before) =>
        before && (before.sme ?? 0) <= (before.procurement ?? 0)
          ? share(before.sme, before.procurement)
          : null,
    },
    findings: {
      now: now.findings.of,
      before: (_, before) =>
        before && before.findings !== null ? { part: before.findings, whole: null } : null,
    },
  };
}

function composedBefore({ allowances, ...row }: OverviewBefore): Composed {
  return {
    ...row,
    fiscalYear: row.fiscalYear - 1,
    allowances: allowances === null ? null : { value: allowances },
  };
}

/** Of those that have both years, and of nobody else. */
function changeOf(
  measure: Measure,
  known: readonly { row: OverviewRow; now: Addend }[],
  earlier: ReadonlyMap<string, OverviewBefore>,
): HeadlineChange | Silence {
  const both = known.flatMap(({ row, now }) => {
    const own = earlier.get(accountOf(row));
    const before = measure.before(row, own);
    return before ? [{ now, before, other: own && measure.isOther?.(row, own) }] : [];
  });
  const comparable = both.filter(({ other }) => !other);
  if (!comparable.length) return both.length ? "composition" : "unpublished";
  const [now, before] = [
    total(comparable.map(({ now }) => now)),
    total(comparable.map(({ before }) => before)),
  ];
  if (now === null || before === null || (measure.isAmount && before === 0)) return "unpublished";
  return { by: measure.isAmount ? now / before - 1 : now - before, of: comparable.length };
}

/** What is added up of a year: where a department's 汇总 is there, its 本级 is a part of it. */
function ofYear(rows: readonly OverviewRow[], year: number): OverviewRow[] {
  return addable(rows.filter(({ fiscalYear }) => fiscalYear === year));
}
