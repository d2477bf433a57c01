import { EVERYTHING } from "#lib/queries/filters.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { threePublic: await askExport((database) => threePublic(database, EVERYTHING)) };
}
