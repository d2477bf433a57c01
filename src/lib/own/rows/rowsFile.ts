import { DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import { TABLES } from "#lib/domain/tables.ts";
import { typedRow, type Row } from "./fits.ts";

/*
 * One document's rows as a file, in the place of the document itself, which a data set does not have: JSON with the columns
 * and rows of each table. Whoever reads it anew sees again whether they fit. (docs/data-model.md, Own documents)
 */

/** A document's rows by table, and what was left out of them. */
export interface DocumentsRows {
  tables: Record<DocumentTable, Row[]>;
  /** Rows that did not fit, in words. */
  leftOut: string[];
}

const BEGINNING = '{"format":"mingzhang-rows"';
const VERSION = 1;

/** Whether a file is such a one, by its first bytes. */
export function isRowsFile(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING;
}

export function rowsFile({ tables, leftOut }: DocumentsRows): Blob {
  const listed = DOCUMENT_TABLES.map((table) => {
    const columns = Object.keys(TABLES[table]);
    return [table, { columns, rows: tables[table].map((row) => columns.map((column) => row[column])) }];
  });
  const content = { format: "mingzhang-rows", version: VERSION, leftOut, tables: Object.fromEntries(listed) };
  return new Blob([JSON.stringify(content)], { type: "application/json" });
}

/**
 * The rows of such a file.
 * @throws {Error} where it is cut, of another version, or has a row that does not fit
 */
export function parseRowsFile(bytes: Uint8Array): DocumentsRows {
  const content = parsed(bytes);
  const { version, leftOut } = content;
  if (version !== VERSION)
    throw new Error(
      `rows of version ${String(version)}, this program reads ${VERSION}: export the data set anew`,
    );
  const tables = Object.fromEntries(DOCUMENT_TABLES.map((table) => [table, rowsIn(content, table)]));
  const words = Array.isArray(leftOut) ? leftOut.filter((each) => typeof each === "string") : [];
  return { tables: tables as Record<DocumentTable, Row[]>, leftOut: words };
}

type Parsed = { version?: unknown; leftOut?: unknown; tables?: Record<string, unknown> };

function parsed(bytes: Uint8Array): Parsed {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as Parsed;
  } catch (error) {
    throw new Error(`damaged or cut off (${(error as Error).message.slice(0, 80)}): fetch the file again`);
  }
}

function rowsIn({ tables }: Parsed, table: DocumentTable): Row[] {
  const { columns, rows } = (tables?.[table] ?? {}) as { columns?: unknown; rows?: unknown };
  if (JSON.stringify(columns) !== JSON.stringify(Object.keys(TABLES[table])) || !Array.isArray(rows))
    throw new Error(
      `the table ${table} of another version: export it anew with this version, or add the documents themselves`,
    );
  return rows.map((cells: unknown, index) => {
    const named = (columns as string[]).map((column, at) => [
      column,
      Array.isArray(cells) ? cells[at] : undefined,
    ]);
    const { row, wrong } = typedRow(table, Object.fromEntries(named) as Record<string, unknown>);
    if (wrong !== null) throw new Error(`${table}, row ${index + 1}: ${wrong}`);
    return row;
  });
}
