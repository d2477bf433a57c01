import type { Filters } from "#lib/queries/filters.ts";
import { touchedFigures } from "#lib/queries/touchedFigures.ts";
import { engine } from "./engine.svelte.ts";
import { currentFilters } from "./filters.svelte.ts";
import { isFilterable, shownPage } from "./shownPage.ts";

/** Which figures of those that the page looks at a finding rests on; known once the engine is there. */
class Touched {
  #findings = $state.raw<ReadonlyMap<string, string>>(new Map());
  #asked = "";

  /** The finding that a figure leads to, if any. */
  finding(figureId: string): string | null {
    return this.#findings.get(figureId) ?? null;
  }

  /** Asks the engine, once it is there; where that fails another call asks again. */
  async load(filters: Filters): Promise<void> {
    const asked = JSON.stringify(filters);
    if (asked === this.#asked) return;
    this.#asked = asked;
    try {
      const findings = await touchedFigures(await engine.open(), filters);
      if (asked === this.#asked) this.#findings = findings;
    } catch (error) {
      if (asked === this.#asked) this.#asked = "";
      throw error;
    }
  }
}

export const touched = new Touched();

/** Whose figures the page shows; null where it shows none that could be marked. */
export function touchable(): Filters | null {
  const { department } = shownPage();
  if (department) return { departments: [department], years: [] };
  if (!isFilterable()) return null;
  const { departments, years } = currentFilters();
  // A year's figures stand in its neighbours' documents, too, and findings on them.
  const near = [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))];
  return { departments, years: near };
}
