import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { openData } from "#lib/engine/node.ts";
import { literal } from "#lib/engine/queryable.ts";
import { VIEW_NAMES } from "#lib/engine/views.ts";
import type { ExportFormat } from "./formats.ts";

const COPIED: Record<ExportFormat, string> = {
  csv: "FORMAT csv, HEADER",
  parquet: "FORMAT parquet, COMPRESSION zstd",
  ndjson: "FORMAT json",
};

/**
 * Writes tables and views of a data set into a folder, each as one file, for programs that know nothing of its layout.
 * @param names of those that are wanted; none for all
 * @returns how many rows of each
 * @throws {Error} where there is none of a name, or the data set is not whole
 */
export async function exportTables(
  data: string,
  out: string,
  format: ExportFormat,
  names: readonly string[] = [],
): Promise<Map<string, number>> {
  const all = [...TABLE_NAMES, ...VIEW_NAMES];
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`no table or view ${unknown}: there are ${all.join(", ")}`);
  const engine = await openData(data);
  const rows = new Map<string, number>();
  try {
    await mkdir(out, { recursive: true });
    for (const name of names.length ? names : all) {
      const file = literal(join(out, `${name}.${format}`));
      const copied = await engine.read(`COPY (FROM ${name}) TO ${file} (${COPIED[format]})`);
      rows.set(name, Number(copied.getRows()[0]![0]));
    }
  } finally {
    engine.close();
  }
  return rows;
}
