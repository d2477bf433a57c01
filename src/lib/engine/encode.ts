import { parquetWriteBuffer } from "hyparquet-writer";

type Cell = string | number | boolean | null;

/**
 * Rows as a Parquet file. A part with a value of its own (an amount with its figure) becomes columns of its own:
 * `actual`, `actual_figureId`, …
 * @param rows plain objects with the same keys
 */
export function rowsParquet(rows: readonly object[]): ArrayBuffer {
  const flat = rows.map((row) => flatten(row));
  const names = [...new Set(flat.flatMap((row) => Object.keys(row)))];
  return parquetWriteBuffer({
    columnData: names.map((name) => {
      const data = flat.map((row) => row[name] ?? null);
      return { name, data, type: typeOf(data), nullable: true };
    }),
  });
}

function flatten(row: object, prefix = ""): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]: [string, unknown]) => {
      const name = !prefix || key !== "value" ? `${prefix}${prefix && "_"}${key}` : prefix;
      if (value === null || typeof value !== "object") return [[name, value as Cell]];
      return Array.isArray(value)
        ? [[name, JSON.stringify(value)]]
        : Object.entries(flatten(value as object, name));
    }),
  );
}

function typeOf(data: readonly Cell[]): "DOUBLE" | "BOOLEAN" | "STRING" {
  const value = data.find((cell) => cell !== null);
  if (typeof value === "number") return "DOUBLE";
  return typeof value === "boolean" ? "BOOLEAN" : "STRING";
}
