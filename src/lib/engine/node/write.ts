import { manifestOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { departmentAndYearOf } from "#lib/domain/ids.ts";
import type { Partition } from "#lib/domain/partition.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { publish } from "./publish.ts";
import { inOrder, type SortedRows } from "../sortedRows.ts";
import type { Store } from "../store.ts";
import { openStore, type FileStore } from "./store.ts";
import { writeFile } from "./writeFile.ts";
import { writeParts, type WrittenFile } from "./writeParts.ts";

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
 * @param tables each table as a query with an order that its rows have no two of
 * @throws {Error} where a document's identifier does not say whose it is: its rows would not be found
 */
export async function writeDataSet(
  source: Pick<FileStore, "rows" | "sideBySide">,
  directory: string,
  tables: Readonly<Record<TableName, SortedRows>>,
  { before, onWritten, rowsPerFile }: Options = {},
): Promise<Manifest> {
  await refuseUnplaced(source, tables.documents.rows);
  const known = new Map<TableName, readonly WrittenFile[]>();
  if (before) for (const table of TABLE_NAMES) known.set(table, await before(table));
  const files = new Map<TableName, readonly WrittenFile[]>();
  await source.sideBySide(TABLE_NAMES, async (lane, table) => {
    const task = { sorted: tables[table], directory, before: known.get(table) ?? [] };
    files.set(table, await writeParts(lane, table, { ...task, ...(rowsPerFile && { rowsPerFile }) }));
  });
  // In the order of the tables, whichever was written first.
  const written = TABLE_NAMES.map((table) => [table, files.get(table)!] as const);
  for (const [table, parts] of written) await onWritten?.(table, parts);
  const manifest = manifestOf(written.flatMap(([, parts]) => parts.map(({ file }) => file)));
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
    for (const name of TABLE_NAMES) await createTable(store, name, tables[name]);
    const sorted = Object.fromEntries(
      TABLE_NAMES.map((name) => [name, { rows: `SELECT *, rowid FROM ${name}`, order: "rowid" }]),
    );
    return await writeDataSet(store, directory, sorted as Record<TableName, SortedRows>, options);
  } finally {
    store.close();
  }
}

/** Writes parts of data sets one after the other, each given as rows. */
export interface PartWriter {
  /**
   * Writes a part of a table as a file of a folder, which no data set has yet.
   * @param order in which its rows lie, an ORDER BY of the table's columns
   */
  write(table: TableName, rows: Iterable<object>, order: string, partition: Partition): Promise<DataFile>;
  close(): void;
}

/** For processes that write parts of one data set side by side: the same rows give the same file as `writeDataSet` does. */
export async function partWriter(directory: string): Promise<PartWriter> {
  const store = await openStore(null);
  return {
    async write(table, rows, order, partition) {
      await createTable(store, table, rows);
      const files: DataFile[] = [];
      const query = inOrder(table, { rows: `SELECT * FROM ${table}`, order });
      await store.sideBySide([query], async (lane) => {
        files.push(await writeFile((sql) => lane.copy(sql), directory, table, query, partition));
      });
      await store.run(`DROP TABLE ${table}`);
      return files[0]!;
    },
    close: () => store.close(),
  };
}

async function createTable(store: Store, table: TableName, rows: Iterable<object>): Promise<void> {
  const columns = Object.entries(TABLES[table]).map(([column, type]) => `${column} ${type}`);
  await store.run(`CREATE TABLE ${table} (${columns.join(", ")})`);
  await store.append(table, TABLES[table], rows);
}

/** Rows of documents are placed, and asked for, by what the document's identifier says. */
export async function refuseUnplaced(source: Pick<FileStore, "rows">, documents: string): Promise<void> {
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
