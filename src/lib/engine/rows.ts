import type { Table } from "apache-arrow";
import { refuseUnsafe } from "./queryable.ts";

/**
 * A result of DuckDB-WASM as plain objects, the same as Node's; made anew by each call.
 * @param sql what it answers, for the error
 * @throws {Error} naming a column that JavaScript would lose digits of
 */
export function rowsOf<Row>(table: Table, sql: string): Row[] {
  const { fields } = table.schema;
  refuseUnsafe(
    fields.map(({ name, type }) => ({ name, type: sqlName(String(type)) })),
    sql,
  );
  return plainRows(table);
}

/** The same, whatever their types: BIGINT comes as bigint, a DECIMAL not to be used. */
export function plainRows<Row>(table: Table): Row[] {
  const { fields } = table.schema;
  const columns = fields.map(({ name }, index) => ({ name, values: table.getChildAt(index)! }));
  return Array.from(
    { length: table.numRows },
    (_, row) => Object.fromEntries(columns.map(({ name, values }) => [name, plain(values.get(row))])) as Row,
  );
}

/** What a result without rows takes. */
const EMPTY = 1000;

/** What a result takes in memory, in bytes. */
export function bytesOf(table: Table): number {
  // One without rows can lack the parts that Arrow would add up.
  if (!table.numRows) return EMPTY;
  return table.batches.reduce((sum, { data }) => sum + data.byteLength, EMPTY);
}

/** Arrow's lists and structs as plain ones. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Symbol.iterator in value && "length" in value)
    return [...(value as unknown as Iterable<unknown>)].map(plain);
  const object = "toJSON" in value ? (value as { toJSON(): object }).toJSON() : value;
  return Object.fromEntries(Object.entries(object).map(([name, part]) => [name, plain(part)]));
}

/** Arrow's names of the types that JavaScript would lose digits of. */
function sqlName(arrowType: string): string {
  if (arrowType.startsWith("Decimal")) return "DECIMAL";
  return /^U?[Ii]nt64$/.test(arrowType) ? "BIGINT" : arrowType;
}
