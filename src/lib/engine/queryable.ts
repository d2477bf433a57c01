import type { Keys } from "#lib/domain/keys.ts";

export type { Keys };

/**
 * What the queries need of DuckDB: the same in Node and in the browser.
 * Rows are plain objects. Only JavaScript-safe types may come out: cast DECIMAL to DOUBLE or VARCHAR and
 * BIGINT, HUGEINT to INTEGER or VARCHAR in the query itself. An error carries the SQL that caused it.
 */
export interface Queryable {
  /** @param keys what all rows have in common that the query looks at (see `within`) */
  query<Row>(sql: string, keys?: Keys): Promise<Row[]>;
}

/** The same accounts for questions that look at no rows but those of these keys. */
export function within(database: Queryable, keys: Keys): Queryable {
  return { query: (sql, narrower) => database.query(sql, { ...keys, ...narrower }) };
}

/** A value as an SQL literal: text quoted, numbers and booleans plain, null as NULL. */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`not an SQL number: ${value}`);
  return String(value);
}

/** `column IN (…)` for a list of values; TRUE for an empty list, which filters nothing. */
export function isIn(column: string, values: readonly (string | number)[]): string {
  return values.length ? `${column} IN (${values.map(literal).join(", ")})` : "TRUE";
}

/** Column types that JavaScript cannot hold exactly. */
const UNSAFE = /^(?:DECIMAL|BIGINT|HUGEINT|UBIGINT|UHUGEINT)/i;

/** @throws {Error} naming the column, where a result has a type that would lose digits in JavaScript */
export function refuseUnsafe(columns: readonly { name: string; type: string }[], sql: string): void {
  const unsafe = columns.find(({ type }) => UNSAFE.test(type));
  if (unsafe)
    throw new Error(`cast column ${unsafe.name} (${unsafe.type}) to DOUBLE, INTEGER or VARCHAR in: ${sql}`);
}
