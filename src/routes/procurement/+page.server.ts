import { procurementShares } from "#lib/queries/procurementShares.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  return { rows: await askShown(procurementShares) };
}
