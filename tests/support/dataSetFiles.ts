import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOCUMENT_TABLES } from "#lib/archive/schema.ts";
import { TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { tableCsv } from "../../src/routes/data/tableFiles.ts";

/* A data set as files that somebody may have of it. */

/** Its folder, as the ingest writes it: by name. */
export async function dataSetFolder(tables: Tables): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-"));
  try {
    await writeTables(folder, tables);
    const names = (await readdir(folder)).filter((name) => /\.(?:parquet|json)$/.test(name));
    const files = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A table as 数据 gives it as CSV. */
export function csvOfTable<Name extends TableName>(table: Name, rows: Tables[Name]): string {
  const columns = Object.entries(TABLES[table]).map(([name, type]) => ({ name, type }));
  const cells = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join("; ") : value]),
    ),
  );
  return tableCsv({ columns, rows: cells } as Parameters<typeof tableCsv>[0]);
}

/** All tables that documents give rows of, as CSV by name. */
export function csvFiles(tables: Tables): Map<string, string> {
  return new Map(DOCUMENT_TABLES.map((table) => [`${table}.csv`, csvOfTable(table, tables[table] as never)]));
}
