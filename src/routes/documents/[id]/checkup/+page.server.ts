import { error } from "@sveltejs/kit";
import { checkup } from "#lib/queries/checkup.ts";
import { askExport } from "../../../exported.server.ts";

export { entries } from "../+page.server.ts";

export async function load({ params }) {
  const found = await askExport((database) => checkup(database, params.id));
  if (!found) error(404);
  return { checkup: found };
}
