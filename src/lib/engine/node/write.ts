import { manifestOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { departmentAndYearOf } from "#lib/domain/ids.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { publish } from "./publish.ts";
import { openStore } from "./store.ts";
import { writeParts, type Source, type WrittenFile } from "./writeParts.ts";

interface Options {
  /** What was written before of a table, by what it was made of. */
  before?: (table: TableName) => Promise<readonly WrittenFile[]>;
  /** Hears what a table's files are, before the data set is there. */
  onWritten?: (table: TableName, written: readonly WrittenFile[]) => Promise<void>;
  rowsPerFile?: number;
}

/**
 * Writes what queries over a store give as the data set of a folder, whole or not at all. Who writes where others may
 * write at the same time holds the folder (hold.ts).
 * @param queries each table's columns in a fixed order of rows
 * @throws {Error} where a document's identifier does not say whose it is: its rows would not be found
 */
export async function writeDataSet(
  source: Source,
  directory: string,
  queries: Readonly<Record<TableName, string>>,
  { before, onWritten, rowsPerFile }: Options = {},
): Promise<Manifest> {
  await refuseUnplaced(source, queries.documents);
  const files: DataFile[] = [];
  for (const table of TABLE_NAMES) {
    const written = await writeParts(source, table, {
      query: queries[table],
      directory,
      ...(before && { before: await before(table) }),
      ...(rowsPerFile && { rowsPerFile }),
    });
    await onWritten?.(table, written);
    files.push(...written.map(({ file }) => file));
  }
  const manifest = manifestOf(files);
  await publish(directory, manifest);
  return manifest;
}

/** Writes tables given as rows, in their order. */
export async function writeTables(
  directory: string,
  tables: Tables,
  options: Options = {},
): Promise<Manifest> {
  const store = await openStore(null);
  try {
    for (const name of TABLE_NAMES) {
      const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
      await store.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
      await store.append(name, TABLES[name], tables[name]);
    }
    const queries = Object.fromEntries(TABLE_NAMES.map((name) => [name, `FROM ${name}`]));
    return await writeDataSet(store, directory, queries as Record<TableName, string>, options);
  } finally {
    store.close();
  }
}

/** Rows of documents are placed, and asked for, by what the document's identifier says. */
async function refuseUnplaced(source: Source, documents: string): Promise<void> {
  const rows = await source.rows<{ id: string; department: string; year: number }>(
    `SELECT document_id AS id, department_id AS department, fiscal_year AS year FROM (${documents})`,
  );
  for (const { id, department, year } of rows) {
    const said = departmentAndYearOf(id);
    if (said?.departmentId !== department || said.fiscalYear !== year)
      throw new Error(
        `document_id ${id} does not say that it is of ${department} and ${year}: write ${department}-${year} for it, or mend data/reference/document_ids.csv`,
      );
  }
}
