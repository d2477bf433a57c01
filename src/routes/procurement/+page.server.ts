import { EVERYTHING } from "#lib/queries/filters.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return { rows: await askExport((database) => procurementShares(database, EVERYTHING)) };
}
