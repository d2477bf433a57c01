import { SvelteSet } from "svelte/reactivity";

/** How far an answer is. */
export interface Asked {
  /** The engine is still to answer; what stands there is the answer before, and is not seen. */
  readonly pending: boolean;
  /** Why there is no answer. */
  readonly error: Error | null;
  /** The answer to a part of the page, which says itself that it waits: all else can be seen. */
  readonly part: boolean;
  /** No choice of the filter line asks the engine: the answer to each is there. */
  readonly never: boolean;
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

/** The engine is still to answer something. */
export function isAsking(): boolean {
  return [...shown].some(({ pending }) => pending);
}

/** Whether a choice of the filter line may ask the engine. */
export function mayAsk(): boolean {
  return [...shown].some(({ never }) => !never);
}

/** What stands on the page is not what is asked, and must not be seen. */
export function isStale(): boolean {
  return [...shown].some(({ pending, error, part }) => !part && (pending || error));
}

/** Why the page does not show what is asked; null where it does or may yet. */
export function failure(): Error | null {
  return [...shown].find(({ error }) => error)?.error ?? null;
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
        const failed = failure();
        if (failed) reject(failed);
        else resolve();
        queueMicrotask(() => stop());
      });
    });
  });
}
