import { touchedFigures } from "#lib/queries/findings.ts";
import { engine } from "./engine.svelte.ts";

/** Which figures a finding rests on; known once the engine is there. */
class Touched {
  #findings = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** The finding that a figure leads to, if any. */
  finding(figureId: string): string | null {
    return this.#findings.get(figureId) ?? null;
  }

  /** Asks the engine, once it is there. */
  async load(): Promise<void> {
    this.#findings = await touchedFigures(await engine.open());
  }
}

export const touched = new Touched();
