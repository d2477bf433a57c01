import { csvOf, workbookOf, type FileCell } from "#lib/components/fileRows.ts";
import type { TableName } from "#lib/domain/tables.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { csvText } from "#lib/format/csv.ts";
import { count } from "#lib/format/rate.ts";
import { tableExtract, tableRows, type TableExtract } from "#lib/queries/tableExtract.ts";
import { codebookRows } from "#lib/text/codebook.ts";
import { dataText } from "#lib/text/data.ts";

/** What a page can make of a table in memory, in rows; Excel itself ends at 1,048,576. */
export const MOST_ROWS = { CSV: 500_000, Excel: 100_000 };
export type FileKind = keyof typeof MOST_ROWS;

/**
 * A table as a file, of the documents of a year or all.
 * @throws {Error} in the reader's words, where it has more rows than such a file takes
 */
export async function tableFile(
  database: Queryable,
  table: TableName,
  year: number | null,
  kind: FileKind,
): Promise<string | ArrayBuffer> {
  const rows = await tableRows(database, table, year);
  if (rows > MOST_ROWS[kind])
    throw new Error(dataText.tooMany(count(rows), count(MOST_ROWS[kind]), kind));
  const extract = await tableExtract(database, table, year);
  return kind === "CSV" ? tableCsv(extract) : workbookOf(tableCells(extract), table);
}

/** A table as CSV: decimals with all their digits, NULL as nothing. */
export function tableCsv({ columns, rows }: TableExtract): string {
  const cells = rows.map((row) => columns.map(({ name }) => `${row[name] ?? ""}`));
  return `\ufeff${csvText([columns.map(({ name }) => name), ...cells])}`;
}

/** A table as cells of a workbook: numbers as numbers. */
export function tableCells({ columns, rows }: TableExtract): FileCell[][] {
  const cell = (value: string | number | null | undefined, type: string): FileCell => {
    if (value === null || value === undefined) return "";
    if (type.startsWith("DECIMAL")) return { value: Number(value), pattern: "#,##0.00##" };
    return typeof value === "number" ? { value, pattern: "0" } : value;
  };
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name, type }) => cell(row[name], type))),
  ];
}

/** What every column of every table means, as CSV. */
export function codebookCsv(): string {
  return csvOf(codebookRows());
}
