import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectAmounts, subjectPath, type SubjectAmount, type SubjectQuestion } from "./subjectAmounts.ts";

export interface SubjectLevel {
  /** The subject that is opened and those above it. */
  path: { code: string; name: string }[];
  /** Its parts. */
  amounts: SubjectAmount[];
}

/** One level of the drill-down. */
export async function subjectLevel(database: Queryable, question: SubjectQuestion): Promise<SubjectLevel> {
  return {
    path: await subjectPath(database, question.system, question.parent),
    amounts: await subjectAmounts(database, question),
  };
}
