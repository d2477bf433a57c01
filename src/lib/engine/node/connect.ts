import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

export interface Connected {
  connection: DuckDBConnection;
  close: () => void;
}

/** A DuckDB in memory. One thread keeps the order of rows, and with it the bytes of what is written. */
export async function connect(): Promise<Connected> {
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

/** Runs a COPY. @returns how many rows it wrote */
export async function copy(connection: DuckDBConnection, sql: string): Promise<number> {
  const result = await connection.runAndReadAll(sql);
  return Number(result.getRows()[0]![0]);
}
