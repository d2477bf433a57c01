import { SvelteMap } from "svelte/reactivity";
import { DataFault } from "#lib/domain/dataFault.ts";
import { showing } from "./asking.svelte.ts";
import { engine } from "./engine.svelte.ts";

/** What a shell shows of what its address names. */
export interface ShellAnswer<Answer> {
  /** Null until it is there. */
  readonly now: Answer | null;
  readonly error: Error | null;
  retry(): void;
}

/** The data set has nothing of the id that an address names. */
export class UnknownId extends Error {}

/** The answers seen last are kept: whoever goes back is at once where they were. */
const kept = new SvelteMap<string, unknown>();
const KEPT = 6;

/**
 * The answer that a shell shows, loaded when its address names another one.
 * @param key names the answer among those of all shells; null for nothing to load
 * @param load rejects with a DataFault of kind `missing`, or gives null, where there is none of that name
 */
export function shellAnswer<Answer>(
  key: () => string | null,
  load: (key: string) => Promise<Answer | null>,
): ShellAnswer<Answer> {
  let failed = $state.raw<{ key: string; error: Error } | null>(null);
  let tries = $state(0);
  const now = $derived((kept.get(key() ?? "") as Answer | undefined) ?? null);
  const error = $derived(failed && failed.key === key() && !now ? failed.error : null);

  $effect(() => {
    const wanted = key();
    void tries;
    void engine.retries;
    failed = null;
    if (wanted === null || now) return;
    load(wanted)
      .then((answer) => {
        if (answer === null) throw new UnknownId(wanted);
        keep(wanted, answer);
      })
      .catch((error: Error) => {
        const isUnknown = error instanceof DataFault && error.kind === "missing";
        failed = { key: wanted, error: isUnknown ? new UnknownId(error.message) : error };
      });
  });

  showing({
    get pending() {
      return key() !== null && !now && !error;
    },
    get error() {
      return error;
    },
    // The shell says itself that it waits, and shows nothing meanwhile.
    part: true,
    never: true,
  });

  return {
    get now() {
      return now;
    },
    get error() {
      return error;
    },
    retry: () => void tries++,
  };
}

function keep(key: string, answer: unknown): void {
  kept.set(key, answer);
  const [oldest] = kept.keys();
  if (kept.size > KEPT) kept.delete(oldest!);
}
