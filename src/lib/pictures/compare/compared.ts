import { PERSPECTIVES, type Perspective } from "#lib/charts/measures.ts";
import { areSeveralYears } from "#lib/domain/developments.ts";
import { comparison, type ComparedAccount } from "#lib/queries/comparison.ts";
import { currentFilters, isDefault, searchParams } from "#lib/state/filters.svelte.ts";
import { live, type Live } from "#lib/state/live.svelte.ts";
import { filtersOfPicks, NONE, pickedAccounts, wishesOf } from "./picks.ts";

/** What comes with the page of 对比: all accounts, or the first ones of very many. */
export interface Compared {
  rows: ComparedAccount[];
  whole: boolean;
}

/** The accounts that the address picks, kept in step with it. Called while a component is made. */
export function comparedAccounts(given: () => Compared): Live<ComparedAccount[]> {
  const pick = () => searchParams().get("pick");
  const isGiven = () => given().whole || pick() === NONE || (!pick() && isDefault(currentFilters()));
  const answer = live(
    () => given().rows,
    () => (isGiven() ? null : (filtersOfPicks(pick()) ?? currentFilters())),
    comparison,
  );
  return {
    state: answer.state,
    get value() {
      return pickedAccounts(answer.value, pick(), currentFilters());
    },
  };
}

/**
 * Whether accounts are looked at year by year: those of several years that nobody picked. Picked ones stand side by
 * side, as was asked.
 */
export function areDeveloped(rows: readonly ComparedAccount[]): boolean {
  return !wishesOf(searchParams().get("pick")).length && areSeveralYears(rows);
}

/** How the address says that they are looked at. */
export function currentPerspective(): Perspective {
  return PERSPECTIVES.find((name) => name === searchParams().get("by")) ?? "total";
}
