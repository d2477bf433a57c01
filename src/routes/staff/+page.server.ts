import { EVERYTHING } from "#lib/queries/filters.ts";
import { staff } from "#lib/queries/staff.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { staff: await askExport((database) => staff(database, EVERYTHING)) };
}
