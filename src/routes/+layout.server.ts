import { publications } from "#lib/queries/publications.ts";
import { askExport } from "./exported.server.ts";

export async function load() {
  return { publications: await askExport(publications) };
}
