import { EVERYTHING } from "#lib/queries/filters.ts";
import { findings } from "#lib/queries/findings.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { findings: await askExport((database) => findings(database, EVERYTHING)) };
}
