import { base } from "$app/paths";
import { page } from "$app/state";
import { downloadAnswer } from "#lib/engine/downloadAnswer.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { readyYears } from "#lib/queries/readyYears.ts";
import { carried } from "./carried.ts";
import { own } from "./own.svelte.ts";

/** The pages whose answers for other years lie ready. */
export type YearlyPage =
  "overview" | "execution" | "three-public" | "staff" | "procurement" | "findings" | "ranking" | "regions";

/** The choices of years whose answers lie ready; none where own documents are joined, which are in no file. */
export function readyChoices(): Map<string, Filters> {
  return own.isJoined ? new Map() : readyYears(carried().archive);
}

/** A page's ready answer for a choice of years. @param name the choice (queries/readyYears.ts) */
export function readyYear<Answer>(of: YearlyPage, name: string): Promise<Answer> {
  return readyFile(`answers/years/${of}/${name}.json`);
}

/** All years of a department, where departments have ready answers (domain/pageKinds.ts). */
export function readyDepartment(id: string): Promise<DepartmentProfile> {
  return readyFile(`answers/departments/${encodeURIComponent(id)}.json`);
}

/** Those fetched last are kept: whoever steps back and forth waits once. */
const kept = new Map<string, Promise<unknown>>();
const KEPT = 12;

/** @returns rejects with the fault of the file; asked for again, it is fetched again */
function readyFile<Answer>(file: string): Promise<Answer> {
  const known = kept.get(file);
  if (known) return known as Promise<Answer>;
  const data = new URL(`${base}/data`, location.href).href;
  const answer = downloadAnswer<Answer>(`${base}/${file}`, data, page.data["dataSet"] as string);
  kept.set(file, answer);
  answer.catch(() => kept.delete(file));
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return answer;
}
