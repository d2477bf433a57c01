import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { contentName, manifestOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { literal } from "../queryable.ts";
import { connect, copy } from "./connect.ts";
import { hashFile } from "./dataSet.ts";
import { fill } from "./fill.ts";
import { publish } from "./publish.ts";

/** What is written from: runs a COPY and says how many rows it wrote. */
type Copy = (sql: string) => Promise<number>;

/**
 * Writes the tables as the data set of `directory`, whole or not at all. Who writes where others may write at the same
 * time holds the folder (hold.ts).
 */
export async function writeTables(directory: string, tables: Tables): Promise<Manifest> {
  const { connection, close } = await connect();
  try {
    const files: DataFile[] = [];
    for (const name of TABLE_NAMES) {
      await fill(connection, name, tables[name]);
      files.push(await writeFile((sql) => copy(connection, sql), directory, name, `FROM ${name}`));
      await connection.run(`DROP TABLE ${name}`);
    }
    const manifest = manifestOf(files);
    await publish(directory, manifest);
    return manifest;
  } finally {
    close();
  }
}

/**
 * Writes what a query gives as a file of a table. It has its name from its content, so that no name ever stands for
 * two contents; a data set has it once a manifest names it (publish.ts).
 * @param query in a fixed order, run by one thread: the same rows then always give the same bytes
 */
export async function writeFile(
  copied: Copy,
  directory: string,
  table: TableName,
  query: string,
): Promise<DataFile> {
  await mkdir(directory, { recursive: true });
  const unfinished = join(directory, `${table}.parquet.tmp`);
  const rows = await copied(
    `COPY (${query}) TO ${literal(unfinished)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, USE_TMP_FILE false)`,
  );
  const sha256 = await hashFile(unfinished);
  const path = contentName(table, sha256);
  const measured = await settle(unfinished);
  await rename(unfinished, join(directory, path));
  return { table, path, rows, ...measured, sha256 };
}

/** Parquet ends with the length of its description, and "PAR1". */
const ENDING = 8;

/** Brings a file to the disk for good, and measures it. */
async function settle(path: string): Promise<Pick<DataFile, "bytes" | "footer">> {
  const file = await open(path, "r+");
  try {
    await file.sync();
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(ENDING), 0, ENDING, size - ENDING);
    return { bytes: size, footer: buffer.readUInt32LE(0) + ENDING };
  } finally {
    await file.close();
  }
}
