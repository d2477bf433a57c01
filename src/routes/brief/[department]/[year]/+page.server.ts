import { error } from "@sveltejs/kit";
import { brief } from "#lib/queries/brief.ts";
import { publications } from "#lib/queries/publications.ts";
import { askExport } from "../../../exported.server.ts";

/** One sheet for each department and published year. */
export async function entries() {
  const { documents } = await askExport(publications);
  return documents.map(({ departmentId, fiscalYear }) => ({
    department: departmentId,
    year: String(fiscalYear),
  }));
}

export async function load({ params }) {
  const found = await askExport((database) => brief(database, params.department, Number(params.year)));
  if (!found) error(404);
  return { brief: found };
}
