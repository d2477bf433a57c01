import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { askShown } from "../archive.server.ts";

export async function load() {
  const tree = (system: SubjectSystem) =>
    askShown((database, filters) => subjectTree(database, { ...filters, system }));
  const level = (system: SubjectSystem) =>
    askShown((database, filters) => subjectAmounts(database, { ...filters, system, parent: null }));
  return {
    trees: { functional: await tree("functional"), economic: await tree("economic") },
    levels: { functional: await level("functional"), economic: await level("economic") },
  };
}
