import { MANIFEST } from "#lib/domain/manifest.ts";
import type { Given } from "../lists.ts";
import { isParquet, tableNamed } from "./tableNamed.ts";

/** The files of a data set. */
export interface GivenSet {
  /** What they are called together: their folder, or the only one. */
  path: string;
  /** The folders that they lay in, ending in a slash; empty for none. */
  folder: string;
  files: Given[];
}

/** What a data set has beside its folder `data` (routes/data/wholeSet.ts): its codebook, and what its reader is told. */
const BESIDE = /(?:^|\/)(?:codebook\.csv|读我\.txt|README\.txt)$/;
/** The header of the widest table is a fraction of this. */
const HEADER = 16_000;

/** Tells files of the data model apart from documents; those of one folder belong together. */
export async function dataSetsAmong(
  given: readonly Given[],
): Promise<{ dataSets: GivenSet[]; rest: Given[] }> {
  const sets = new Map<string, Given[]>();
  const rest: Given[] = [];
  const manifests: Given[] = [];
  for (const each of given) {
    if (nameOf(each.path) === MANIFEST) manifests.push(each);
    else if (await isTable(each)) {
      const folder = folderOf(each.path);
      sets.set(folder, [...(sets.get(folder) ?? []), each]);
    } else rest.push(each);
  }
  for (const manifest of manifests) {
    const set = sets.get(folderOf(manifest.path));
    if (set) set.push(manifest);
    else rest.push(manifest);
  }
  const above = [...sets.keys()].map((folder) => folder.replace(/[^/]*\/$/, ""));
  return {
    dataSets: [...sets].map(([folder, files]) => ({
      path: folder.replace(/\/$/, "") || namesOf(files),
      folder,
      files,
    })),
    rest: rest.filter(({ path }) => !BESIDE.test(path) || !above.includes(folderOf(path))),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function namesOf(files: readonly Given[]): string {
  const [first, ...others] = files.map(({ path }) => path);
  return others.length ? `${first} … (${files.length})` : first!;
}

/** A Parquet file is a table, whichever; a CSV is one where its header says so. */
async function isTable({ path, file }: Given): Promise<boolean> {
  if (isParquet(path)) return true;
  if (!/\.csv$/i.test(path)) return false;
  // One that is gone is named by whoever reads it.
  const begin = await file
    .slice(0, HEADER)
    .text()
    .catch(() => "");
  const header = begin.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0]!;
  return tableNamed(header.split(",").map((name) => name.replace(/^"(.*)"$/, "$1"))) !== null;
}
