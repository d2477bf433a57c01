import { untrack } from "svelte";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { engine } from "./engine.svelte.ts";

/** What is known of a question to the engine. */
export interface AnswerTo<Answer> {
  /** The answer for the parameters as they are; null until it is there. */
  readonly now: { value: Answer } | null;
  /** The latest answer, whatever it was for. */
  readonly latest: { value: Answer } | null;
  /** Why there is none for the parameters as they are. */
  readonly error: Error | null;
}

/** An answer that lies ready; null where there is none. */
export type Ready<Answer, Parameters> = (parameters: Parameters) => Promise<Answer> | null;

/**
 * Keeps an answer in step with its parameters: asked for anew when they change, and when the engine starts again.
 * What is on its way for parameters that are no longer wanted, or for a page that was left, is given up.
 * @param parameters null for nothing to ask
 * @param ready the answer where it lies ready: then the engine is not asked
 */
export function answerTo<Answer, Parameters>(
  parameters: () => Parameters | null,
  ask: (database: Queryable, parameters: Parameters) => Promise<Answer>,
  ready: Ready<Answer, Parameters> = () => null,
): AnswerTo<Answer> {
  let latest = $state.raw<{ key: string; value: Answer } | null>(null);
  let failed = $state.raw<{ key: string; error: Error } | null>(null);
  const key = $derived(JSON.stringify(parameters()));
  const now = $derived(latest?.key === key ? latest : null);

  $effect(() => {
    const wantedKey = key;
    const wanted = untrack(parameters);
    void engine.retries;
    failed = null;
    if (wanted === null || now) return;
    const stale = new AbortController();
    const byEngine = () => engine.open().then((database) => ask(until(database, stale.signal), wanted));
    // A ready answer that cannot be had is no reason to have none.
    (ready(wanted)?.catch(byEngine) ?? byEngine())
      .then((value) => {
        if (!stale.signal.aborted) latest = { key: wantedKey, value };
      })
      .catch((error: Error) => {
        if (!stale.signal.aborted) failed = { key: wantedKey, error };
      });
    return () => stale.abort();
  });

  return {
    get now() {
      return now;
    },
    get latest() {
      return latest;
    },
    get error() {
      return failed?.key === key && !now ? failed.error : null;
    },
  };
}

/** The same accounts for questions that are given up when they are stale. */
function until(database: BrowserEngine, stale: AbortSignal): Queryable {
  return { query: (sql, keys) => database.query(sql, keys, stale) };
}
