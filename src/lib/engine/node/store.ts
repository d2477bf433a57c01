import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { DuckDBInstance, LIST, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";
import type { CellValue, SqlType } from "#lib/domain/tables.ts";

/** Columns of a table with their SQL types. */
export type Columns = Readonly<Record<string, SqlType>>;

/** A DuckDB file that rows are kept in between runs: transactions, and sorting that spills to disk. */
export interface Store {
  run(sql: string): Promise<void>;
  /** Rows as JavaScript has them; decimals as DuckDB's own values, whose `value` counts ten-thousandths. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** Adds rows to the end of a table; decimals travel as text and are cast by DuckDB, exactly. */
  append(table: string, columns: Columns, rows: readonly object[]): Promise<void>;
  /** All or nothing of what `work` writes. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/**
 * Opens a store, or one in memory where the path is null.
 * @param memory what DuckDB may use before it spills to disk, such as "400MB"
 * @throws {Error} where another process has it open, or the file is no store
 */
export async function openStore(path: string | null, memory = "400MB"): Promise<Store> {
  if (path) await mkdir(dirname(path), { recursive: true });
  const instance = await DuckDBInstance.create(path ?? ":memory:", { memory_limit: memory });
  const connection = await instance.connect();
  await connection.run(
    "SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET preserve_insertion_order = false",
  );
  const run = async (sql: string) => {
    try {
      await connection.run(sql);
    } catch (error) {
      throw new Error(`${(error as Error).message.split("\n")[0]} in: ${sql}`, { cause: error });
    }
  };
  return {
    run,
    async rows<Row>(sql: string) {
      try {
        return (await connection.runAndReadAll(sql)).getRowObjects() as Row[];
      } catch (error) {
        throw new Error(`${(error as Error).message.split("\n")[0]} in: ${sql}`, { cause: error });
      }
    },
    append: (table, columns, rows) => append(connection, table, columns, rows),
    async transaction(work) {
      await run("BEGIN");
      try {
        const result = await work();
        await run("COMMIT");
        return result;
      } catch (error) {
        await run("ROLLBACK");
        throw error;
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function append(
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

/** How a column's values arrive before they are cast. */
const LANDING: Record<SqlType, string> = {
  VARCHAR: "VARCHAR",
  "VARCHAR[]": "VARCHAR[]",
  "DECIMAL(18,4)": "VARCHAR",
  BOOLEAN: "BOOLEAN",
  TINYINT: "INTEGER",
  SMALLINT: "INTEGER",
  INTEGER: "INTEGER",
};
