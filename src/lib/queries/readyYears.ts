import type { Archive } from "./archive.ts";
import { MOST_OF_A_YEAR, type PublishedYear } from "./defaultFilters.ts";
import { EVERYTHING, type Filters } from "./filters.ts";
import { holds } from "./narrowed.ts";

/** What a page's answer to all years is called; that to one year is called by the year. */
const ALL = "all";

/**
 * The choices of years whose answers lie ready beside the site, smallest first: each year that does not come with its page, and all
 * of them where that is not much.
 */
export function readyYears({
  years,
  shown,
}: Pick<Archive, "shown"> & { years: readonly PublishedYear[] }): Map<string, Filters> {
  const all = years.reduce((sum, { accounts }) => sum + accounts, 0);
  const single = years.map(({ year }): [string, Filters] => [`${year}`, { ...shown, years: [year] }]);
  const choices = all <= MOST_OF_A_YEAR ? [...single, [ALL, EVERYTHING] as const] : single;
  return new Map(choices.filter(([, filters]) => !holds(shown, filters)));
}

/** The ready answer that has all that filters let through; null where there is none. */
export function readyFor(ready: ReadonlyMap<string, Filters>, wanted: Filters): string | null {
  for (const [name, filters] of ready) if (holds(filters, wanted)) return name;
  return null;
}
