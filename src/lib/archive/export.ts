import type { Manifest } from "#lib/domain/manifest.ts";
import type { Store } from "#lib/engine/node/store.ts";
import { writeDataSet } from "#lib/engine/node/write.ts";
import { literal } from "#lib/engine/queryable.ts";
import { columnsOf } from "./schema.ts";
import { SORTED } from "./tables.ts";

/**
 * Writes a prepared store (tables.ts) as the data set of a folder, whole or not at all; the caller holds the folder.
 * The store remembers which file came of which rows, whatever the folder: parts that did not change are not written
 * again where their files are still there.
 */
export async function exportArchive(
  store: Store,
  directory: string,
  options: { rowsPerFile?: number } = {},
): Promise<Manifest> {
  return writeDataSet(store, directory, SORTED, {
    ...options,
    async before(table) {
      const rows = await store.rows<{ print: string; file: string }>(
        `SELECT print, file FROM written WHERE table_name = ${literal(table)}`,
      );
      return rows.map(({ print, file }) => ({ print, file: JSON.parse(file) }));
    },
    onWritten: (table, written) =>
      store.transaction(async () => {
        await store.run(`DELETE FROM written WHERE table_name = ${literal(table)}`);
        const rows = written.map(({ print, file }) => ({
          table_name: table,
          print,
          file: JSON.stringify(file),
        }));
        await store.append("written", columnsOf("written"), rows);
      }),
  });
}
