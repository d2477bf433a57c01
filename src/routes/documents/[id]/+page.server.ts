import { error } from "@sveltejs/kit";
import { documentText } from "#lib/queries/documentText.ts";
import { publications } from "#lib/queries/publications.ts";
import { askExport } from "../../exported.server.ts";

/** One page for each document of the export. */
export async function entries() {
  const { documents } = await askExport(publications);
  return documents.map(({ id }) => ({ id }));
}

export async function load({ params }) {
  const document = await askExport((database) => documentText(database, params.id));
  if (!document) error(404);
  return { document };
}
