import { TABLES, type TableName } from "#lib/domain/tables.ts";
import type { Columns, Store } from "#lib/engine/store.ts";
import { ALL_ROWS, PREPARED, PREPARED_TABLES, type PreparedTable } from "#lib/engine/prepared.ts";
import { literal } from "#lib/engine/queryable.ts";
import { accountsSql } from "./accounts.ts";

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
  "corrections",
  "check_results",
  "findings",
] as const satisfies TableName[];
export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

const PREPARED_COLUMNS = Object.fromEntries(
  PREPARED_TABLES.map((table) => [table, TABLES[table]]),
) as unknown as Pick<typeof TABLES, PreparedTable>;

/** What is made of several documents, and the store's own tables. */
const OTHERS = {
  accounts: TABLES.accounts,
  ...PREPARED_COLUMNS,
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
  /** One row: how this program makes the tables that are made of others. */
  definitions: { text: "VARCHAR" },
} satisfies Record<string, Columns>;
export type OtherTable = keyof typeof OTHERS;

/** The store's columns of a table. */
export function columnsOf(table: DocumentTable | OtherTable): Columns {
  return table in OTHERS
    ? OTHERS[table as OtherTable]
    : { file: "VARCHAR", ...TABLES[table as DocumentTable] };
}

const DEFINITIONS = JSON.stringify([
  accountsSql("figures"),
  ...PREPARED_TABLES.map((table) => [TABLES[table], PREPARED[table](ALL_ROWS)]),
]);

const ALL_TABLES = [...DOCUMENT_TABLES, ...(Object.keys(OTHERS) as OtherTable[])];

/** Takes out the tables of a program of another version, where one has other columns than now: all is read again. */
async function dropOthers(store: Store): Promise<void> {
  const there = await store.rows<{ name: string; columns: string }>(`
    SELECT table_name AS name, string_agg(column_name, ',' ORDER BY column_index) AS columns
    FROM duckdb_columns() WHERE NOT internal AND database_name = current_database()
      AND schema_name = current_schema() GROUP BY table_name`);
  const columns = new Map(there.map((table) => [table.name, table.columns]));
  const isOther = (table: DocumentTable | OtherTable) =>
    columns.has(table) && columns.get(table) !== Object.keys(columnsOf(table)).join(",");
  // The prepared ones are made of the others, below.
  if (!ALL_TABLES.filter((table) => !(table in PREPARED_COLUMNS)).some(isOther)) return;
  await store.transaction(async () => {
    for (const table of ALL_TABLES) await store.run(`DROP TABLE IF EXISTS ${table}`);
  });
}

/** Makes the tables that are not there yet; what is made otherwise than before is to be made anew. */
export async function createTables(store: Store): Promise<void> {
  await dropOthers(store);
  for (const table of ALL_TABLES) await store.run(create(table));
  const [known] = await store.rows<{ text: string }>("SELECT text FROM definitions");
  if (known?.text === DEFINITIONS) return;
  await store.transaction(async () => {
    for (const table of PREPARED_TABLES) {
      await store.run(`DROP TABLE ${table}`);
      await store.run(create(table));
    }
    await store.run("INSERT INTO dirty SELECT department_id, fiscal_year FROM documents");
    await store.run("DELETE FROM definitions");
    await store.run(`INSERT INTO definitions VALUES (${literal(DEFINITIONS)})`);
  });
}

/** SQL that makes a table of the store. */
export function create(table: DocumentTable | OtherTable): string {
  const columns = Object.entries(columnsOf(table)).map(([column, type]) => `${column} ${type}`);
  return `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(", ")})`;
}
