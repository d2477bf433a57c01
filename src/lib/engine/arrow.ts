import {
  Bool,
  Decimal,
  Field,
  Int16,
  Int32,
  Int8,
  List,
  makeBuilder,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  type Data,
  type DataType,
} from "apache-arrow";
import { parseDecimal } from "#lib/domain/decimal.ts";
import type { SqlType } from "#lib/domain/tables.ts";
import type { Columns } from "./store.ts";

/** Columns of so many values as an Arrow IPC stream, ready for DuckDB; decimals as counts of ten-thousandths. */
export function arrowStream(
  columns: Columns,
  values: ReadonlyMap<string, readonly unknown[]>,
  length: number,
): Uint8Array {
  const named = Object.entries(columns);
  const fields = named.map(([name, type]) => new Field(name, arrowType(type), true));
  const children = named.map(([name, type]) => arrowData(values.get(name) ?? [], type, length));
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const batch = new RecordBatch(new Schema(fields), struct);
  return tableToIPC(new Table([batch]), "stream");
}

/** Rows as an Arrow IPC stream; their decimals are text with all digits. */
export function rowsStream(columns: Columns, rows: readonly object[]): Uint8Array {
  const values = Object.entries(columns).map(([name, type]): [string, unknown[]] => {
    const cells = rows.map((row) => (row as Record<string, unknown>)[name] ?? null);
    const isDecimal = type === "DECIMAL(18,4)";
    return [name, isDecimal ? cells.map((cell) => cell && parseDecimal(cell as string)) : cells];
  });
  return arrowStream(columns, new Map(values), rows.length);
}

function arrowType(type: SqlType): DataType {
  switch (type) {
    case "VARCHAR":
      return new Utf8();
    case "BOOLEAN":
      return new Bool();
    case "TINYINT":
      return new Int8();
    case "SMALLINT":
      return new Int16();
    case "INTEGER":
      return new Int32();
    case "VARCHAR[]":
      return new List(new Field("element", new Utf8(), true));
    case "DECIMAL(18,4)":
      return new Decimal(4, 18, 128);
  }
}

function arrowData(values: readonly unknown[], type: SqlType, length: number): Data {
  if (type === "DECIMAL(18,4)") return decimalData(values as (bigint | number | null)[], length);
  return built(values, arrowType(type));
}

/** As Arrow's vectorFromArray, which makes a function of text to tell what is null: no page's policy allows that. */
function built(values: readonly unknown[], type: DataType): Data {
  const builder = makeBuilder({ type, nullValues: [] });
  builder.isValid = (value) => value !== null && value !== undefined;
  for (const value of values) builder.append(value);
  return builder.finish().flush();
}

/** 128-bit two's complement little-endian integers, four 32-bit words each. */
function decimalData(values: readonly (bigint | number | null)[], length: number): Data {
  const words = new Uint32Array(length * 4);
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = 0;
  for (let row = 0; row < length; row++) {
    const value = values[row];
    if (value === null || value === undefined) {
      nullCount++;
      continue;
    }
    nullBitmap[row >> 3]! |= 1 << (row & 7);
    const bits = BigInt.asUintN(128, BigInt(value));
    for (let word = 0; word < 4; word++)
      words[row * 4 + word] = Number((bits >> BigInt(32 * word)) & 0xffffffffn);
  }
  return makeData({ type: new Decimal(4, 18, 128), length, nullCount, nullBitmap, data: words });
}

/** How many rows a stream has. @throws {Error} where it is none */
export function rowsIn(stream: Uint8Array): number {
  return tableFromIPC(stream).numRows;
}
