import { parentCode } from "#lib/domain/subjects.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectAmounts, subjectPath, type SubjectAmount, type SubjectQuestion } from "./subjectAmounts.ts";

export interface SubjectLevel {
  /** The subject that is opened and those above it. */
  path: { code: string; name: string }[];
  /** Its parts; itself where no account breaks it down. */
  amounts: SubjectAmount[];
}

/** One level of the drill-down. */
export async function subjectLevel(database: Queryable, question: SubjectQuestion): Promise<SubjectLevel> {
  const { system, parent } = question;
  const path = await subjectPath(database, system, parent);
  const parts = await subjectAmounts(database, question);
  if (parts.length || parent === null) return { path, amounts: parts };
  const siblings = await subjectAmounts(database, { ...question, parent: parentCode(parent) });
  return { path, amounts: siblings.filter(({ subjectCode }) => subjectCode === parent) };
}
