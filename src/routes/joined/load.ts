import { browser } from "$app/environment";
import { own, OWN } from "#lib/state/own.svelte.ts";
import { engine } from "#lib/state/engine.svelte.ts";
import { program } from "#lib/state/program.ts";
import type { JoinedQuestions } from "./questions.ts";

/** What a page's load is told by the router. */
interface LoadEvent<Data> {
  data: Data;
  params: Partial<Record<string, string>>;
  depends(name: `${string}:${string}`): void;
}

/**
 * What a page shows: what came with it, or, where the reader's own documents are joined, what the engine says of these and
 * the data set together.
 */
export async function joined<Name extends keyof JoinedQuestions, Data extends object>(
  name: Name,
  { data, params, depends }: LoadEvent<Data>,
): Promise<Data> {
  depends(OWN);
  if (!browser || !own.isJoined) return data;
  try {
    const database = await engine.open();
    const { QUESTIONS } = await program("joined/questions", () => import("./questions.ts"));
    const answer = await QUESTIONS[name](database, params as Record<string, string>);
    return answer ? { ...data, ...answer } : data;
  } catch (error) {
    queueMicrotask(() => void own.giveUp(error as Error));
    return data;
  }
}
