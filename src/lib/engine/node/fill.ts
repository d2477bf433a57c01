import { LIST, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import { TABLES, type CellValue, type TableName } from "#lib/domain/tables.ts";
import type { Columns } from "../store.ts";

/** Creates a table with these rows, in their order. */
export async function fill(
  connection: DuckDBConnection,
  name: TableName,
  rows: readonly object[],
): Promise<void> {
  const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
  await connection.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
  await append(connection, name, TABLES[name], rows);
}

/**
 * Adds rows to the end of a table that has these columns, in whatever order. Decimals arrive as text and are cast by
 * DuckDB, exactly.
 * @throws {Error} where it has others
 */
export async function append(
  connection: DuckDBConnection,
  table: string,
  columns: Columns,
  rows: Iterable<object>,
): Promise<void> {
  const names = (await connection.run(`FROM ${table} LIMIT 0`)).columnNames();
  if (names.length !== Object.keys(columns).length || !names.every((name) => name in columns))
    throw new Error(`${table} has other columns than rows for it: run with --fresh to begin anew`);
  const [[schema]] = (await connection.runAndReadAll("SELECT current_schema()")).getRows() as [[string]];
  const appender = await connection.createAppender(table, schema);
  for (const row of rows as Iterable<Record<string, CellValue>>) {
    for (const name of names) {
      const value = row[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (typeof value === "string") appender.appendVarchar(value);
      else if (typeof value === "number") appender.appendInteger(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else appender.appendList(value, LIST(VARCHAR));
    }
    appender.endRow();
  }
  appender.closeSync();
}
