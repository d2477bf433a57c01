import { TABLES, type SqlType, type TableName } from "#lib/domain/tables.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";

/** Rows of a table for a file: decimals as text with all digits, lists joined, whatever is NULL null. */
export interface TableExtract {
  columns: { name: string; type: SqlType }[];
  rows: Record<string, string | number | null>[];
}

/** What stands between the entries of a list. */
const BETWEEN = "; ";

/** How many rows a table has of a year; of all years where none is said, and of tables that know no years. */
export async function tableRows(archive: Queryable, table: TableName, year: number | null): Promise<number> {
  const [row] = await ofYear(archive, year).query<{ rows: number }>(
    `SELECT count(*)::INTEGER AS rows FROM ${table} t WHERE ${condition(table, year)}`,
  );
  return row?.rows ?? 0;
}

/** The rows themselves, in the order of their first columns. */
export async function tableExtract(
  archive: Queryable,
  table: TableName,
  year: number | null,
): Promise<TableExtract> {
  const columns = Object.entries(TABLES[table]).map(([name, type]) => ({ name, type: type as SqlType }));
  const cells = columns.map(({ name, type }) => `${cell(name, type)} AS "${name}"`);
  const order = columns.slice(0, 4).map(({ name }) => `t."${name}"`);
  const rows = await ofYear(archive, year).query<TableExtract["rows"][number]>(
    `SELECT ${cells.join(", ")} FROM ${table} t WHERE ${condition(table, year)} ORDER BY ${order.join(", ")}`,
  );
  return { columns, rows };
}

function ofYear(archive: Queryable, year: number | null): Queryable {
  return year === null ? archive : within(archive, { years: [year] });
}

/** Rows of documents are those of the year's own documents, whatever year they are about. */
function condition(table: TableName, year: number | null): string {
  const columns: object = TABLES[table];
  if (year === null) return "TRUE";
  if (table !== "documents" && "document_id" in columns)
    return `t.document_id IN (SELECT document_id FROM documents WHERE fiscal_year = ${year})`;
  return "fiscal_year" in columns ? `t.fiscal_year = ${year}` : "TRUE";
}

function cell(name: string, type: SqlType): string {
  if (type === "VARCHAR[]") return `array_to_string(t."${name}", '${BETWEEN}')`;
  if (type === "BOOLEAN" || type.startsWith("DECIMAL")) return `t."${name}"::VARCHAR`;
  return type === "VARCHAR" ? `t."${name}"` : `t."${name}"::INTEGER`;
}
