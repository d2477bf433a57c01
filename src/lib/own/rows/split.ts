import { DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import type { Row } from "./fits.ts";
import { rowsFile, type DocumentsRows } from "./rowsFile.ts";
import type { TableRows } from "./tableFile.ts";

/** So many documents are shown and kept; more are a folder for the command. */
const MOST_DOCUMENTS = 500;

/**
 * Each document's rows out of tables, as a file that is called as the document was.
 * @throws {Error} where there are more documents than a page is for
 */
export function documentsOf(tables: readonly TableRows[]): { path: string; file: Blob }[] {
  const rowsOf = (table: DocumentTable) =>
    tables.filter((each) => each.table === table).flatMap(({ rows }) => rows);
  const documents = rowsOf("documents");
  if (documents.length > MOST_DOCUMENTS)
    throw new Error(
      `${documents.length} documents: a page takes up to ${MOST_DOCUMENTS} of a data set; mingzhang serve shows a folder of any size`,
    );
  const departments = new Map(rowsOf("departments").map((row) => [String(row["department_id"]), row]));
  const byTable = new Map(DOCUMENT_TABLES.map((table) => [table, byDocument(rowsOf(table))] as const));
  const unfit = tables.flatMap(({ table, unfit }) => unfit.map((each) => ({ table, ...each })));
  return documents.map((document) => {
    const id = String(document["document_id"]);
    const department = departments.get(String(document["department_id"]));
    const own = DOCUMENT_TABLES.map((table): [DocumentTable, Row[]] => {
      if (table === "departments") return [table, department ? [department] : []];
      return [table, byTable.get(table)!.get(id) ?? []];
    });
    const leftOut = unfit.filter((each) => each.document === id);
    const content: DocumentsRows = {
      tables: Object.fromEntries(own) as DocumentsRows["tables"],
      leftOut: leftOut.map(({ table, words }) => `${table}, ${words}`),
    };
    return { path: String(document["file_name"]), file: rowsFile(content) };
  });
}

function byDocument(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row["document_id"]);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}
