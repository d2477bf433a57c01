import { mkdir, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { copy } from "./connect.ts";
import { append } from "./fill.ts";
import { inTransaction, type Store } from "../store.ts";

/** A DuckDB file that rows are kept in between runs: transactions, and sorting that spills to disk. */
export interface FileStore extends Store {
  /** Does each task, two at a time over connections of their own. */
  sideBySide<Task>(tasks: readonly Task[], work: (lane: Lane, task: Task) => Promise<void>): Promise<void>;
  close(): void;
}

/** A connection that has one thread, so that the same rows always give the same bytes. */
export interface Lane extends Pick<Store, "run" | "rows"> {
  /** Writes a file by COPY; says how many rows. */
  copy(sql: string): Promise<number>;
}

const LANES = 2;

/** What DuckDB may use before it spills to disk, in MB; so much at least, and at most. */
const MEMORY = [400, 2000] as const;
/** Of a store so many times larger: sorting a province's tables pins more than those of a city, two side by side. */
const PER_MEMORY = 4;
/** So much is written to the log before it comes to its place: seldom enough that this costs little. */
const LOG = "128MB";

/**
 * Opens a store, or one in memory where the path is null.
 * @param fresh begins anew, without what the file held
 * @throws {Error} where another process has it open, or the file is no store
 */
export async function openStore(path: string | null, { fresh = false } = {}): Promise<FileStore> {
  if (path) await mkdir(dirname(path), { recursive: true });
  if (path && fresh) for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
  const instance = await open(path);
  const connection = await instance.connect();
  // Nothing is fetched from anywhere.
  await connection.run("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
  const { run, rows } = over(connection);
  return {
    run,
    rows,
    async sideBySide(tasks, work) {
      const waiting = [...tasks];
      const lane = async () => {
        const connection = await instance.connect();
        try {
          for (let task = waiting.shift(); task !== undefined; task = waiting.shift())
            await work(over(connection), task);
        } catch (error) {
          waiting.length = 0;
          throw error;
        } finally {
          connection.closeSync();
        }
      };
      await run(`SET threads = 1; SET memory_limit = '${await memoryFor(path)}MB'`);
      const done = await Promise.allSettled(Array.from({ length: LANES }, lane));
      await run(`RESET threads; SET memory_limit = '${MEMORY[0]}MB'`);
      for (const lane of done) if (lane.status === "rejected") throw lane.reason;
    },
    append: (table, columns, rows) => append(connection, table, columns, rows),
    transaction: (work) => inTransaction(run, work),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The megabytes for a store of the size that it has by now. */
async function memoryFor(path: string | null): Promise<number> {
  const [least, most] = MEMORY;
  const megabytes = path ? (await stat(path)).size / 1e6 : 0;
  return Math.round(Math.min(most, Math.max(least, megabytes / PER_MEMORY)));
}

function over(connection: DuckDBConnection): Lane {
  return {
    async run(sql) {
      await connection.run(sql).catch((error: Error) => refuse(error, sql));
    },
    async rows<Row>(sql: string) {
      const result = await connection.runAndReadAll(sql).catch((error: Error) => refuse(error, sql));
      return result.getRowObjects() as Row[];
    },
    copy: (sql) => copy(connection, sql).catch((error: Error) => refuse(error, sql)),
  };
}

async function open(path: string | null): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path ?? ":memory:", {
      memory_limit: `${MEMORY[0]}MB`,
      checkpoint_threshold: LOG,
    });
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
  throw new Error(`${error.message.split("\n")[0]} in: ${sql.replace(/\s+/g, " ").trim()}`, { cause: error });
}
