import { browser } from "$app/environment";
import type { Queryable } from "#lib/engine/queryable.ts";
import { brief } from "#lib/queries/brief.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { departmentProfile, profileWithPeers } from "#lib/queries/departmentProfile.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { briefOf, type AnswerKind, type Answers } from "./answerOf.ts";

/** What gives a page's answer; null where there is none of that id. */
export const QUESTIONS: {
  [Kind in AnswerKind]: (database: Queryable, id: string) => Promise<Answers[Kind] | null>;
} = {
  // A page that asks the engine shows what is the department's own first, and asks for its peers then.
  departments: browser ? departmentProfile : profileWithPeers,
  documents: documentText,
  checkup,
  brief(database, id) {
    const { department, year } = briefOf(id);
    return brief(database, department, year);
  },
};
