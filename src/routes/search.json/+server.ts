import { json } from "@sveltejs/kit";
import { glossary } from "#lib/queries/glossary.ts";
import { searchable } from "#lib/queries/searchable.ts";
import { glossaryEntries } from "#lib/text/glossaryEntries.ts";
import { askExport } from "../exported.server.ts";
import { searchEntries } from "./entries.ts";

export const prerender = true;

/** What the palette searches: a static file, loaded when the palette opens. */
export async function GET() {
  return json(searchEntries(await askExport(searchable), glossaryEntries(await askExport(glossary))));
}
