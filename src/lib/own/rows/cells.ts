import { decimalOf, formatDecimal, inRange } from "#lib/domain/decimal.ts";
import { unmarked } from "#lib/domain/harmless.ts";
import type { CellValue, SqlType } from "#lib/domain/tables.ts";

/* Cells of a table as they came, as cells of the data model; undefined for what does not fit its column. */

const RANGES: Partial<Record<SqlType, number>> = { TINYINT: 2 ** 7, SMALLINT: 2 ** 15, INTEGER: 2 ** 31 };

/** A cell that has a type of its own, such as Parquet's and JSON's; a decimal is its count of ten-thousandths, or text. */
export function typedCell(value: unknown, type: SqlType): CellValue | undefined {
  if (value === null || value === undefined) return null;
  switch (type) {
    case "VARCHAR":
      return typeof value === "string" ? value : undefined;
    case "BOOLEAN":
      return typeof value === "boolean" ? value : undefined;
    case "VARCHAR[]":
      return Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value : undefined;
    case "DECIMAL(18,4)":
      return decimalCell(value);
    default:
      return integerCell(value, RANGES[type]!);
  }
}

function decimalCell(value: unknown): string | undefined {
  if (typeof value === "string") return decimalText(value);
  if (typeof value !== "bigint" && !Number.isSafeInteger(value)) return undefined;
  const count = BigInt(value as bigint | number);
  return inRange(count) ? formatDecimal(count) : undefined;
}

/** Four places at most: what has more would have to be rounded. */
function decimalText(text: string): string | undefined {
  const value = /^-?\d+(?:\.\d{0,4})?$/.test(text) ? decimalOf(text) : null;
  return value === null ? undefined : formatDecimal(value);
}

function integerCell(value: unknown, range: number): number | undefined {
  const number = typeof value === "bigint" ? Number(value) : value;
  const fits = Number.isSafeInteger(number) && (number as number) >= -range && (number as number) < range;
  return fits ? (number as number) : undefined;
}

/** What stands between the entries of a list (queries/tableExtract.ts). */
const BETWEEN = "; ";
/** Columns whose text may be empty and is never NULL. */
const NEVER_NULL: readonly string[] = ["text", "printed"];

/** A cell of a CSV as this program writes it: nothing for NULL, an apostrophe before what a spreadsheet would run. */
export function textCell(text: string, column: string, type: SqlType): CellValue | undefined {
  const words = unmarked(text);
  if (type === "VARCHAR[]") return words ? words.split(BETWEEN) : [];
  if (!words) return NEVER_NULL.includes(column) ? "" : null;
  if (type === "VARCHAR") return words;
  if (type === "BOOLEAN") return { true: true, false: false }[words];
  if (type === "DECIMAL(18,4)") return decimalText(words);
  return /^-?\d{1,10}$/.test(words) ? typedCell(Number(words), type) : undefined;
}
