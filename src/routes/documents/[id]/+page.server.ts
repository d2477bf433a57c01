import { error } from "@sveltejs/kit";
import { documentIds, documentText } from "#lib/queries/documentText.ts";
import { askExport } from "../../exported.server.ts";

/** One page for each document of the export. */
export async function entries() {
  return askExport(documentIds);
}

export async function load({ params }) {
  const document = await askExport((database) => documentText(database, params.id));
  if (!document) error(404);
  return { document };
}
