import { EVERYTHING } from "#lib/queries/filters.ts";
import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { askExport } from "../exported.server.ts";

export async function load() {
  return {
    trees: {
      functional: await askExport((database) =>
        subjectTree(database, { ...EVERYTHING, system: "functional" }),
      ),
      economic: await askExport((database) => subjectTree(database, { ...EVERYTHING, system: "economic" })),
    },
    levels: {
      functional: await askExport((database) =>
        subjectAmounts(database, { ...EVERYTHING, system: "functional", parent: null }),
      ),
      economic: await askExport((database) =>
        subjectAmounts(database, { ...EVERYTHING, system: "economic", parent: null }),
      ),
    },
  };
}
