import { archive, type Archive } from "#lib/queries/archive.ts";
import { directory } from "#lib/queries/directory.ts";
import type { DirectoryEntry } from "#lib/domain/directory.ts";
import type { Filters } from "#lib/queries/filters.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { askExport, exportedDataSet } from "./exported.server.ts";

/** So many departments are carried by every page; more are a file of their own. */
const CARRIED = 60;

let known: { dataSet: string; archive: Promise<Archive>; directory: Promise<DirectoryEntry[]> } | null = null;

/** The archive is the same for all pages of a data set: asked once. */
async function exported() {
  const dataSet = await exportedDataSet();
  if (known?.dataSet !== dataSet) {
    const size = askExport(archive);
    known = {
      dataSet,
      archive: size,
      directory: size.then(({ shown }) => askExport((database) => directory(database, shown.largest))),
    };
  }
  return known;
}

/** How large the archive is, and what is looked at where nothing is chosen. */
export async function exportedArchive(): Promise<Archive> {
  return (await exported()).archive;
}

/** All departments with their accounts. */
export async function exportedDirectory(): Promise<DirectoryEntry[]> {
  return (await exported()).directory;
}

/** The same as every page carries it; null where it is too long for that. */
export async function carriedDirectory(): Promise<DirectoryEntry[] | null> {
  return (await exportedArchive()).departments > CARRIED ? null : exportedDirectory();
}

/** Asks what a page shows where nothing is chosen. */
export async function askShown<Answer>(
  question: (database: Queryable, filters: Filters) => Promise<Answer>,
): Promise<Answer> {
  const { shown } = await exportedArchive();
  return askExport((database) => question(database, shown));
}
