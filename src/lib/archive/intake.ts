import { isIn } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { columnsOf, DOCUMENT_TABLES, type DocumentTable } from "./schema.ts";

/** What came of reading a file. */
export interface Reading {
  file: string;
  /** Changes where the file must be read anew. */
  version: string;
  /** What is said of it to whoever reads documents in. */
  report: string;
  /** The rows, or why there are none. */
  result: DocumentRows | { error: string };
}

/** A file that the store knows. */
export interface KnownFile {
  version: string;
  report: string;
  error: string | null;
}

/** The files that the store knows, by name. */
export async function knownFiles(store: Store): Promise<Map<string, KnownFile>> {
  const rows = await store.rows<KnownFile & { file: string }>(
    "SELECT file, version, report, error FROM files ORDER BY file",
  );
  return new Map(rows.map(({ file, ...known }) => [file, known]));
}

/** Takes readings in, in the place of what their files gave before: all of them, or none where that fails. */
export async function takeIn(store: Store, readings: readonly Reading[]): Promise<void> {
  const names = readings.map(({ file }) => file);
  await store.transaction(async () => {
    await forget(store, names);
    for (const table of DOCUMENT_TABLES) {
      await store.append(table, columnsOf(table), rowsOf(readings, table));
    }
    const files = readings.map(({ file, version, report, result }) => ({
      file,
      version,
      report,
      error: "error" in result ? result.error : null,
      head: "error" in result ? null : JSON.stringify(result.head),
    }));
    await store.append("files", columnsOf("files"), files);
    await markDirty(store, names);
  });
}

/** A table's rows, each with the file that it came from, made as they are appended. */
function* rowsOf(readings: readonly Reading[], table: DocumentTable): Generator<object> {
  for (const { file, result } of readings) {
    if ("error" in result) continue;
    for (const row of result.tables[table]) yield { file, ...row };
  }
}

/** Takes out what files gave that are there no more. */
export async function takeOut(store: Store, files: readonly string[]): Promise<void> {
  if (files.length) await store.transaction(() => forget(store, files));
}

/** Tables are not looked through for files that gave nothing before. */
async function forget(store: Store, names: readonly string[]): Promise<void> {
  const known = await store.rows<{ file: string }>(`SELECT file FROM files WHERE ${isIn("file", names)}`);
  if (!known.length) return;
  const files = known.map(({ file }) => file);
  await markDirty(store, files);
  for (const table of [...DOCUMENT_TABLES, "files"] as const)
    await store.run(`DELETE FROM ${table} WHERE ${isIn("file", files)}`);
}

async function markDirty(store: Store, files: readonly string[]): Promise<void> {
  await store.run(
    `INSERT INTO dirty SELECT department_id, fiscal_year FROM documents WHERE ${isIn("file", files)}`,
  );
}

/** How all documents stand that could be read, in the order of their files. */
export async function heads(store: Store): Promise<DocumentHead[]> {
  const rows = await store.rows<{ head: string }>(
    "SELECT head FROM files WHERE head IS NOT NULL ORDER BY file",
  );
  return rows.map(({ head }) => JSON.parse(head) as DocumentHead);
}

/** Departments whose documents changed, and years; what spans documents is to be made anew for them. */
export async function dirty(store: Store): Promise<{ departments: Set<string>; years: Set<number> }> {
  const rows = await store.rows<{ department_id: string; fiscal_year: number }>(
    "SELECT DISTINCT department_id, fiscal_year FROM dirty",
  );
  return {
    departments: new Set(rows.map((row) => row.department_id)),
    years: new Set(rows.map((row) => row.fiscal_year)),
  };
}
