import type { Queryable } from "#lib/engine/queryable.ts";
import { brief } from "#lib/queries/brief.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { briefOf, type AnswerKind, type Answers } from "./answerOf.ts";

/** What gives a page's answer; null where there is none of that id. */
export const QUESTIONS: {
  [Kind in AnswerKind]: (database: Queryable, id: string) => Promise<Answers[Kind] | null>;
} = {
  departments: departmentProfile,
  documents: documentText,
  checkup,
  brief(database, id) {
    const { department, year } = briefOf(id);
    return brief(database, department, year);
  },
};
