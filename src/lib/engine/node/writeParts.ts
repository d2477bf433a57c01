import { DataFault } from "#lib/domain/dataFault.ts";
import { LAYOUT, ROWS_PER_FILE } from "#lib/domain/layout.ts";
import type { DataFile } from "#lib/domain/manifest.ts";
import { partsOf, type Partition } from "#lib/domain/partition.ts";
import { columnList, type TableName } from "#lib/domain/tables.ts";
import { isIn, literal } from "../queryable.ts";
import { verifyFile } from "./dataSet.ts";
import type { Lane } from "./store.ts";
import { inOrder, type SortedRows } from "../sortedRows.ts";
import { printOf, unitsOf, type PrintedUnit } from "./units.ts";
import { PARQUET, writeFile } from "./writeFile.ts";

/** A file with the print of what it was made of: where that is the same again, so is the file. */
export interface WrittenFile {
  print: string;
  file: DataFile;
}

interface Task {
  /** What its files hold, and in which order. */
  sorted: SortedRows;
  directory: string;
  /** What was written before, there or elsewhere. */
  before?: readonly WrittenFile[];
  rowsPerFile?: number;
}

/**
 * Writes a table as files, part by part, in the order of its parts. A part whose rows did not change is not written
 * again where its file lies in the folder, whole.
 */
export async function writeParts(
  source: Lane,
  table: TableName,
  { sorted, directory, before = [], rowsPerFile = ROWS_PER_FILE }: Task,
): Promise<WrittenFile[]> {
  const layout = LAYOUT[table];
  const query = inOrder(table, sorted);
  const [engine] = await source.rows<{ version: string }>("SELECT version() AS version");
  const known = new Map(before.map(({ print, file }) => [print, file]));
  const units = await unitsOf(source, table, layout, sorted.rows);
  const parts = partsOf(units, layout.order, rowsPerFile).map(({ partition, units }): Planned => {
    const print = printOf(units, table, JSON.stringify(partition), query, PARQUET, engine!.version);
    return { partition, units, print, file: known.get(print) ?? null };
  });
  for (const part of parts) if (part.file && !(await isWhole(directory, part.file))) part.file = null;
  for (const batch of batches(parts.filter(({ file }) => !file))) {
    const rows =
      batch.length === parts.length
        ? "TRUE"
        : ofUnits(
            layout.by,
            batch.flatMap(({ units }) => units),
          );
    await source.run(`CREATE OR REPLACE TEMP TABLE staged AS
      SELECT *, row_number() OVER () AS staged_place FROM (SELECT * FROM (${query}) WHERE ${rows})`);
    for (const part of batch) {
      const rows = `SELECT ${columnList(table)} FROM staged
        WHERE ${ofUnits(layout.by, part.units)} ORDER BY staged_place`;
      part.file = await writeFile((sql) => source.copy(sql), directory, table, rows, part.partition);
    }
    await source.run("DROP TABLE staged");
  }
  return parts.map(({ print, file }) => ({ print, file: file! }));
}

interface Planned {
  partition: Partition;
  units: PrintedUnit[];
  print: string;
  /** Null until it is written. */
  file: DataFile | null;
}

async function isWhole(directory: string, file: DataFile): Promise<boolean> {
  try {
    await verifyFile(directory, file);
    return true;
  } catch (error) {
    if (error instanceof DataFault) return false;
    throw error;
  }
}

/** SQL for the rows of these units and no others. */
function ofUnits(by: readonly string[], units: readonly PrintedUnit[]): string {
  const [first, second] = by;
  if (!first) return "TRUE";
  const value = ({ columns }: PrintedUnit, column: string) =>
    (columns as Record<string, string | number | null>)[column]!;
  const firsts = new Map<string | number, (string | number | null)[]>();
  for (const unit of units) {
    const key = second ? value(unit, second)! : "";
    const values = firsts.get(key) ?? [];
    values.push(value(unit, first));
    firsts.set(key, values);
  }
  const each = [...firsts].map(
    ([key, values]) => `${isAmong(first, values)}${second ? ` AND ${second} = ${literal(key)}` : ""}`,
  );
  return each.length ? `(${each.join(" OR ")})` : "TRUE";
}

/** Of a division that is not known, a row has none. */
function isAmong(column: string, values: readonly (string | number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) return isIn(column, known);
  return known.length ? `(${column} IS NULL OR ${isIn(column, known)})` : `${column} IS NULL`;
}

/** Rows that are sorted at once and then written part by part: neither is a table read for each part, nor held whole. */
const ROWS_AT_ONCE = 250_000;

function* batches(parts: readonly Planned[]): Generator<Planned[]> {
  let batch: Planned[] = [];
  let rows = 0;
  for (const part of parts) {
    batch.push(part);
    rows += part.units.reduce((sum, unit) => sum + unit.rows, 0);
    if (rows < ROWS_AT_ONCE) continue;
    yield batch;
    [batch, rows] = [[], 0];
  }
  if (batch.length) yield batch;
}
