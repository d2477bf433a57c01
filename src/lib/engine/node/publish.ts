import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DataFault } from "#lib/domain/dataFault.ts";
import { MANIFEST, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { readManifest } from "./dataSet.ts";

/**
 * Makes files that lie in `directory` its data set: the moment at which the manifest takes its name is the one at which
 * the new data set is there, and the one before no more. Whoever has read the manifest before can finish: its files stay
 * until the next data set comes.
 */
export async function publish(directory: string, manifest: Manifest): Promise<void> {
  const before = await published(directory);
  const path = join(directory, MANIFEST);
  const file = await open(`${path}.tmp`, "w");
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // What the manifest names is on the disk before its own name is.
  await syncFolder(directory);
  await rename(`${path}.tmp`, path);
  await syncFolder(directory);
  if (before?.id !== manifest.id) await removeUnnamed(directory, before ? [manifest, before] : [manifest]);
}

/** Removes the files of data sets that none of these manifests names, and no other file. */
export async function removeUnnamed(directory: string, manifests: readonly Manifest[]): Promise<void> {
  const named = new Set(manifests.flatMap((manifest) => manifest.files.map((file) => file.path)));
  const unnamed = (await readdir(directory)).filter((name) => isOurs(name) && !named.has(name));
  await Promise.all(unnamed.map((name) => rm(join(directory, name), { force: true })));
}

/** Files of this layout, of the one before it (a file named like its table), and unfinished ones. */
function isOurs(name: string): boolean {
  const [, table, hash] = /^([a-z_]+?)(-[0-9a-f]{16})?\.parquet(?:\.tmp)?$/.exec(name) ?? [];
  return Boolean(table && (hash || (TABLE_NAMES as string[]).includes(table)));
}

/** The data set that is there, or null where there is none that anybody could read. */
async function published(directory: string): Promise<Manifest | null> {
  try {
    return await readManifest(directory);
  } catch (error) {
    if (error instanceof DataFault) return null;
    throw error;
  }
}

/** Windows knows no syncing of folders; there, names are on the disk when the system likes. */
async function syncFolder(directory: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(directory);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
