import { TABLES, type TableName } from "#lib/domain/tables.ts";
import { literal } from "./queryable.ts";

/** SQL that lets a table's name stand for its Parquet files, in any DuckDB. */
export function tableView(table: TableName, paths: readonly string[]): string {
  return `CREATE OR REPLACE VIEW ${table} AS ${tableRows(table, paths)}`;
}

/** SQL for the rows of a table's Parquet files, in any DuckDB; a table without files is empty. */
export function tableRows(table: TableName, paths: readonly string[]): string {
  return paths.length
    ? `FROM read_parquet([${paths.map(literal).join(", ")}])`
    : `SELECT ${Object.entries(TABLES[table])
        .map(([column, type]) => `NULL::${type} AS ${column}`)
        .join(", ")} WHERE false`;
}

/** SQL that makes a table, empty; one that is there gives its memory back. */
export function emptyTable(table: TableName): string {
  const columns = Object.entries(TABLES[table]).map(([column, type]) => `${column} ${type}`);
  return `CREATE OR REPLACE TABLE ${table} (${columns.join(", ")})`;
}
