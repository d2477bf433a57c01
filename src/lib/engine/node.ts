import { join } from "node:path";
import type { DuckDBConnection, DuckDBResultReader } from "@duckdb/node-api";
import { filesOf, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type Tables } from "#lib/domain/tables.ts";
import { holding } from "./held.ts";
import { connect, connectFile, type Connected } from "./node/connect.ts";
import { wholeDataSet } from "./node/dataSet.ts";
import { fill } from "./node/fill.ts";
import { partsBy } from "./parts.ts";
import { ALL_ROWS, PREPARED, PREPARED_TABLES } from "./prepared.ts";
import { refuseUnsafe, type Keys, type Queryable } from "./queryable.ts";
import { filesReadBy } from "./readBy.ts";
import { emptyTable, tableRows, tableView } from "./tableView.ts";
import { VIEWS } from "./views.ts";

/** The accounts in native DuckDB. `read` gives the raw result for those who print it themselves. */
export interface NodeEngine extends Queryable {
  read(sql: string): Promise<DuckDBResultReader>;
  close(): void;
}

/** An engine over a data set that lies in a folder. */
export interface DataEngine extends NodeEngine {
  readonly manifest: Manifest;
}

/**
 * Opens the data set of a folder with the shipped views. Every file is verified first, so that no figure is read from
 * one that was changed.
 * @param load takes the tables into a database of its own first: for whoever asks thousands of questions for few rows each
 * @throws {Error} where there is none, or it is not whole; names the file and says what to do
 */
export async function openData(directory: string, { load = false } = {}): Promise<DataEngine> {
  const manifest = await wholeDataSet(directory);
  const connected = await (load ? connectFile() : connect());
  const { connection } = connected;
  for (const name of TABLE_NAMES) {
    const paths = filesOf(manifest, name).map(({ path }) => join(directory, path));
    await connection.run(load ? `CREATE TABLE ${name} AS ${tableRows(name, paths)}` : tableView(name, paths));
  }
  for (const view of VIEWS) await connection.run(view);
  return { ...engineOver(connected), manifest };
}

/**
 * Opens the data set of a folder as a page does: a question brings the parts that its keys name into tables, and tables
 * that nobody uses are given up beyond so many rows. For archives that are too large to be opened whole, asked for one
 * department or document after the other.
 * @throws {Error} as `openData` does
 */
export async function openParts(directory: string, mostRows: number): Promise<DataEngine> {
  const manifest = await wholeDataSet(directory);
  const connected = await connect();
  const { connection } = connected;
  const run = async (sql: string) => void (await connection.run(sql));
  for (const name of TABLE_NAMES) await run(emptyTable(name));
  for (const view of VIEWS) await connection.run(view);
  let fault: Error | null = null;
  const parts = partsBy({
    fetch: async ({ path }) => join(directory, path),
    insert: ({ table }, path) => run(`INSERT INTO ${table} ${tableRows(table, [path])}`),
    // Nobody may ask a table that should have been emptied; once the engine is closed, nobody does.
    empty: (table) => run(emptyTable(table)).catch((error: Error) => void (fault = error)),
  });
  const using = holding(parts, mostRows);
  const ask = <Answer>(sql: string, keys: Keys | undefined, work: () => Promise<Answer>) =>
    using(filesReadBy(manifest, sql, keys), () => (fault ? Promise.reject(fault) : work()));
  const { read, query, close } = engineOver(connected);
  return {
    manifest,
    read: (sql) => ask(sql, undefined, () => read(sql)),
    query: <Row>(sql: string, keys?: Keys) => ask(sql, keys, () => query<Row>(sql)),
    close,
  };
}

/**
 * The shipped views over tables given as rows, without files; for tests. Prepared tables that no rows are given of are
 * made of the others.
 */
export async function openTables(tables: Tables): Promise<NodeEngine> {
  const connected = await connect();
  const { connection } = connected;
  for (const name of TABLE_NAMES) await fill(connection, name, tables[name]);
  for (const name of PREPARED_TABLES)
    if (!tables[name].length) await connection.run(`INSERT INTO ${name} ${PREPARED[name](ALL_ROWS)}`);
  for (const view of VIEWS) await connection.run(view);
  return engineOver(connected);
}

function engineOver({ connection, beside, close }: Connected): NodeEngine {
  const connections = [connection, beside];
  let asked = 0;
  const read = (sql: string) => readOver(connection, sql);
  async function readOver(connection: DuckDBConnection, sql: string): Promise<DuckDBResultReader> {
    try {
      return await connection.runAndReadAll(sql);
    } catch (error) {
      throw new Error(`${(error as Error).message.split("\n")[0]} in: ${sql}`, { cause: error });
    }
  }
  return {
    read,
    async query<Row>(sql: string): Promise<Row[]> {
      // Questions that are asked together are answered side by side.
      const result = await readOver(connections[asked++ % connections.length]!, sql);
      const names = result.columnNames();
      refuseUnsafe(
        names.map((name, index) => ({ name, type: String(result.columnType(index)) })),
        sql,
      );
      return result.getRowObjectsJS() as Row[];
    },
    close,
  };
}
