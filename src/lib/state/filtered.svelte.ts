import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { currentFilters, isDefault } from "./filters.svelte.ts";
import { live, type Live } from "./live.svelte.ts";

/** A question that depends on the filters alone: prerendered for what they are by default, asked anew for a choice. */
export function filtered<Answer>(
  prerendered: () => Answer,
  ask: (database: Queryable, filters: Filters) => Promise<Answer>,
): Live<Answer> {
  return live(
    prerendered,
    () => {
      const filters = currentFilters();
      return isDefault(filters) ? null : filters;
    },
    ask,
  );
}
