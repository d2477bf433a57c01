import { comparison } from "#lib/queries/comparison.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { rows: await askExport((database) => comparison(database, EVERYTHING)) };
}
