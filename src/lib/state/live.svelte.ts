import type { Queryable } from "#lib/engine/queryable.ts";
import { showing, type Asked } from "./asking.svelte.ts";
import { answerTo, type Ready } from "./answer.svelte.ts";

/**
 * The answer to a page's question: prerendered for the default, asked of the engine for anything else. As long as that
 * is pending or has failed, `value` is another answer, there to keep the room: the page is veiled (see +layout.svelte).
 */
export interface Live<Answer> {
  readonly value: Answer;
  readonly state: Asked;
}

interface LiveOptions<Answer, Parameters> {
  ready?: Ready<Answer, Parameters>;
  part?: () => boolean;
  never?: boolean;
}

/**
 * Keeps a page's answer in step with its parameters.
 * @param prerendered the answer that came with the page
 * @param parameters null for those that the prerendered answer is for
 * @param ask the question, asked of the engine in the browser
 * @param options `ready` gives the answer where it lies ready, without the engine; `part` as long as it is a part of the page that veils itself while it is not what is asked;
 *   `never` where no choice of the filter line asks the engine
 */
export function live<Answer, Parameters>(
  prerendered: () => Answer,
  parameters: () => Parameters | null,
  ask: (database: Queryable, parameters: Parameters) => Promise<Answer>,
  { ready, part = () => false, never = false }: LiveOptions<Answer, Parameters> = {},
): Live<Answer> {
  const answer = answerTo(parameters, ask, ready);
  const isDefault = $derived(parameters() === null);
  const state = {
    never,
    get part() {
      return part();
    },
    get pending() {
      return !isDefault && !answer.now && !answer.error;
    },
    get error() {
      return isDefault ? null : answer.error;
    },
  };
  showing(state);
  // Derived, so that an answer that only keeps the room is not drawn once more.
  const value = $derived.by(() => {
    const known = isDefault ? null : (answer.now ?? answer.latest);
    return known ? known.value : prerendered();
  });
  return {
    state,
    get value() {
      return value;
    },
  };
}
