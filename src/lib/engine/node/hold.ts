import { existsSync } from "node:fs";
import { mkdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const LOCK = "ingest.lock";

/**
 * Holds a folder for one process that writes into it, until the returned function is called or the process ends,
 * however it ends: DuckDB locks a file that it opens with the system's own lock, which is never left behind.
 * @throws {Error} saying who holds the folder, and since when
 */
export async function holdFolder(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, LOCK);
  const held = await lock(path);
  // Whoever held it before removed it between its being opened and locked here: nobody else would see this lock.
  if (!existsSync(path)) {
    held.closeSync();
    return holdFolder(directory);
  }
  const now = new Date();
  await utimes(path, now, now);
  return async () => {
    // While it is held, so that nobody's lock but this is removed. Windows removes no open file; there it stays.
    if (process.platform !== "win32") await rm(path, { force: true });
    held.closeSync();
  };
}

async function lock(path: string, isFirst = true): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path);
  } catch (error) {
    const { message } = error as Error;
    const holder = /lock is held in .*\(PID (\d+)\)|used by another process/.exec(message);
    if (holder) throw new Error(await heldBy(holder[1], path), { cause: error });
    if (!isFirst) throw new Error(`${path} cannot be written: ${message}`, { cause: error });
    // A process was killed while it made this file: it is no database, and nobody holds it.
    await rm(path, { force: true });
    return lock(path, false);
  }
}

async function heldBy(pid: string | undefined, path: string): Promise<string> {
  const { mtime } = await stat(path);
  const since = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" }).format(mtime);
  const who = pid ? `process ${pid}` : "another process";
  return `${who} has been writing there since ${since} (${path}): let it finish or stop it, then try again`;
}
