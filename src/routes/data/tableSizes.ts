import type { DataFile } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type TableName } from "#lib/domain/tables.ts";

/** How much of a table there is. */
export interface TableSize {
  table: TableName;
  rows: number;
  bytes: number;
  files: number;
  /** Its file, where it has but one. */
  path: string | null;
}

/** The sizes of all tables, in their order; an empty one has no file. */
export function tableSizes(files: readonly DataFile[]): TableSize[] {
  return TABLE_NAMES.map((table) => {
    const own = files.filter((file) => file.table === table);
    const sum = (of: (file: DataFile) => number) => own.reduce((total, file) => total + of(file), 0);
    return {
      table,
      rows: sum(({ rows }) => rows),
      bytes: sum(({ bytes }) => bytes),
      files: own.length,
      path: own.length === 1 ? own[0]!.path : null,
    };
  });
}

/** Bytes as people say them: `830 kB`, `12.3 MB`, `10.7 GB`. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
