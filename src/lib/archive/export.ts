import { manifestOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { publish } from "#lib/engine/node/publish.ts";
import type { Store } from "#lib/engine/node/store.ts";
import { writeFile } from "#lib/engine/node/write.ts";
import { QUERIES } from "./tables.ts";

/** Writes a prepared store (tables.ts) as the data set of a folder, whole or not at all; the caller holds the folder. */
export async function exportArchive(store: Store, directory: string): Promise<Manifest> {
  const files: DataFile[] = [];
  for (const table of TABLE_NAMES)
    files.push(await writeFile((sql) => store.copy(sql), directory, table, QUERIES[table]));
  const manifest = manifestOf(files);
  await publish(directory, manifest);
  return manifest;
}
