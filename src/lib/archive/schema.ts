import { TABLES, type TableName } from "#lib/domain/tables.ts";
import type { Columns } from "#lib/engine/node/fill.ts";
import type { Store } from "#lib/engine/node/store.ts";

/** Tables that a document gives rows of by itself; in the store each row carries the file that it came from. */
export const DOCUMENT_TABLES = [
  "departments",
  "documents",
  "figures",
  "projects",
  "project_indicators",
  "passages",
  "sections",
  "glossary",
  "problems",
  "check_results",
  "findings",
] as const satisfies TableName[];
export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

/** What is made of several documents, and the store's own tables. */
const OTHERS = {
  accounts: TABLES.accounts,
  across_results: TABLES.check_results,
  across_findings: TABLES.findings,
  /** One row per file of the documents folder, be it read to an end or not. */
  files: {
    file: "VARCHAR",
    /** Of its bytes, the reader and what documents.csv says of it: read anew where this changes. */
    version: "VARCHAR",
    /** Why it could not be read; else NULL. */
    error: "VARCHAR",
    /** What was said of it when it was read. */
    report: "VARCHAR",
    /** JSON: its DocumentHead; NULL where it could not be read. */
    head: "VARCHAR",
  },
  /** The files that the data set before was written as, with prints of the rows that they were made of. */
  written: { table_name: "VARCHAR", print: "VARCHAR", file: "VARCHAR" },
  /** Departments and years whose documents changed since what spans documents was last made. */
  dirty: { department_id: "VARCHAR", fiscal_year: "INTEGER" },
} satisfies Record<string, Columns>;
export type OtherTable = keyof typeof OTHERS;

/** The store's columns of a table. */
export function columnsOf(table: DocumentTable | OtherTable): Columns {
  return table in OTHERS
    ? OTHERS[table as OtherTable]
    : { file: "VARCHAR", ...TABLES[table as DocumentTable] };
}

/** Makes the tables that are not there yet. */
export async function createTables(store: Store): Promise<void> {
  for (const table of [...DOCUMENT_TABLES, ...(Object.keys(OTHERS) as OtherTable[])]) {
    const columns = Object.entries(columnsOf(table)).map(([column, type]) => `${column} ${type}`);
    await store.run(`CREATE TABLE IF NOT EXISTS ${table} (${columns.join(", ")})`);
  }
}
