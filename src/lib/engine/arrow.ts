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

const LIST: List<Utf8> = new List(new Field("element", new Utf8(), true));

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
      return LIST;
    case "DECIMAL(18,4)":
      return new Decimal(4, 18, 128);
  }
}

/** Columns whose cells lie side by side are filled as such: Arrow's builders take three times as long, one call a cell. */
function arrowData(values: readonly unknown[], type: SqlType, length: number): Data {
  switch (type) {
    case "VARCHAR":
      return textData(values as (string | null)[], length);
    case "VARCHAR[]":
      return listData(values as (string[] | null)[], length);
    case "DECIMAL(18,4)":
      return decimalData(values as (bigint | number | null)[], length);
    case "TINYINT":
      return numberData(new Int8(), new Int8Array(length), values as (number | null)[]);
    case "SMALLINT":
      return numberData(new Int16(), new Int16Array(length), values as (number | null)[]);
    case "INTEGER":
      return numberData(new Int32(), new Int32Array(length), values as (number | null)[]);
    case "BOOLEAN":
      return built(values, new Bool());
  }
}

/** As Arrow's vectorFromArray, which makes a function of text to tell what is null: no page's policy allows that. */
function built(values: readonly unknown[], type: DataType): Data {
  const builder = makeBuilder({ type, nullValues: [] });
  builder.isValid = (value) => value !== null && value !== undefined;
  for (const value of values) builder.append(value);
  return builder.finish().flush();
}

/** Which cells have a value, as Arrow says it: a bit each. */
function validity(values: readonly unknown[], length: number): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = length;
  for (let row = 0; row < length; row++) {
    if (values[row] === null || values[row] === undefined) continue;
    nullBitmap[row >> 3]! |= 1 << (row & 7);
    nullCount--;
  }
  return { nullBitmap, nullCount };
}

function numberData<Type extends Int8 | Int16 | Int32>(
  type: Type,
  data: Type["TArray"],
  values: readonly (number | null)[],
): Data {
  const { length } = data;
  for (let row = 0; row < length; row++) data[row] = values[row] ?? 0;
  return makeData({ type, length, data, ...validity(values, length) } as Parameters<typeof makeData>[0]);
}

/** A UTF-16 unit takes three bytes at most. */
const WIDEST = 3;

function textData(values: readonly (string | null)[], length: number): Data<Utf8> {
  const encoder = new TextEncoder();
  const units = values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  const bytes = new Uint8Array(units * WIDEST);
  const valueOffsets = new Int32Array(length + 1);
  let end = 0;
  for (let row = 0; row < length; row++) {
    const value = values[row];
    if (value) {
      const [before, here] = [valueOffsets[row - 1]!, valueOffsets[row]!];
      // Tables are sorted: what stands there is often what stood before.
      if (row && value === values[row - 1]) {
        bytes.copyWithin(end, before, here);
        end += here - before;
      } else end += encoder.encodeInto(value, bytes.subarray(end)).written;
    }
    valueOffsets[row + 1] = end;
  }
  const data = bytes.slice(0, end);
  return makeData({ type: new Utf8(), length, valueOffsets, data, ...validity(values, length) });
}

function listData(values: readonly (string[] | null)[], length: number): Data {
  const valueOffsets = new Int32Array(length + 1);
  for (let row = 0; row < length; row++)
    valueOffsets[row + 1] = valueOffsets[row]! + (values[row]?.length ?? 0);
  const texts = values.flatMap((value) => value ?? []);
  const child = textData(texts, texts.length);
  return makeData({ type: LIST, length, valueOffsets, child, ...validity(values, length) });
}

/** 128-bit two's complement little-endian integers; those of a DECIMAL(18,4) fill their lower half. */
function decimalData(values: readonly (bigint | number | null)[], length: number): Data {
  const halves = new BigInt64Array(length * 2);
  for (let row = 0; row < length; row++) {
    const value = values[row];
    if (value === null || value === undefined) continue;
    halves[row * 2] = BigInt(value);
    halves[row * 2 + 1] = value < 0 ? -1n : 0n;
  }
  const data = new Uint32Array(halves.buffer);
  return makeData({ type: new Decimal(4, 18, 128), length, data, ...validity(values, length) });
}

/** How many rows a stream has. @throws {Error} where it is none */
export function rowsIn(stream: Uint8Array): number {
  return tableFromIPC(stream).numRows;
}
