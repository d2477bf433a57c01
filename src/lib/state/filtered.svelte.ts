import type { Queryable } from "#lib/engine/queryable.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import { EVERYTHING, isSame, type Filters } from "#lib/queries/filters.ts";
import { holds, narrowed, type RowsOfAccounts } from "#lib/queries/narrowed.ts";
import { shellOf } from "./addresses.ts";
import { carried } from "./carried.ts";
import { currentFilters } from "./filters.svelte.ts";
import { readyFor } from "#lib/queries/readyYears.ts";
import { live, type Live } from "./live.svelte.ts";
import { readyChoices, readyDepartment, readyYear, type YearlyPage } from "./readyFile.ts";

interface FilteredOptions<Answer> {
  narrow?: (answer: Answer, filters: Filters) => Answer;
  yearly?: YearlyPage;
  ofDepartment?: (profile: DepartmentProfile) => Answer;
  filters?: () => Filters | null;
  part?: () => boolean;
}

/**
 * A question that depends on the filters alone: prerendered for what they are by default. A choice within that is
 * answered from what came with the page; one of a single department, or of other years, from a ready answer; for another
 * one the engine is asked.
 * @param options `narrow` gives the part of an answer that the filters let through; `yearly` is the page whose ready answers are
 *   answers to this question; `ofDepartment` gives the answer for a single department out of its own page's; `filters` are others than the page's, null for none to ask about; `part` as for `live`
 */
export function filtered<Answer extends RowsOfAccounts<Answer>>(
  prerendered: () => Answer,
  ask: (database: Queryable, filters: Filters) => Promise<Answer>,
  {
    narrow = narrowed,
    yearly,
    ofDepartment,
    filters: wanted = currentFilters,
    part = () => false,
  }: FilteredOptions<Answer> = {},
): Live<Answer> {
  const { shown } = carried().archive;
  const years = yearly ? readyChoices() : new Map<string, Filters>();
  const ready = (filters: Filters) => {
    const [department, ...others] = filters.departments;
    // A department's own answer is small beside those of all of a year.
    if (ofDepartment && department && !others.length && shellOf("departments") === "answer")
      return readyDepartment(department).then((profile) => narrow(ofDepartment(profile), filters));
    const name = readyFor(years, filters);
    return yearly && name ? readyYear<Answer>(yearly, name).then((answer) => narrow(answer, filters)) : null;
  };
  const filters = $derived(wanted());
  const isHeld = $derived(filters === null || holds(shown, filters));
  const held = $derived(
    filters !== null && isHeld && !isSame(shown, filters) ? narrow(prerendered(), filters) : prerendered(),
  );
  return live(
    () => held,
    () => (isHeld ? null : filters),
    ask,
    { never: holds(shown, EVERYTHING) || readyFor(years, EVERYTHING) !== null, ready, part },
  );
}
