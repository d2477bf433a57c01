import { decompress } from "fzstd";
import { gunzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects, type FileMetaData, type SchemaElement } from "hyparquet";
import { TABLES, type TableName } from "#lib/domain/tables.ts";

/** More rows are not taken into a page's memory. */
const MOST_ROWS = 3_000_000;

/** What a Parquet file says of itself. */
export interface ParquetFile {
  columns: string[];
  /** Its rows with cells as they are stored; decimals as counts of ten-thousandths. */
  rows(table: TableName): Promise<Record<string, unknown>[]>;
}

/** @throws {Error} where it is no Parquet file, cut, or holds more rows than are taken */
export function openParquet(bytes: ArrayBuffer): ParquetFile {
  let metadata: FileMetaData;
  try {
    metadata = parquetMetadata(bytes);
  } catch (error) {
    throw new Error(`no whole Parquet file (${firstLine(error)}): fetch the file again`);
  }
  const count = Number(metadata.num_rows);
  if (!(count <= MOST_ROWS))
    throw new Error(
      `${count} rows: a page takes up to ${MOST_ROWS}; mingzhang serve shows a folder of any size`,
    );
  const top = topLevel(metadata.schema);
  return {
    columns: top.map(({ name }) => name),
    async rows(table) {
      refuseInexact(table, top);
      try {
        const compressors = {
          ZSTD: (input: Uint8Array, length: number) => decompress(input, new Uint8Array(length)),
          GZIP: (input: Uint8Array) => gunzipSync(input),
        };
        return await parquetReadObjects({ file: bytes, metadata: withoutDecimals(metadata), compressors });
      } catch (error) {
        throw new Error(`its rows cannot be read (${firstLine(error)}): fetch the file again`);
      }
    },
  };
}

function firstLine(error: unknown): string {
  return (error as Error).message.split("\n")[0]!.slice(0, 120);
}

/** The columns; those within lists and structures are parts of them. */
function topLevel([root, ...elements]: readonly SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = [];
  let at = 0;
  const skip = () => {
    const element = elements[at++];
    for (let child = 0; child < (element?.num_children ?? 0); child++) skip();
  };
  for (let index = 0; index < (root?.num_children ?? 0) && at < elements.length; index++) {
    found.push(elements[at]!);
    skip();
  }
  return found;
}

/** Money is never taken from binary fractions. @throws {Error} naming the column */
function refuseInexact(table: TableName, columns: readonly SchemaElement[]): void {
  const types: Record<string, string> = TABLES[table];
  for (const element of columns)
    if (types[element.name] === "DECIMAL(18,4)" && !isExact(element))
      throw new Error(
        `${element.name} is ${element.converted_type ?? element.type ?? "no number"}, not DECIMAL(18,4): export it anew, without a change of types`,
      );
}

function isExact({ type, scale, converted_type, logical_type }: SchemaElement): boolean {
  const isDecimal = converted_type === "DECIMAL" || logical_type?.type === "DECIMAL";
  return isDecimal && scale === 4 && (type === "INT32" || type === "INT64");
}

/** hyparquet would make doubles of decimals: without their mark they are the integers underneath. */
function withoutDecimals(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map(({ ...element }) => {
    if (element.converted_type !== "DECIMAL" && element.logical_type?.type !== "DECIMAL") return element;
    delete element.converted_type;
    delete element.logical_type;
    return element;
  });
  return { ...metadata, schema };
}
