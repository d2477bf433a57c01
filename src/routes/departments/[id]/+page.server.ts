import { error } from "@sveltejs/kit";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { publications } from "#lib/queries/publications.ts";
import { askExport } from "../../exported.server.ts";

/** One page for each department of the export. */
export async function entries() {
  const { departments } = await askExport(publications);
  return departments.map(({ id }) => ({ id }));
}

export async function load({ params }) {
  const profile = await askExport((database) => departmentProfile(database, params.id));
  if (!profile) error(404);
  return { profile };
}
