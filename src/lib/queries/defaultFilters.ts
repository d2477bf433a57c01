import type { Filters } from "./filters.ts";

/** A year, and how many accounts were published for it. */
export interface PublishedYear {
  year: number;
  accounts: number;
}

/** Of a year with more accounts than can be looked at only so many are, until departments are chosen. */
export const MOST_OF_A_YEAR = 400;

/**
 * What is looked at where nothing is chosen: the latest year, however few have published it, for that is what people
 * ask of first, and what is missing is said; of a year with more accounts than can be looked at those that spent most.
 */
export function defaultFilters(years: readonly PublishedYear[]): Filters {
  const fullest = Math.max(...years.map(({ accounts }) => accounts));
  return {
    departments: [],
    years: years.length ? [Math.max(...years.map(({ year }) => year))] : [],
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
