import { glossary } from "#lib/queries/glossary.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { terms: await askExport(glossary) };
}
