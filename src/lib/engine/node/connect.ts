import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

export interface Connected {
  connection: DuckDBConnection;
  /** A second one to the same database, for two questions at once. */
  beside: DuckDBConnection;
  close: () => void;
}

/** A DuckDB in memory. One thread keeps the order of rows, and with it the bytes of what is written. */
export function connect(): Promise<Connected> {
  return connectTo(":memory:", { threads: "1" }, () => {});
}

/** What a database of its own holds of its file. */
const MEMORY = "1GB";

/** A DuckDB in a file of its own, for more rows than memory should hold; it goes with the process. */
export function connectFile(): Promise<Connected> {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  return connectTo(join(folder, "tables.duckdb"), { threads: "1", memory_limit: MEMORY }, () => {
    process.off("exit", remove);
    remove();
  });
}

async function connectTo(
  path: string,
  options: Record<string, string>,
  closed: () => void,
): Promise<Connected> {
  const instance = await DuckDBInstance.create(path, options);
  const connection = await instance.connect();
  const beside = await instance.connect();
  // Nothing is fetched from anywhere: the native build has Parquet within it.
  await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  return {
    connection,
    beside,
    close: () => {
      connection.closeSync();
      beside.closeSync();
      instance.closeSync();
      closed();
    },
  };
}

/** Runs a COPY. @returns how many rows it wrote */
export async function copy(connection: DuckDBConnection, sql: string): Promise<number> {
  const result = await connection.runAndReadAll(sql);
  return Number(result.getRows()[0]![0]);
}
