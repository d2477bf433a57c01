import { glossary } from "#lib/queries/glossary.ts";
import { glossaryEntries } from "#lib/text/glossaryEntries.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { terms: glossaryEntries(await askExport(glossary)) };
}
