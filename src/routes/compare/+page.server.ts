import { comparison } from "#lib/queries/comparison.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { askShown, exportedArchive } from "../archive.server.ts";
import { askExport } from "../exported.server.ts";
import { MOST } from "#lib/pictures/compare/picks.ts";
import { WHOLE } from "./whole.ts";

/** All accounts while they are few; else those that are compared where nothing is picked. */
export async function load() {
  const { documents } = await exportedArchive();
  const whole = documents <= WHOLE;
  const rows = whole
    ? await askExport((database) => comparison(database, EVERYTHING))
    : (await askShown(comparison)).slice(0, MOST);
  return { rows, whole };
}
