import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { subjectMeanings, type Meaning } from "./subjectMeanings.ts";
import type { SystemQuestion } from "./subjectPurse.ts";
import { subjectUses, type SubjectUse } from "./subjectUses.ts";
import { together } from "./together.ts";

/** One subject: where it stands, what it means, and who uses it. */
export interface SubjectDetail {
  code: string;
  /** The subject and those above it, 类 first; empty for a code that is none. */
  path: { code: string; name: string }[];
  meanings: Meaning[];
  uses: SubjectUse[];
}

/** All that is known of one subject. */
export async function subjectDetail(
  database: Queryable,
  { code, ...question }: SystemQuestion & { code: string },
): Promise<SubjectDetail> {
  const answers = await together({
    path: subjectPath(database, question.system, code),
    meanings: subjectMeanings(database, question.system, code),
    uses: subjectUses(database, question, code),
  });
  return { code, ...answers };
}

/** A subject and those above it, 类 first; empty for a code that is none. */
async function subjectPath(
  database: Queryable,
  system: SubjectSystem,
  code: string,
): Promise<{ code: string; name: string }[]> {
  return database.query(`
    SELECT subject_code AS code, name FROM subjects
    WHERE subject_system = ${literal(system)} AND starts_with(${literal(code)}, subject_code)
    ORDER BY length(subject_code)`);
}
