import type { SqlType } from "#lib/domain/tables.ts";

/** Columns of a table with their SQL types. */
export type Columns = Readonly<Record<string, SqlType>>;

/**
 * A database that an archive of documents is kept in and settled in: a DuckDB file in Node (node/store.ts), the page's
 * own DuckDB in a browser (ownStore.ts).
 */
export interface Store {
  run(sql: string): Promise<void>;
  /** Rows as JavaScript has them; BIGINT comes as bigint. A DECIMAL comes otherwise in each: cast it to BIGINT or VARCHAR. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** Adds rows to the end of a table; decimals travel as text, exactly. */
  append(table: string, columns: Columns, rows: Iterable<object>): Promise<void>;
  /** All or nothing of what `work` writes. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A store's `transaction` by its `run`. */
export async function inTransaction<Result>(run: Store["run"], work: () => Promise<Result>): Promise<Result> {
  await run("BEGIN");
  try {
    const result = await work();
    await run("COMMIT");
    return result;
  } catch (error) {
    await run("ROLLBACK");
    throw error;
  }
}
