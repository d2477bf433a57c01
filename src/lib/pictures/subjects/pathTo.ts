import type { SubjectTotal } from "#lib/queries/subjectTree.ts";

/** The subject of that code and those above it, 类 first, as far as they are among the rows. */
export function pathTo(subjects: readonly SubjectTotal[], code: string | null): SubjectTotal[] {
  const subject = subjects.find((known) => known.code === code);
  return subject ? [...pathTo(subjects, subject.parentCode), subject] : [];
}
