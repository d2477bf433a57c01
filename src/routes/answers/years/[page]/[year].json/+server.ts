import { error } from "@sveltejs/kit";
import { writeAnswer } from "#lib/domain/readyAnswer.ts";
import { readyYears } from "#lib/queries/readyYears.ts";
import { exportedArchive } from "../../../../archive.server.ts";
import { askExport, exportedDataSet } from "../../../../exported.server.ts";
import { YEARLY } from "../../questions.ts";

export const prerender = true;

export async function entries() {
  const years = [...readyYears(await exportedArchive()).keys()];
  return Object.keys(YEARLY).flatMap((page) => years.map((year) => ({ page, year })));
}

/** What a page would show had it been prerendered for other years. */
export async function GET({ params: { page, year } }) {
  const filters = readyYears(await exportedArchive()).get(year);
  const question = Object.hasOwn(YEARLY, page) ? YEARLY[page as keyof typeof YEARLY] : null;
  if (!filters || !question) error(404);
  const answer = await askExport((database) => question(database, filters));
  const body = writeAnswer(await exportedDataSet(), answer);
  return new Response(body, { headers: { "content-type": "application/json" } });
}
