import { comparison } from "#lib/queries/comparison.ts";
import { askShown, exportedArchive } from "../archive.server.ts";
import { MOST } from "#lib/pictures/compare/picks.ts";

/** All accounts while they are few; else those that are compared where nothing is picked. */
export async function load() {
  const rows = await askShown(comparison);
  const whole = rows.length === (await exportedArchive()).documents;
  return { rows: whole ? rows : rows.slice(0, MOST), whole };
}
