import { findAccount, partsOf } from "#lib/domain/accountYear.ts";
import { areSeveralYears } from "#lib/domain/developments.ts";
import { letsThrough, type Filters } from "#lib/queries/filters.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";

/** As many accounts stand beside each other as can be read. */
export const MOST = 12;

/** The pick of an address that names no account on purpose: none of those that are shown where nothing is picked. */
export const NONE = "none";

/**
 * The accounts that the URL names (`?pick=360200-zhengfuban:2020,…`), in its order; without any, those that the filters let
 * through, as far as they fit: of several years all years of as many departments.
 */
export function pickedAccounts<Row extends OverviewRow>(
  rows: readonly Row[],
  pick: string | null,
  filters: Filters,
): Row[] {
  const wishes = wishesOf(pick);
  if (wishes.length) return wishes.flatMap((wish) => findAccount(rows, wish) ?? []).slice(0, MOST);
  const through = rows.filter((row) => letsThrough(filters, row));
  const departments = [...new Set(through.map(({ departmentId }) => departmentId))].slice(0, MOST);
  return areSeveralYears(through)
    ? through.filter(({ departmentId }) => departments.includes(departmentId))
    : through.slice(0, MOST);
}

/** The departments and years that hold the accounts that the URL names; null where it names none. */
export function filtersOfPicks(pick: string | null): Filters | null {
  const wishes = wishesOf(pick).map(partsOf);
  if (!wishes.length) return null;
  return {
    departments: [...new Set(wishes.map(({ departmentId }) => departmentId))],
    years: [...new Set(wishes.map(({ fiscalYear }) => Number(fiscalYear)))].filter(Number.isInteger),
  };
}

/** The accounts as the URL names them, whether there are such or not. */
export function wishesOf(pick: string | null): string[] {
  return (pick ?? "").split(",").filter(Boolean);
}
