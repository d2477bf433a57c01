import type { Queryable } from "#lib/engine/queryable.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { holds, narrowed, type RowsOfAccounts } from "#lib/queries/narrowed.ts";
import { carried } from "./carried.ts";
import { currentFilters, isDefault } from "./filters.svelte.ts";
import { live, type Live } from "./live.svelte.ts";

/**
 * A question that depends on the filters alone: prerendered for what they are by default. A choice within that is
 * answered from what came with the page; for another one the engine is asked.
 * @param narrow the part of an answer that the filters let through
 */
export function filtered<Answer extends RowsOfAccounts<Answer>>(
  prerendered: () => Answer,
  ask: (database: Queryable, filters: Filters) => Promise<Answer>,
  narrow: (answer: Answer, filters: Filters) => Answer = narrowed,
): Live<Answer> {
  const { shown } = carried().archive;
  const filters = $derived(currentFilters());
  const isShown = $derived(isDefault(filters));
  const isHeld = $derived(isShown || holds(shown, filters));
  const held = $derived(isHeld && !isShown ? narrow(prerendered(), filters) : prerendered());
  return live(
    () => held,
    () => (isHeld ? null : filters),
    ask,
    { never: holds(shown, EVERYTHING) },
  );
}
