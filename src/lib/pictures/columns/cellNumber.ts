import type { Column } from "./columns.ts";

/** The number that stands in a cell; null where there is none, and of words. */
export function cellNumber<Row>(column: Column<Row>, row: Row): number | null {
  if (column.kind === "words") return null;
  if (column.kind === "computed") return column.value(row) ?? null;
  return column.amount(row)?.value ?? column.sum?.(row) ?? null;
}
