import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { isEverything, readFilters, searchParams } from "./filters.svelte.ts";
import { live, type Live } from "./live.svelte.ts";

/** A question that depends on the filters alone: prerendered for everything, asked anew for a choice. */
export function filtered<Answer>(
  prerendered: () => Answer,
  ask: (database: Queryable, filters: Filters) => Promise<Answer>,
): Live<Answer> {
  return live(
    prerendered,
    () => {
      const filters = readFilters(searchParams());
      return isEverything(filters) ? null : filters;
    },
    ask,
  );
}
