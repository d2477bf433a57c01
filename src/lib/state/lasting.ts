import { ALL_YEARS, currentFilters, searchParams, stateQuery } from "./filters.svelte.ts";
import { isFilterable } from "./shownPage.ts";

/**
 * The query of the page as a link that is given to others: it names its years, which the address of the latest one does
 * not, so that it shows the same when a later year has come.
 */
export function lastingQuery(changes: Record<string, string | null> = {}): string {
  const years = isFilterable() ? currentFilters().years.join(",") || ALL_YEARS : null;
  return stateQuery(searchParams(), { ...(years && { years }), ...changes });
}
