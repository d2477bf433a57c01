import { existsSync } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  DuckDBInstance,
  LIST,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBResultReader,
} from "@duckdb/node-api";
import {
  TABLE_NAMES,
  TABLES,
  type CellValue,
  type SqlType,
  type TableName,
  type Tables,
} from "#lib/domain/tables.ts";
import { literal, refuseUnsafe, type Queryable } from "./queryable.ts";
import { VIEWS } from "./views.ts";

/** The accounts in native DuckDB. `read` gives the raw result for those who print it themselves. */
export interface NodeEngine extends Queryable {
  read(sql: string): Promise<DuckDBResultReader>;
  close(): void;
}

/** One thread keeps the order of rows, and with it the bytes of what is written. */
async function connect(): Promise<{ connection: DuckDBConnection; close: () => void }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  // Nothing is fetched from anywhere: the native build has Parquet within it.
  await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Writes one Parquet file per table into `directory`, and manifest.json with their sizes in bytes. */
export async function writeTables(directory: string, tables: Tables): Promise<void> {
  const { connection, close } = await connect();
  try {
    await mkdir(directory, { recursive: true });
    const sizes: Record<string, number> = {};
    for (const name of TABLE_NAMES) {
      await fill(connection, name, tables[name]);
      const path = join(directory, `${name}.parquet`);
      const unfinished = `${path}.tmp`;
      await connection.run(
        `COPY ${name} TO ${literal(unfinished)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`,
      );
      await rename(unfinished, path);
      sizes[name] = (await stat(path)).size;
    }
    await writeFile(join(directory, "manifest.json"), `${JSON.stringify({ tables: sizes }, null, 2)}\n`);
  } finally {
    close();
    await Promise.all(TABLE_NAMES.map((name) => rm(join(directory, `${name}.parquet.tmp`), { force: true })));
  }
}

async function fill(connection: DuckDBConnection, name: TableName, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(TABLES[name]) as [string, SqlType][];
  // Decimals arrive as text and are cast by DuckDB, exactly.
  const landed = columns.map(([column, type]) => `${column} ${LANDING[type]}`).join(", ");
  await connection.run(`CREATE TABLE landing_${name} (${landed})`);
  const appender = await connection.createAppender(`landing_${name}`);
  for (const row of rows as Record<string, CellValue>[]) {
    for (const [column] of columns) {
      const value = row[column];
      if (value === null || value === undefined) appender.appendNull();
      else if (typeof value === "number") appender.appendInteger(value);
      else if (typeof value === "boolean") appender.appendBoolean(value);
      else if (typeof value === "string") appender.appendVarchar(value);
      else appender.appendList(value, LIST(VARCHAR));
    }
    appender.endRow();
  }
  appender.closeSync();
  const cast = columns.map(([column, type]) => `${column}::${type} AS ${column}`).join(", ");
  await connection.run(`CREATE TABLE ${name} AS SELECT ${cast} FROM landing_${name}`);
}

const LANDING: Record<SqlType, string> = {
  VARCHAR: "VARCHAR",
  "DECIMAL(18,4)": "VARCHAR",
  BOOLEAN: "BOOLEAN",
  TINYINT: "INTEGER",
  SMALLINT: "INTEGER",
  INTEGER: "INTEGER",
  "VARCHAR[]": "VARCHAR[]",
};

/**
 * Opens the exported tables with the shipped views.
 * @throws {Error} where the directory holds no export
 */
export async function openData(directory: string): Promise<NodeEngine> {
  const missing = TABLE_NAMES.find((name) => !existsSync(join(directory, `${name}.parquet`)));
  if (missing) throw new Error(`no ${missing}.parquet in ${directory}: run npm run ingest first`);
  const { connection, close } = await connect();
  for (const name of TABLE_NAMES) {
    const path = literal(join(directory, `${name}.parquet`));
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${path})`);
  }
  for (const view of VIEWS) await connection.run(view);
  return engineOver(connection, close);
}

/** The shipped views over tables given as rows, without files; for tests. */
export async function openTables(tables: Tables): Promise<NodeEngine> {
  const { connection, close } = await connect();
  for (const name of TABLE_NAMES) await fill(connection, name, tables[name]);
  for (const view of VIEWS) await connection.run(view);
  return engineOver(connection, close);
}

function engineOver(connection: DuckDBConnection, close: () => void): NodeEngine {
  async function read(sql: string): Promise<DuckDBResultReader> {
    try {
      return await connection.runAndReadAll(sql);
    } catch (error) {
      throw new Error(`${(error as Error).message.split("\n")[0]} in: ${sql}`, { cause: error });
    }
  }
  return {
    read,
    async query<Row>(sql: string): Promise<Row[]> {
      const result = await read(sql);
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
