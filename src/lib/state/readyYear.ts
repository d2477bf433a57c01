import { base } from "$app/paths";
import { page } from "$app/state";
import { downloadAnswer } from "#lib/engine/downloadAnswer.ts";

/** The pages whose answers for other years lie ready. */
export type YearlyPage = "overview" | "execution" | "three-public" | "staff" | "procurement" | "findings";

/** Those fetched last are kept: whoever steps back and forth waits once. */
const kept = new Map<string, Promise<unknown>>();
const KEPT = 12;

/**
 * A page's ready answer for a choice of years.
 * @param name the choice (queries/readyYears.ts)
 * @returns rejects with the fault of the file; asked for again, it is fetched again
 */
export function readyYear<Answer>(of: YearlyPage, name: string): Promise<Answer> {
  const file = `answers/years/${of}/${name}.json`;
  const known = kept.get(file);
  if (known) return known as Promise<Answer>;
  const data = new URL(`${base}/data`, location.href).href;
  const answer = downloadAnswer<Answer>(`${base}/${file}`, data, page.data["dataSet"] as string);
  kept.set(file, answer);
  answer.catch(() => kept.delete(file));
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return answer;
}
