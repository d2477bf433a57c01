import { error } from "@sveltejs/kit";
import { writeAnswer } from "#lib/domain/readyAnswer.ts";
import { exportedDataSet } from "../../../exported.server.ts";
import { exportedAnswer, readyAnswers } from "../../../served.server.ts";
import type { AnswerKind } from "../../answerOf.ts";
import { QUESTIONS } from "../../questions.ts";

export const prerender = true;

export async function entries() {
  return readyAnswers();
}

/** What a shell shows: the answer that the page would be prerendered with. */
export async function GET({ params: { kind, id } }) {
  const answer = kind in QUESTIONS ? await exportedAnswer(kind as AnswerKind, id) : null;
  if (!answer) error(404);
  const body = writeAnswer(await exportedDataSet(), answer);
  return new Response(body, { headers: { "content-type": "application/json" } });
}
