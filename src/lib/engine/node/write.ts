import { manifestOf, type Manifest } from "#lib/domain/manifest.ts";
import { departmentAndYearOf } from "#lib/domain/ids.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { publish } from "./publish.ts";
import { openStore, type Store } from "./store.ts";
import type { SortedRows } from "./sortedRows.ts";
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
  source: Pick<Store, "rows" | "sideBySide">,
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
    for (const name of TABLE_NAMES) {
      const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
      await store.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
      await store.append(name, TABLES[name], tables[name]);
    }
    const sorted = Object.fromEntries(
      TABLE_NAMES.map((name) => [name, { rows: `SELECT *, rowid FROM ${name}`, order: "rowid" }]),
    );
    return await writeDataSet(store, directory, sorted as Record<TableName, SortedRows>, options);
  } finally {
    store.close();
  }
}

/** Rows of documents are placed, and asked for, by what the document's identifier says. */
async function refuseUnplaced(source: Pick<Store, "rows">, documents: string): Promise<void> {
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
