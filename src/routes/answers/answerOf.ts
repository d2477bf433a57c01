import type { PageKind } from "#lib/domain/pageKinds.ts";
import type { Brief } from "#lib/queries/brief.ts";
import type { Checkup } from "#lib/queries/checkup.ts";
import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import type { DocumentText } from "#lib/queries/documentText.ts";

/** What the pages of a kind show. */
export interface Answers {
  departments: DepartmentProfile;
  documents: DocumentText;
  checkup: Checkup;
  brief: Brief;
}
export type AnswerKind = keyof Answers;

/** The same for all kinds of pages: a department's pictures show parts of its profile. */
export type PageAnswers = Answers & { embed: DepartmentProfile };

/** Which answer a page is made of. */
export function answerOf(kind: PageKind, id: string): { kind: AnswerKind; id: string } {
  return kind === "embed" ? { kind: "departments", id: id.split("/")[0]! } : { kind, id };
}

/** Whose year a brief is about, by its id; a year that nobody has where it is no year. */
export function briefOf(id: string): { department: string; year: number } {
  const [department = "", year = ""] = id.split("/");
  return { department, year: /^\d{4}$/.test(year) ? Number(year) : 0 };
}
