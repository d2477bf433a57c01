import { DuckDBTypeId, type DuckDBResultReader, type DuckDBType } from "@duckdb/node-api";

/**
 * A result as JSON text, one row a line, for scripts: dates and times and integers above 32 bits as strings,
 * decimals as numbers with all their digits (never through a double), lists and structs nested.
 */
export function jsonRows(result: DuckDBResultReader): string {
  const names = result.columnNames();
  const types = result.columnTypes();
  const rows = result.getRowsJson().map((row) => {
    const cells = row.map(
      (value, index) => `${JSON.stringify(names[index])}:${jsonValue(value, types[index]!)}`,
    );
    return `{${cells.join(",")}}`;
  });
  return rows.length ? `[\n${rows.join(",\n")}\n]` : "[]";
}

/** DuckDB's own JSON form has decimals and big integers as text; decimals become bare numbers here. */
function jsonValue(value: unknown, type: DuckDBType): string {
  if (value === null || value === undefined) return "null";
  if (type.typeId === DuckDBTypeId.DECIMAL) return String(value);
  if (isFloat(type)) return Number.isFinite(Number(value)) ? String(Number(value)) : "null";
  if (type.typeId === DuckDBTypeId.LIST || type.typeId === DuckDBTypeId.ARRAY) {
    const { valueType } = type as unknown as { valueType: DuckDBType };
    return `[${(value as unknown[]).map((element) => jsonValue(element, valueType)).join(",")}]`;
  }
  if (type.typeId === DuckDBTypeId.STRUCT) {
    const { entryNames, entryTypes } = type as unknown as { entryNames: string[]; entryTypes: DuckDBType[] };
    const fields = entryNames.map(
      (name, index) =>
        `${JSON.stringify(name)}:${jsonValue((value as Record<string, unknown>)[name], entryTypes[index]!)}`,
    );
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value);
}

function isFloat(type: DuckDBType): boolean {
  return type.typeId === DuckDBTypeId.DOUBLE || type.typeId === DuckDBTypeId.FLOAT;
}

/** The cells of a result as plain text, for a table on a terminal; NULL is empty. */
export function textRows(result: DuckDBResultReader): string[][] {
  return result
    .getRowsJson()
    .map((row) =>
      row.map((value) =>
        value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value),
      ),
    );
}

/** Which columns hold numbers, for aligning them right. */
export function numericColumns(result: DuckDBResultReader): boolean[] {
  return result.columnTypes().map((type) => /INT|DECIMAL|DOUBLE|FLOAT/.test(String(type)));
}
