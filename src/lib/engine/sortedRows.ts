import { columnList, type TableName } from "#lib/domain/tables.ts";

/**
 * A table as a query, and what its rows are ordered by: apart, for what is counted of all rows needs no order, and DuckDB
 * sorts what it is told to sort, a province's accounts as well.
 */
export interface SortedRows {
  /** With the table's columns, and whatever else it is ordered by. */
  rows: string;
  order: string;
}

/** The table's columns in their order, as one query. */
export function inOrder(table: TableName, { rows, order }: SortedRows): string {
  return `SELECT ${columnList(table)} FROM (${rows}) ORDER BY ${order}`;
}
