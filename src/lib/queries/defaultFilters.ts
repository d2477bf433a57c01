import { EVERYTHING, type Filters } from "./filters.ts";

/** A year, and how many accounts were published for it. */
export interface PublishedYear {
  year: number;
  accounts: number;
}

/** So many accounts are looked at all at once. */
export const ALL_AT_ONCE = 60;
/** Of a year with more accounts than can be looked at only so many are, until departments are chosen. */
export const MOST_OF_A_YEAR = 400;

/**
 * What is looked at where nothing is chosen, by the archive's size: all while that is little; else the latest year
 * that most departments have published already, and where that is still too much those of it that spent most.
 */
export function defaultFilters(years: readonly PublishedYear[]): Filters {
  const all = years.reduce((sum, { accounts }) => sum + accounts, 0);
  if (all <= ALL_AT_ONCE) return EVERYTHING;
  const fullest = Math.max(...years.map(({ accounts }) => accounts));
  return {
    departments: [],
    years: [latestFullYear(years)!],
    ...(fullest > MOST_OF_A_YEAR ? { largest: MOST_OF_A_YEAR } : {}),
  };
}

/** The latest year that most departments have published already; null of no years. */
export function latestFullYear(years: readonly PublishedYear[]): number | null {
  const fullest = Math.max(...years.map(({ accounts }) => accounts));
  // The newest year begins with a few early ones: they are not what most departments did.
  const full = years.filter(({ accounts }) => accounts * 2 >= fullest);
  return full.length ? Math.max(...full.map(({ year }) => year)) : null;
}
