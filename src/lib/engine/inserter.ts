import type { DataFile } from "#lib/domain/manifest.ts";
import { DataFault } from "#lib/domain/dataFault.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { emptyTable } from "./tableView.ts";

/** What inserting needs of a connection to DuckDB-WASM. */
export interface InsertingConnection {
  query(sql: string): Promise<{ get(row: number): unknown }>;
  insertArrowFromIPCStream(stream: Uint8Array, options: { name: string; create: boolean }): Promise<void>;
}

export interface Inserter {
  /** Adds the rows of a file to its table, all or none. @throws {DataFault} where they are not as many as it should have */
  insert(file: DataFile, streams: readonly Uint8Array[]): Promise<void>;
  /** Takes all rows out of a table. */
  empty(table: TableName): Promise<void>;
}

/**
 * Fills tables from streams of rows. Of a stream that breaks off DuckDB-WASM says nothing, and what comes next over the
 * same connection it takes for the rest: so rows are counted, and after a fault another connection goes on.
 */
export async function inserterBy(connect: () => Promise<InsertingConnection>): Promise<Inserter> {
  let connection = await connect();
  /** How many rows each table has: nobody else changes them. */
  const held = new Map<TableName, number>();

  async function count(table: TableName): Promise<number> {
    const answer = await connection.query(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
    return (answer.get(0) as { rows: number }).rows;
  }

  return {
    async insert({ table, path, rows }, streams) {
      try {
        await connection.query("BEGIN");
        for (const stream of streams)
          await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
        const before = held.get(table) ?? 0;
        const now = await count(table);
        if (now - before !== rows) throw new DataFault("cut", path, `${now - before} rows, not ${rows}`);
        await connection.query("COMMIT");
        held.set(table, now);
      } catch (error) {
        await connection.query("ROLLBACK").catch(() => {});
        connection = await connect();
        throw error;
      }
    },
    async empty(table) {
      await connection.query(emptyTable(table));
      held.delete(table);
    },
  };
}
