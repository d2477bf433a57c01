import { error } from "@sveltejs/kit";
import { writeAnswer } from "#lib/domain/readyAnswer.ts";
import { exportedDataSet } from "../../../exported.server.ts";
import { exportedSearch } from "../../exported.server.ts";

export const prerender = true;

/** Named by their data set, and each says of which it is: what is left of another one is never mixed in. */
export async function entries() {
  const dataSet = await exportedDataSet();
  return [...(await exportedSearch()).keys()].map((file) => ({ dataSet, file }));
}

/**
 * A file of the search index (see domain/searchIndex.ts): `root`, `nodes-N` or `entries-N`; or of that of numbers (see
 * domain/numberIndex.ts): `numbers`, `numbers-N` or `documents-N`.
 */
export async function GET({ params: { dataSet, file } }) {
  const content = dataSet === (await exportedDataSet()) ? (await exportedSearch()).get(file) : undefined;
  if (!content) error(404);
  return new Response(writeAnswer(dataSet, content), { headers: { "content-type": "application/json" } });
}
