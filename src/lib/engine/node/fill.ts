import type { DuckDBConnection } from "@duckdb/node-api";
import { TABLES, type CellValue, type SqlType, type TableName } from "#lib/domain/tables.ts";

/** Creates a table with these rows, in their order. */
export async function fill(
  connection: DuckDBConnection,
  name: TableName,
  rows: readonly object[],
): Promise<void> {
  const columns = Object.entries(TABLES[name]) as [string, SqlType][];
  // Decimals and big integers arrive as text or numbers and are cast by DuckDB, exactly.
  const landed = columns.map(([column, type]) => `${column} ${LANDING[type]}`).join(", ");
  await connection.run(`CREATE TABLE landing_${name} (${landed})`);
  const appender = await connection.createAppender(`landing_${name}`);
  for (const row of rows as Record<string, CellValue>[]) {
    for (const [column] of columns) {
      const value = row[column];
      if (value === null || value === undefined) appender.appendNull();
      else if (typeof value === "number") appender.appendInteger(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else appender.appendVarchar(value);
    }
    appender.endRow();
  }
  appender.closeSync();
  const cast = columns.map(([column, type]) => `${column}::${type} AS ${column}`).join(", ");
  await connection.run(`CREATE TABLE ${name} AS SELECT ${cast} FROM landing_${name}`);
  await connection.run(`DROP TABLE landing_${name}`);
}

const LANDING: Record<SqlType, string> = {
  VARCHAR: "VARCHAR",
  "DECIMAL(18,4)": "VARCHAR",
  BOOLEAN: "BOOLEAN",
  TINYINT: "INTEGER",
  SMALLINT: "INTEGER",
  INTEGER: "INTEGER",
  BIGINT: "INTEGER",
  // A list travels as its text: [1, 2].
  "BIGINT[]": "VARCHAR",
  "VARCHAR[]": "VARCHAR",
};
