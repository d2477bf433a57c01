import { randomBytes } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { contentName, type DataFile } from "#lib/domain/manifest.ts";
import type { Partition } from "#lib/domain/partition.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { literal } from "../queryable.ts";
import { hashFile } from "./dataSet.ts";

/** How files are written. */
export const PARQUET = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880, USE_TMP_FILE false";

/**
 * Writes what a query gives as a file of a table. It has its name from its content, so that no name ever stands for
 * two contents; a data set has it once a manifest names it (publish.ts).
 * @param copied runs a COPY by one thread and says how many rows it wrote
 * @param query in a fixed order: the same rows then always give the same bytes
 */
export async function writeFile(
  copied: (sql: string) => Promise<number>,
  directory: string,
  table: TableName,
  query: string,
  partition: Partition,
): Promise<DataFile> {
  await mkdir(directory, { recursive: true });
  // Several processes may write into a folder; what is left of one that was killed goes with the next data set.
  const unfinished = join(directory, `${table}-${randomBytes(8).toString("hex")}.parquet.tmp`);
  const rows = await copied(`COPY (${query}) TO ${literal(unfinished)} (${PARQUET})`);
  const sha256 = await hashFile(unfinished);
  const path = contentName(table, sha256);
  const measured = await settle(unfinished);
  await rename(unfinished, join(directory, path));
  return {
    table,
    path,
    ...(Object.keys(partition).length && { partition }),
    rows,
    ...measured,
    sha256,
  };
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
