import { againstBudget } from "#lib/domain/budget.ts";
import { classificationChange } from "#lib/domain/classificationChanges.ts";
import { compositionChanges } from "#lib/domain/composition.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import type { Amount } from "./amount.ts";
import {
  composedOf,
  INDICATORS,
  indicators,
  valueOf,
  type IndicatorKind,
  type IndicatorName,
} from "./indicators.ts";
import type { OverviewRow } from "./overview.ts";

/*
 * How the indicators of one department went over all its years: what is there, what is missing, and where the years on
 * both sides are not of the same thing. Nothing is compared across such a break.
 */

/** Why an indicator's years on both sides are not of the same thing. */
export type Break =
  /** 本级 on one side, 汇总 on the other. */
  | "scope"
  /** Expenditure of another purse. */
  | "purse"
  /** Held against another kind of budget. */
  | "budget"
  /** The staff costs are made of other money or people. */
  | "composition"
  /** The official classification has other contents. */
  | "classification"
  /** The documents call the department by another name: said, and compared all the same. */
  | "name";

export interface DevelopmentPoint {
  fiscalYear: number;
  value: number;
  source: Amount | null;
  /** What lies between the point before and this one. */
  breaks: readonly Break[];
  /** Against the year just before; null where that is missing, or of something else. */
  change: { by: number; rate: number | null } | null;
}

export interface Development {
  name: IndicatorName;
  kind: IndicatorKind;
  /** In order; years without a value have none. */
  points: readonly DevelopmentPoint[];
}

/** A year's printed name of the department, where its documents have it. */
export interface NamedYear {
  fiscalYear: number;
  name: string | null;
}

/** The years from the first to the last, whether there are accounts of them or not. */
export function yearsThrough(rows: readonly { fiscalYear: number }[]): number[] {
  const years = rows.map(({ fiscalYear }) => fiscalYear);
  if (!years.length) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * @param rows all accounts of one department, as printed
 * @param names what its documents call it
 * @returns one development per indicator that has any value
 */
export function developments(
  rows: readonly OverviewRow[],
  names: readonly NamedYear[],
  yardstick: Yardstick,
): Development[] {
  const years = oneAYear(rows);
  const others = new Set(compositionChanges(years.map(composedOf)).map(({ after }) => after.fiscalYear));
  const nameOf = new Map(names.map(({ fiscalYear, name }) => [fiscalYear, name]));
  const all = indicators(yardstick);
  return INDICATORS.flatMap((name): Development[] => {
    const indicator = all[name];
    const known = years.flatMap((row) => {
      const value = valueOf(indicator, row);
      return value === null ? [] : [{ row, value }];
    });
    const points = known.map(({ row, value }, index): DevelopmentPoint => {
      const before = known[index - 1];
      const breaks = before ? breaksBetween(name, before.row, row, others, nameOf) : [];
      return {
        fiscalYear: row.fiscalYear,
        value,
        source: indicator.source(row),
        breaks,
        change:
          before && isNext(before.row, row) && breaks.every((reason) => reason === "name")
            ? {
                by: value - before.value,
                rate: indicator.kind === "rate" || before.value === 0 ? null : value / before.value - 1,
              }
            : null,
      };
    });
    return points.length ? [{ name, kind: indicator.kind, points }] : [];
  });
}

/**
 * One account a year, oldest first: of 本级 and 汇总 the one that more years have (汇总 where as many have both), and the
 * other one where a year has only that.
 */
export function oneAYear(rows: readonly OverviewRow[]): OverviewRow[] {
  const count = (scope: string) => rows.filter((row) => row.scope === scope).length;
  const first = count("own") > count("consolidated") ? "own" : "consolidated";
  const chosen = new Map<number, OverviewRow>();
  for (const row of rows)
    if (!chosen.has(row.fiscalYear) || row.scope === first) chosen.set(row.fiscalYear, row);
  return [...chosen.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
}

function isNext(before: OverviewRow, after: OverviewRow): boolean {
  return before.fiscalYear + 1 === after.fiscalYear;
}

const STAFF: ReadonlySet<IndicatorName> = new Set(["personnel", "perHead"]);

function breaksBetween(
  indicator: IndicatorName,
  before: OverviewRow,
  after: OverviewRow,
  others: ReadonlySet<number>,
  nameOf: ReadonlyMap<number, string | null>,
): Break[] {
  const breaks: Break[] = [];
  if (before.scope !== after.scope) breaks.push("scope");
  if ((indicator === "spent" || indicator === "rate") && before.execution.funding !== after.execution.funding)
    breaks.push("purse");
  if (indicator === "rate" && isOtherBudget(before.execution, after.execution)) breaks.push("budget");
  if (indicator === "threePublicRate" && isOtherBudget(before.threePublic!, after.threePublic!))
    breaks.push("budget");
  if (STAFF.has(indicator) && others.has(after.fiscalYear)) breaks.push("composition");
  if (indicator === "wagesPerHead" && classificationChange("301", before.fiscalYear, after.fiscalYear))
    breaks.push("classification");
  const [one, other] = [nameOf.get(before.fiscalYear), nameOf.get(after.fiscalYear)];
  if (one && other && one !== other) breaks.push("name");
  return breaks;
}

function isOtherBudget(
  before: Parameters<typeof againstBudget>[0],
  after: Parameters<typeof againstBudget>[0],
): boolean {
  return againstBudget(before)?.kind !== againstBudget(after)?.kind;
}
