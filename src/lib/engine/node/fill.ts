import { LIST, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import { TABLES, type CellValue, type SqlType, type TableName } from "#lib/domain/tables.ts";

/** Columns of a table with their SQL types. */
export type Columns = Readonly<Record<string, SqlType>>;

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

/** Adds rows to the end of a table. Decimals arrive as text and are cast by DuckDB, exactly. */
export async function append(
  connection: DuckDBConnection,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<void> {
  if (!rows.length) return;
  const names = Object.keys(columns);
  const landing = `landing_${table}`;
  const landed = Object.entries(columns).map(([column, type]) => `${column} ${LANDING[type]}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${landing} (${landed.join(", ")})`);
  const appender = await connection.createAppender(landing, null, "temp");
  for (const row of rows as Record<string, CellValue>[]) {
    for (const name of names) {
      const value = row[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (typeof value === "number") appender.appendInteger(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else if (typeof value === "string") appender.appendVarchar(value);
      else appender.appendList(value, LIST(VARCHAR));
    }
    appender.endRow();
  }
  appender.closeSync();
  const cast = Object.entries(columns).map(([column, type]) => `${column}::${type}`);
  await connection.run(
    `INSERT INTO ${table} (${names.join(", ")}) SELECT ${cast.join(", ")} FROM ${landing}`,
  );
  await connection.run(`DROP TABLE ${landing}`);
}

const LANDING: Record<SqlType, string> = {
  VARCHAR: "VARCHAR",
  "VARCHAR[]": "VARCHAR[]",
  "DECIMAL(18,4)": "VARCHAR",
  BOOLEAN: "BOOLEAN",
  TINYINT: "INTEGER",
  SMALLINT: "INTEGER",
  INTEGER: "INTEGER",
};
