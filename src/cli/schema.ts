import { TABLE_NAMES, TABLES, type SqlType } from "#lib/domain/tables.ts";
import type { SchemaFormat } from "./formats.ts";

/** The definitions of all tables, in the words of an engine; `json` as `{table: {column: type}}`. */
export function schema(format: SchemaFormat): string {
  if (format === "json") return JSON.stringify(TABLES, null, 2);
  const typeOf = TYPES[format];
  return TABLE_NAMES.map((table) => {
    const columns = Object.entries(TABLES[table]).map(([name, type]) => `  ${name} ${typeOf(type)}`);
    return `CREATE TABLE ${table} (\n${columns.join(",\n")}\n)${format === "spark" ? " USING parquet" : ""};`;
  }).join("\n\n");
}

const TYPES: Record<Exclude<SchemaFormat, "json">, (type: SqlType) => string> = {
  duckdb: (type) => type,
  spark: (type) => inWords(type, "STRING", (of) => `ARRAY<${of}>`),
  trino: (type) => inWords(type, "VARCHAR", (of) => `ARRAY(${of})`),
};

function inWords(type: SqlType, text: string, list: (of: string) => string): string {
  const of = (name: string) => (name === "VARCHAR" ? text : name);
  return type.endsWith("[]") ? list(of(type.slice(0, -2))) : of(type);
}
