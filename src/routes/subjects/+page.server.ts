import { EVERYTHING } from "#lib/queries/filters.ts";
import { subjectLevel } from "#lib/queries/subjectLevel.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return {
    level: await askExport((database) =>
      subjectLevel(database, { ...EVERYTHING, system: "functional", parent: null }),
    ),
  };
}
