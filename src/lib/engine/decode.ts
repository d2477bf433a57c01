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
  tableToIPC,
  Utf8,
  type Data,
  type DataType,
} from "apache-arrow";
import { decompress } from "fzstd";
import { parquetMetadata, parquetRead, type FileMetaData } from "hyparquet";
import type { DataFile } from "#lib/domain/manifest.ts";
import { TABLES, type SqlType, type TableName } from "#lib/domain/tables.ts";
import { verify } from "./verify.ts";

/**
 * Decodes a file of a data set. Nothing is decoded but the bytes that the manifest names.
 * @throws {DataFault} where these are others
 */
export async function decodeFile(file: DataFile, bytes: ArrayBuffer): Promise<Uint8Array[]> {
  verify(file, new Uint8Array(bytes));
  return decodeParquet(file.table, bytes);
}

/**
 * Decodes a table's Parquet file into Arrow IPC streams, one per row group, ready for DuckDB.
 * Decimals stay exact: hyparquet would make doubles of them, so their annotation is removed and the
 * integers underneath become Arrow decimals.
 */
export async function decodeParquet(name: TableName, file: ArrayBuffer): Promise<Uint8Array[]> {
  const metadata = withoutDecimals(parquetMetadata(file));
  const columns = Object.entries(TABLES[name]) as [string, SqlType][];
  const streams: Uint8Array[] = [];
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const values = await readColumns(file, metadata, rowStart, rowEnd);
    streams.push(arrowStream(columns, values, rowEnd - rowStart));
    rowStart = rowEnd;
  }
  return streams;
}

function withoutDecimals(metadata: FileMetaData): FileMetaData {
  for (const element of metadata.schema) {
    if (element.converted_type !== "DECIMAL") continue;
    delete element.converted_type;
    delete element.logical_type;
  }
  return metadata;
}

async function readColumns(
  file: ArrayBuffer,
  metadata: FileMetaData,
  rowStart: number,
  rowEnd: number,
): Promise<Map<string, unknown[]>> {
  const values = new Map<string, unknown[]>();
  await parquetRead({
    file,
    metadata,
    rowStart,
    rowEnd,
    compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
    onChunk: ({ columnName, columnData, rowStart: chunkStart }) => {
      const column = values.get(columnName) ?? new Array<unknown>(rowEnd - rowStart).fill(null);
      values.set(columnName, column);
      for (let index = 0; index < columnData.length; index++) {
        const row = chunkStart + index - rowStart;
        if (row >= 0 && row < column.length) column[row] = columnData[index];
      }
    },
  });
  return values;
}

function arrowStream(
  columns: readonly [string, SqlType][],
  values: ReadonlyMap<string, readonly unknown[]>,
  length: number,
): Uint8Array {
  const fields = columns.map(([name, type]) => new Field(name, arrowType(type), true));
  const children = columns.map(([name, type]) => arrowData(values.get(name) ?? [], type, length));
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const batch = new RecordBatch(new Schema(fields), struct);
  return tableToIPC(new Table([batch]), "stream");
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
