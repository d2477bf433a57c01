import { EVERYTHING } from "#lib/queries/filters.ts";
import { overview } from "#lib/queries/overview.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { rows: await askExport((database) => overview(database, EVERYTHING)) };
}
