import { accountOf, addable } from "#lib/domain/accountYear.ts";
import type { DepartmentKind } from "#lib/domain/departmentKinds.ts";
import type { Rank } from "#lib/domain/largest.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Amount } from "./amount.ts";
import { latestFullYear, type PublishedYear } from "./defaultFilters.ts";
import { asked, keysOf, type Filters } from "./filters.ts";
import { indicators, valueOf, type IndicatorName } from "./indicators.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { together } from "./together.ts";

/*
 * Departments in the order of one indicator in one year: never of several years in one list.
 */

/** An account with what it is compared among. */
export interface RankingRow extends OverviewRow {
  /** GB/T 2260, six digits; null where it is not known. */
  divisionCode: string | null;
  province: string | null;
  city: string | null;
  level: string | null;
  kind: DepartmentKind | null;
}

/** One row per department and published year. */
export async function ranking(database: Queryable, filters: Filters): Promise<RankingRow[]> {
  type Place = Pick<RankingRow, "divisionCode" | "province" | "city" | "level" | "kind">;
  const answers = await together({
    accounts: overview(database, filters),
    places: within(database, keysOf(filters)).query<
      Place & { departmentId: string; fiscalYear: number; scope: Scope }
    >(`
      SELECT s.department_id AS departmentId, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
        s.division_code AS divisionCode, s.province, s.city, s.level, s.kind
      FROM summaries s WHERE ${asked("s", filters)}`),
  });
  const places = new Map(answers.places.map((place) => [accountOf(place), place]));
  return answers.accounts.map((row) => {
    const { divisionCode, province, city, level, kind } = places.get(accountOf(row))!;
    return { ...lean(row), divisionCode, province, city, level, kind };
  });
}

/** Without what no indicator is made of: a page carries the rows of a whole year. */
function lean({ execution, threePublic, staff, procurement, ...row }: OverviewRow): OverviewRow {
  return {
    ...row,
    execution: { ...execution, reason: null, tableStages: [] },
    threePublic: threePublic && {
      ...threePublic,
      priorActual: null,
      reason: null,
      yearReason: null,
      tableStages: [],
    },
    staff: staff && {
      ...staff,
      establishment: null,
      onPayroll: null,
      supported: null,
      retired: null,
      allowances: null,
      allowancesPerRetired: null,
    },
    procurement: procurement && {
      ...procurement,
      goods: null,
      works: null,
      services: null,
      smallMicro: null,
      smallMicroShare: null,
    },
  };
}

/** The one year that is ranked: the one that is chosen, else the latest of the chosen ones that most departments have published. */
export function rankedYear(years: readonly PublishedYear[], chosen: readonly number[]): number | null {
  return (
    latestFullYear(years.filter(({ year }) => !chosen.length || chosen.includes(year))) ?? chosen[0] ?? null
  );
}

/** Sizes of departments by what they spent in a year, in yuan: from this on, below the next. */
export const SIZES = [
  ["small", 0],
  ["middle", 5e6],
  ["large", 2e7],
  ["huge", 1e8],
] as const;
export type Size = (typeof SIZES)[number][0];

/** How large a department is; null where it published no expenditure. */
export function sizeOf({ execution: { actual } }: OverviewRow): Size | null {
  if (!actual) return null;
  return SIZES.findLast(([, from]) => actual.value >= from)?.[0] ?? null;
}

/** Which departments are compared; null for whatever. */
export interface Among {
  /** The beginning of a division's code: two digits for a province, four for a city. */
  region: string | null;
  kind: string | null;
  level: string | null;
  size: string | null;
}

export function isAmong(row: RankingRow, { region, kind, level, size }: Among): boolean {
  return (
    (!region || (row.divisionCode ?? "").startsWith(region)) &&
    (!kind || row.kind === kind) &&
    (!level || row.level === level) &&
    (!size || sizeOf(row) === size)
  );
}

export interface Ranked {
  row: RankingRow;
  value: number;
  source: Amount | null;
  rank: Rank;
}

/**
 * The departments that have a value, the largest first; where there is a department's 汇总 it stands for its 本级, too.
 * @param rows of one year
 */
export function ranked(
  rows: readonly RankingRow[],
  name: IndicatorName,
  yardstick: Yardstick,
): { ranked: Ranked[]; without: RankingRow[] } {
  const indicator = indicators(yardstick)[name];
  const all = addable(rows).map((row) => ({ row, value: valueOf(indicator, row) }));
  const known = all
    .flatMap(({ row, value }) => (value === null ? [] : [{ row, value }]))
    .sort((a, b) => b.value - a.value);
  return {
    ranked: withRanks(known).map((entry) => ({ ...entry, source: indicator.source(entry.row) })),
    without: all.filter(({ value }) => value === null).map(({ row }) => row),
  };
}

/** Places of sorted values: equal ones share the first of theirs. */
function withRanks<Entry extends { value: number }>(sorted: readonly Entry[]): (Entry & { rank: Rank })[] {
  const count = new Map<number, number>();
  for (const { value } of sorted) count.set(value, (count.get(value) ?? 0) + 1);
  let place = 1;
  return sorted.map((entry, index) => {
    if (index && sorted[index - 1]!.value !== entry.value) place = index + 1;
    const tied = count.get(entry.value)! > 1;
    return { ...entry, rank: { place, all: sorted.length, ...(tied ? { tied: true as const } : {}) } };
  });
}
