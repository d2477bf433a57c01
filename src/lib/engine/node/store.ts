import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { copy } from "./connect.ts";
import { append, type Columns } from "./fill.ts";

/** A DuckDB file that rows are kept in between runs: transactions, and sorting that spills to disk. */
export interface Store {
  run(sql: string): Promise<void>;
  /** Rows as JavaScript has them; decimals as DuckDB's own values, whose `value` counts ten-thousandths. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** Writes a file by COPY, with one thread, so that the same rows give the same bytes; says how many rows. */
  copy(sql: string): Promise<number>;
  /** Adds rows to the end of a table; decimals travel as text and are cast by DuckDB, exactly. */
  append(table: string, columns: Columns, rows: Iterable<object>): Promise<void>;
  /** All or nothing of what `work` writes. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** What DuckDB may use before it spills to disk. */
const MEMORY = "400MB";

/**
 * Opens a store, or one in memory where the path is null.
 * @param fresh begins anew, without what the file held
 * @throws {Error} where another process has it open, or the file is no store
 */
export async function openStore(path: string | null, { fresh = false } = {}): Promise<Store> {
  if (path) await mkdir(dirname(path), { recursive: true });
  if (path && fresh) for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
  const instance = await open(path);
  const connection = await instance.connect();
  // Nothing is fetched from anywhere.
  await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const run = async (sql: string) => {
    await connection.run(sql).catch((error: Error) => refuse(error, sql));
  };
  return {
    run,
    async rows<Row>(sql: string) {
      const result = await connection.runAndReadAll(sql).catch((error: Error) => refuse(error, sql));
      return result.getRowObjects() as Row[];
    },
    async copy(sql) {
      await run("SET threads = 1");
      try {
        return await copy(connection, sql).catch((error: Error) => refuse(error, sql));
      } finally {
        await run("RESET threads");
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

async function open(path: string | null): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path ?? ":memory:", { memory_limit: MEMORY });
  } catch (error) {
    const { message } = error as Error;
    const holder = /lock is held in .*\(PID (\d+)\)|used by another process/.exec(message);
    if (holder)
      throw new Error(
        `${path} is in use by process ${holder[1] ?? "of another"}: let it finish, then try again`,
        {
          cause: error,
        },
      );
    throw new Error(`${path} is no archive that this program can open: run with --fresh to begin anew`, {
      cause: error,
    });
  }
}

function refuse(error: Error, sql: string): never {
  throw new Error(`${error.message.split("\n")[0]} in: ${sql}`, { cause: error });
}
