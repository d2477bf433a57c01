import { decompress } from "fzstd";
import { parquetMetadata, parquetRead, type FileMetaData } from "hyparquet";
import type { DataFile } from "#lib/domain/manifest.ts";
import { TABLES, type TableName } from "#lib/domain/tables.ts";
import { arrowStream } from "./arrow.ts";
import { verify } from "./verify.ts";

/**
 * Decodes a file of a data set. Nothing is decoded but the bytes that the manifest names.
 * @throws {DataFault} where these are others
 */
export async function decodeFile(file: DataFile, bytes: ArrayBuffer): Promise<Uint8Array[]> {
  await verify(file, new Uint8Array(bytes));
  return decodeParquet(file.table, bytes);
}

/**
 * Decodes a table's Parquet file into Arrow IPC streams, one per row group, ready for DuckDB.
 * Decimals stay exact: hyparquet would make doubles of them, so their annotation is removed and the
 * integers underneath become Arrow decimals.
 */
export async function decodeParquet(name: TableName, file: ArrayBuffer): Promise<Uint8Array[]> {
  const metadata = withoutDecimals(parquetMetadata(file));
  const streams: Uint8Array[] = [];
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const values = await readColumns(file, metadata, rowStart, rowEnd);
    streams.push(arrowStream(TABLES[name], values, rowEnd - rowStart));
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
