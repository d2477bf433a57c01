import { csvParseRows } from "d3-dsv";
import { DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import { TABLES, type CellValue, type SqlType } from "#lib/domain/tables.ts";
import { openParquet } from "#lib/engine/openParquet.ts";
import { misfit, typedRow, type Row } from "./fits.ts";
import { textCell } from "./cells.ts";
import { isParquet, refuseOther, tableNamed } from "./tableNamed.ts";

/** What a file has of a table that documents give rows of. */
export interface TableRows {
  table: DocumentTable;
  /** Rows that fit, in their order. */
  rows: Row[];
  /** Those that do not: by the document that they are of, which row and what is wrong; null for one of none. */
  unfit: { document: string | null; words: string }[];
}

/** A CSV has its header in the first line. */
const FIRST_ROW = { csv: 2, parquet: 1 };

/**
 * Reads a table of the data model.
 * @returns null for a table that is made of others: it is made anew
 * @throws {Error} where it is none, or of another version
 */
export async function readTable(path: string, bytes: ArrayBuffer): Promise<TableRows | null> {
  return isParquet(path) ? readParquet(bytes) : readCsv(bytes);
}

async function readParquet(bytes: ArrayBuffer): Promise<TableRows | null> {
  const file = openParquet(bytes);
  const named = tableNamed(file.columns);
  if (!named)
    throw new Error(
      `no table of the data model (its columns: ${file.columns.slice(0, 8).join(", ")}): add a data set's own files, or the documents themselves`,
    );
  refuseOther(named);
  const { table } = named;
  if (!isOfDocuments(table)) return null;
  const rows = await file.rows(table);
  return sorted(
    table,
    rows.map((cells) => typedRow(table, cells)),
    FIRST_ROW.parquet,
  );
}

function readCsv(bytes: ArrayBuffer): TableRows | null {
  const [header = [], ...lines] = csvParseRows(csvOf(bytes));
  const named = tableNamed(header);
  if (!named) throw new Error("no table of the data model");
  refuseOther(named);
  const { table } = named;
  if (!isOfDocuments(table)) return null;
  const types: Record<string, SqlType> = TABLES[table];
  const rows = lines.map((line) => {
    const cells: Record<string, CellValue | undefined> = {};
    header.forEach((column, index) => (cells[column] = textCell(line[index] ?? "", column, types[column]!)));
    const wrong =
      line.length === header.length ? misfit(table, cells) : `${line.length} cells, not ${header.length}`;
    return { row: cells as Row, wrong };
  });
  return sorted(table, rows, FIRST_ROW.csv);
}

/** @throws {Error} where it is no UTF-8, as this program writes it: a spreadsheet that saves it anew changes numbers, too */
export function csvOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      "not in UTF-8, so another program saved it anew: take it along once more and add it as it comes",
    );
  }
}

export function isOfDocuments(table: string): table is DocumentTable {
  return (DOCUMENT_TABLES as readonly string[]).includes(table);
}

function sorted(
  table: DocumentTable,
  rows: readonly { row: Row; wrong: string | null }[],
  first: number,
): TableRows {
  const found: TableRows = { table, rows: [], unfit: [] };
  rows.forEach(({ row, wrong }, index) => {
    if (wrong === null) found.rows.push(row);
    else {
      const document = row["document_id"];
      found.unfit.push({
        document: typeof document === "string" ? document : null,
        words: `row ${index + first}: ${wrong}`,
      });
    }
  });
  return found;
}
