import { createHash } from "node:crypto";
import type { Layout } from "#lib/domain/layout.ts";
import { placeOf, type PlaceColumns, type Unit } from "#lib/domain/partition.ts";
import { columnList, type TableName } from "#lib/domain/tables.ts";
import type { Store } from "../store.ts";

/** Rows of a table that belong to the same, with what they are made of. */
export interface PrintedUnit extends Unit {
  columns: PlaceColumns;
  /** Changes with the rows. */
  print: string;
}

/** What the rows of a query over a store belong to, in a fixed order. The query needs none. */
export async function unitsOf(
  store: Pick<Store, "rows">,
  table: TableName,
  { by }: Layout,
  query: string,
): Promise<PrintedUnit[]> {
  const key = by.map((column) => `${column}, `).join("");
  const rows = await store.rows<PlaceColumns & { rows: bigint; print: string }>(`
    SELECT ${key}count(*) AS rows, coalesce(sum(hash(${columnList(table)})), 0)::VARCHAR AS print
    FROM (${query}) ${by.length ? `GROUP BY ${by.join(", ")} ORDER BY ${by.join(", ")}` : ""}`);
  return rows.map(({ rows, print, ...columns }) => ({
    columns,
    place: placeOf({ ...columns }),
    rows: Number(rows),
    print,
  }));
}

/** What a file is made of: changes with its rows, and with whatever else decides its bytes. */
export function printOf(units: readonly PrintedUnit[], ...also: readonly string[]): string {
  const text = JSON.stringify([also, units.map(({ columns, rows, print }) => [columns, rows, print])]);
  return createHash("sha256").update(text).digest("hex");
}
