import { departmentAndYearOf, documentOf } from "#lib/domain/ids.ts";
import { contradictedReasons, isOn, type ContradictedReason } from "#lib/queries/contradictedReasons.ts";
import { correctedFigures } from "#lib/queries/corrections.ts";
import { together } from "#lib/queries/together.ts";
import { touchedFigures } from "#lib/queries/touchedFigures.ts";
import { engine } from "./engine.svelte.ts";

/** Which figures and stated reasons a finding rests on, and which figures somebody corrected: of the departments whose figures are shown, known once the engine is there. */
class Touched {
  #findings = $state.raw<ReadonlyMap<string, string>>(new Map());
  #reasons = $state.raw<readonly ContradictedReason[]>([]);
  #corrected = $state.raw<ReadonlyMap<string, { who: string; when: string }>>(new Map());
  /** Departments whose figures are shown and not yet asked for. */
  #wanted = new Set<string>();
  #asked = new Set<string>();
  #isAsking = false;
  #isThere = false;

  /** The finding that a figure leads to, if any. */
  finding(figureId: string): string | null {
    this.#want(documentOf(figureId));
    return this.#findings.get(figureId) ?? null;
  }

  /** Who corrected a figure, and when; null where nobody did. */
  correction(figureId: string): { who: string; when: string } | null {
    this.#want(documentOf(figureId));
    return this.#corrected.get(figureId) ?? null;
  }

  /** The finding that contradicts a reason which a document states, if any. */
  reason(documentId: string, reason: string): string | null {
    this.#want(documentId);
    const found = this.#reasons.find((finding) => finding.documentId === documentId && isOn(finding, reason));
    return found?.findingId ?? null;
  }

  /** The tables hold something else now. */
  forget(): void {
    for (const department of this.#asked) this.#wanted.add(department);
    this.#asked.clear();
    this.#findings = new Map();
    this.#reasons = [];
    this.#corrected = new Map();
  }

  /** Asks the engine, once it is there: of what is shown, and from now on of what comes to be shown. */
  async load(): Promise<void> {
    this.#isThere = true;
    await this.#ask();
  }

  #want(documentId: string): void {
    const department = departmentAndYearOf(documentId)?.departmentId;
    if (!department || this.#asked.has(department)) return;
    this.#wanted.add(department);
    // What fails is asked for again by load().
    if (this.#isThere) queueMicrotask(() => this.#ask().catch(() => {}));
  }

  async #ask(): Promise<void> {
    if (this.#isAsking || !this.#wanted.size) return;
    this.#isAsking = true;
    const departments = [...this.#wanted];
    try {
      const database = await engine.open();
      const found = await together({
        figures: touchedFigures(database, departments),
        reasons: contradictedReasons(database, departments),
        corrected: correctedFigures(database, departments),
      });
      for (const department of departments) {
        this.#asked.add(department);
        this.#wanted.delete(department);
      }
      if (found.corrected.size) this.#corrected = new Map([...this.#corrected, ...found.corrected]);
      if (found.figures.size) this.#findings = new Map([...this.#findings, ...found.figures]);
      if (found.reasons.length) this.#reasons = [...this.#reasons, ...found.reasons];
    } catch (error) {
      // Until load() is called anew: else each picture that is drawn would ask again.
      this.#isThere = false;
      throw error;
    } finally {
      this.#isAsking = false;
    }
    if (this.#isThere) await this.#ask();
  }
}

export const touched = new Touched();
