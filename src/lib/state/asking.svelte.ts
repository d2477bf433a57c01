import { SvelteSet } from "svelte/reactivity";

/** How far an answer is. */
export interface Asked {
  /** The engine is still to answer; what is shown is the answer before. */
  readonly pending: boolean;
  readonly error: string;
}

/** The answers that the page shows. */
const shown = new SvelteSet<Asked>();

/** Counts an answer among those of the page as long as its component lives. Called while one is made. */
export function showing(state: Asked): void {
  $effect(() => {
    shown.add(state);
    return () => void shown.delete(state);
  });
}

/** The engine is still to answer something: until then the page shows the answer before. */
export function isAsking(): boolean {
  return [...shown].some(({ pending }) => pending);
}

/**
 * Waits until the page shows what was asked for last.
 * @throws {Error} what the engine said where it could not answer
 */
export function answered(): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (isAsking()) return;
        const failed = [...shown].find(({ error }) => error);
        if (failed) reject(new Error(failed.error));
        else resolve();
        queueMicrotask(() => stop());
      });
    });
  });
}
