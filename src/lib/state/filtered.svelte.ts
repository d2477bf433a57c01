import type { Queryable } from "#lib/engine/queryable.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { holds, narrowed, type RowsOfAccounts } from "#lib/queries/narrowed.ts";
import { carried } from "./carried.ts";
import { currentFilters, isDefault } from "./filters.svelte.ts";
import { readyFor, readyYears } from "#lib/queries/readyYears.ts";
import { live, type Live } from "./live.svelte.ts";
import { readyYear, type YearlyPage } from "./readyYear.ts";

/**
 * A question that depends on the filters alone: prerendered for what they are by default. A choice within that is
 * answered from what came with the page; one of other years from a ready answer; for another one the engine is asked.
 * @param narrow the part of an answer that the filters let through
 * @param yearly the page whose ready answers are answers to this question
 */
export function filtered<Answer extends RowsOfAccounts<Answer>>(
  prerendered: () => Answer,
  ask: (database: Queryable, filters: Filters) => Promise<Answer>,
  {
    narrow = narrowed,
    yearly,
  }: { narrow?: (answer: Answer, filters: Filters) => Answer; yearly?: YearlyPage } = {},
): Live<Answer> {
  const { archive } = carried();
  const { shown } = archive;
  const years = yearly ? readyYears(archive) : new Map<string, Filters>();
  const ready = (filters: Filters) => {
    const name = readyFor(years, filters);
    return yearly && name ? readyYear<Answer>(yearly, name).then((answer) => narrow(answer, filters)) : null;
  };
  const filters = $derived(currentFilters());
  const isShown = $derived(isDefault(filters));
  const isHeld = $derived(isShown || holds(shown, filters));
  const held = $derived(isHeld && !isShown ? narrow(prerendered(), filters) : prerendered());
  return live(
    () => held,
    () => (isHeld ? null : filters),
    ask,
    { never: holds(shown, EVERYTHING) || readyFor(years, EVERYTHING) !== null, ready },
  );
}
