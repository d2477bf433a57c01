import { addable } from "#lib/domain/accountYear.ts";
import { againstBudget } from "#lib/domain/budget.ts";
import { sideOf, type Limits, type Side } from "#lib/domain/limits.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import type { Amount } from "./amount.ts";
import { developments } from "./developments.ts";
import type { Filters } from "./filters.ts";
import type { IndicatorKind, IndicatorName } from "./indicators.ts";
import type { OverviewRow } from "./overview.ts";
import { ranking, type RankingRow } from "./ranking.ts";

/*
 * Which indicators of which departments are further off than limits let them, and since when: shares of a budget are held
 * against that budget, all else against the year before.
 */

/** The accounts of a year, and of the year before. */
export interface WatchRows {
  now: RankingRow[];
  before: RankingRow[];
}

/** @param filters of one year */
export async function watchRows(database: Queryable, filters: Filters): Promise<WatchRows> {
  const now = await ranking(database, filters);
  const departments = filters.largest
    ? [...new Set(now.map(({ departmentId }) => departmentId))]
    : filters.departments;
  const years = filters.years.map((year) => year - 1);
  return { now, before: now.length ? await ranking(database, { departments, years }) : [] };
}

/** What became of it since the year before; `unknown` where that year cannot be compared. */
export type Crossing = "new" | "unknown" | "still" | "back" | "within";

export interface Watched {
  row: OverviewRow;
  name: IndicatorName;
  kind: IndicatorKind;
  /** What it is held against. */
  against: "budget" | "year";
  value: number;
  /** Of the year before; null where it is not known, or of something else. */
  before: number | null;
  /** Of what it is held against, and how far off in yuan; the latter null of what is no money. */
  ratio: number;
  off: number | null;
  /** The same of the year before, for what is held against a budget. */
  ratioBefore: number | null;
  side: Side;
  crossing: Crossing;
  source: Amount | null;
}

/** In the order of their weight for whoever has five seconds: what is new first, then the largest amounts. */
const ORDER: readonly Crossing[] = ["new", "unknown", "still", "back", "within"];

/**
 * All that can be held against something, the gravest first.
 * @param names the indicators that are watched
 */
export function watched(
  { now, before }: { now: readonly OverviewRow[]; before: readonly OverviewRow[] },
  names: readonly IndicatorName[],
  limits: Limits,
  yardstick: Yardstick,
): Watched[] {
  const earlier = new Map<string, OverviewRow[]>();
  for (const row of before) earlier.set(row.departmentId, [...(earlier.get(row.departmentId) ?? []), row]);
  return addable(now)
    .flatMap((row) => {
      const past = earlier.get(row.departmentId) ?? [];
      const same = past.find(({ scope }) => scope === row.scope) ?? past[0];
      return developments(same ? [same, row] : [row], [], yardstick).flatMap(
        ({ name, kind, points }): Watched[] => {
          const point = points.at(-1)!;
          if (!names.includes(name) || point.fiscalYear !== row.fiscalYear) return [];
          const { value, source, change } = point;
          const then = change ? points[0]!.value : null;
          const off = budgetOff(name, row);
          const isYuan = kind === "money" && !yardstick.perHead;
          const held =
            off === null
              ? againstYear(value, then, isYuan, limits)
              : againstBudgetOf(
                  { value, off },
                  then === null ? null : { value: then, off: budgetOff(name, same!) },
                  limits,
                );
          return held ? [{ row, name, kind, value, before: then, source, ...held }] : [];
        },
      );
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.crossing) - ORDER.indexOf(b.crossing) ||
        Math.abs(b.off ?? 0) - Math.abs(a.off ?? 0) ||
        Math.abs(b.ratio - 1) - Math.abs(a.ratio - 1),
    );
}

type Held = Pick<Watched, "against" | "ratio" | "off" | "ratioBefore" | "side" | "crossing">;

/** A share of a budget, and that of the year before. */
function againstBudgetOf(
  { value, off }: { value: number; off: number },
  before: { value: number; off: number | null } | null,
  limits: Limits,
): Held {
  const side = sideOf(value, off, limits);
  const was = before && sideOf(before.value, before.off, limits);
  const crossing = crossingOf(side, was);
  return { against: "budget", ratio: value, off, ratioBefore: before?.value ?? null, side, crossing };
}

/** A value against that of the year before; null where that is none or nothing. */
function againstYear(value: number, then: number | null, isYuan: boolean, limits: Limits): Held | null {
  if (!then) return null;
  const [ratio, off] = [value / then, isYuan ? value - then : null];
  const side = sideOf(ratio, off, limits);
  const crossing = side === "within" ? "within" : "new";
  return { against: "year", ratio, off, ratioBefore: null, side, crossing };
}

/** Whether somebody has to look at it: beyond a limit, or back from there. */
export function hasCrossed({ crossing }: Watched): boolean {
  return crossing !== "within";
}

function crossingOf(side: Side, was: Side | null): Crossing {
  if (side === "within") return was === "over" || was === "under" ? "back" : "within";
  if (was === null) return "unknown";
  return was === side ? "still" : "new";
}

/** What is held against a budget is so far off it, in yuan as printed; null of all else. */
function budgetOff(name: IndicatorName, { execution, threePublic }: OverviewRow): number | null {
  if (name === "rate") return againstBudget(execution)?.off ?? null;
  if (name === "threePublicRate") return (threePublic && againstBudget(threePublic)?.off) ?? null;
  return null;
}
