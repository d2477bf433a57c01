import type { Queryable } from "#lib/engine/queryable.ts";
import { showing, type Asked } from "./asking.svelte.ts";
import { engine } from "./engine.svelte.ts";

/** The answer to a page's question: prerendered for the default, asked of the engine for anything else. */
export interface Live<Answer> {
  readonly value: Answer;
  readonly state: Asked;
}

/**
 * Keeps a page's answer in step with its parameters.
 * @param prerendered the answer that came with the page
 * @param parameters null for those that the prerendered answer is for
 * @param ask the question, asked of the engine in the browser
 */
export function live<Answer, Parameters>(
  prerendered: () => Answer,
  parameters: () => Parameters | null,
  ask: (database: Queryable, parameters: Parameters) => Promise<Answer>,
): Live<Answer> {
  let answered = $state.raw<{ key: string; answer: Answer } | null>(null);
  let error = $state("");
  const key = $derived(JSON.stringify(parameters()));
  const isDefault = $derived(parameters() === null);

  $effect(() => {
    const wanted = parameters();
    const wantedKey = key;
    error = "";
    if (wanted === null) return;
    engine
      .open()
      .then((database) => ask(database, wanted))
      .then((answer) => {
        if (wantedKey === key) answered = { key: wantedKey, answer };
      })
      .catch((reason: Error) => {
        if (wantedKey === key) error = reason.message;
      });
  });

  const state = {
    get pending() {
      return !isDefault && answered?.key !== key && !error;
    },
    get error() {
      return error;
    },
  };
  showing(state);
  return {
    state,
    get value() {
      return isDefault ? prerendered() : (answered?.answer ?? prerendered());
    },
  };
}
