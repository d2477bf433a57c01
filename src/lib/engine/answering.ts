import type { Keeper } from "./keeper.ts";
import { turns } from "./turns.ts";

/** Asks an engine that does one thing at a time. */
export interface Answering<Answer> {
  /** The answer to a question, where it is kept. */
  known(question: string): Answer | undefined;
  /**
   * Asks once its turn has come, unless it is stale by then (it rejects with the reason) or its answer is known.
   * @param question names it: the same name has the same answer
   * @param ask asks it of the engine
   */
  answer(question: string, ask: () => Promise<Answer>, stale?: AbortSignal): Promise<Answer>;
}

/**
 * Questions wait here and not at the engine, where those that nobody waits for any more could not be dropped. One that
 * is being answered is not broken off: its answer is kept for whoever comes back to it.
 */
export function answering<Answer>(kept: Keeper<Answer>): Answering<Answer> {
  const turn = turns(1);
  return {
    known: (question) => kept.get(question),
    answer: (question, ask, stale) =>
      turn(async () => {
        stale?.throwIfAborted();
        // Who was before may have asked the same.
        const known = kept.get(question);
        if (known !== undefined) return known;
        const answer = await ask();
        kept.keep(question, answer);
        return answer;
      }),
  };
}
