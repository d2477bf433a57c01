import { TABLES, type TableName } from "#lib/domain/tables.ts";
import { literal } from "./queryable.ts";

/** SQL that lets a table's name stand for its Parquet files, in any DuckDB; a table without files is empty. */
export function tableView(table: TableName, paths: readonly string[]): string {
  const rows = paths.length
    ? `FROM read_parquet([${paths.map(literal).join(", ")}])`
    : `SELECT ${Object.entries(TABLES[table])
        .map(([column, type]) => `NULL::${type} AS ${column}`)
        .join(", ")} WHERE false`;
  return `CREATE OR REPLACE VIEW ${table} AS ${rows}`;
}
