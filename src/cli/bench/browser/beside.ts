import { filesOf, type DataFile } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { openData } from "#lib/engine/node.ts";
import { readBy } from "#lib/engine/readBy.ts";

/** What a page's questions are held against. */
export interface Beside {
  /** ms of the same SQL in native DuckDB with one thread, its tables in memory; the second run, as caches are warm. */
  native(sql: string): Promise<number>;
  /** All files of the tables that the questions read: what fetches who reads tables whole. */
  whole(questions: readonly string[]): DataFile[];
  close(): void;
}

/** Loads the data set of a folder. */
export async function openBeside(data: string): Promise<Beside> {
  const engine = await openData(data, { load: true });
  return {
    async native(sql) {
      await engine.query(sql);
      const begun = performance.now();
      await engine.query(sql);
      return performance.now() - begun;
    },
    whole(questions) {
      const tables = new Set<TableName>(questions.flatMap((sql) => readBy(sql).tables));
      return [...tables].flatMap((table) => filesOf(engine.manifest, table));
    },
    close: () => engine.close(),
  };
}
