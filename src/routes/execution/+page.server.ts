import { EVERYTHING } from "#lib/queries/filters.ts";
import { execution } from "#lib/queries/execution.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { execution: await askExport((database) => execution(database, EVERYTHING)) };
}
