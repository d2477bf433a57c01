import { DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import { MANIFEST, parseManifest, type Manifest } from "#lib/domain/manifest.ts";
import { verify } from "#lib/engine/verify.ts";
import { documentsOf } from "./split.ts";
import { readTable, type TableRows } from "./tableFile.ts";

/** A file of a data set, with the folders that it lay in. */
interface PathedFile {
  path: string;
  file: Blob;
}

/**
 * The documents of a data set's files: all its tables of documents, as Parquet or CSV, with its manifest or without.
 * Each document becomes a file of its rows (rowsFile.ts).
 * @returns `faults` names files, tables and rows that were not taken
 * @throws {Error} where tables are lacking without which no document is whole: says which and what to do
 */
export async function readDataSet(
  files: readonly PathedFile[],
): Promise<{ files: PathedFile[]; faults: string[] }> {
  const manifest = await manifestIn(files);
  const tables = new Map<DocumentTable, TableRows[]>();
  const faults: string[] = [];
  for (const { path, file } of files) {
    const name = nameOf(path);
    if (name === MANIFEST) continue;
    try {
      const bytes = await file.arrayBuffer();
      const listed = manifest?.files.find((each) => each.path === name);
      if (manifest && !listed) throw new Error(`not of the data set that ${MANIFEST} names: leave it out`);
      if (listed) await verify(listed, new Uint8Array(bytes));
      const read = await readTable(path, bytes);
      if (!read) continue;
      const before = tables.get(read.table) ?? [];
      if (before.length && !manifest)
        throw new Error(`the table ${read.table} a second time: add it once, or with ${MANIFEST}`);
      tables.set(read.table, [...before, read]);
      faults.push(...nobodys(read).map(({ words }) => `${name}, ${words}`));
    } catch (error) {
      const { message } = error as Error;
      faults.push(message.startsWith(name) ? message : `${name}: ${message}`);
    }
  }
  const lacking = lackingOf(tables, manifest, files);
  if (lacking.length)
    faults.unshift(`without ${lacking.join(", ")}: add all tables of the data set together`);
  if (lacking.length || !tables.size) throw new Error(faults.join("\n"));
  const all = [...tables.values()].flat();
  return { files: documentsOf(all), faults: [...faults, ...orphans(all)] };
}

/** Rows that did not fit and are of no document, or are what is known of one: nobody else would name them. */
function nobodys({ table, unfit }: TableRows): TableRows["unfit"] {
  return unfit.filter(({ document }) => !document || table === "documents");
}

/** Rows of documents that the table of documents does not have. */
function orphans(tables: readonly TableRows[]): string[] {
  const known = new Set(
    tables.flatMap(({ table, rows }) => (table === "documents" ? rows.map((row) => row["document_id"]) : [])),
  );
  return tables.flatMap(({ table, rows }) => {
    if (table === "departments") return [];
    const count = rows.filter((row) => !known.has(row["document_id"]!)).length;
    return count ? [`${table}: ${count} rows of documents that the table documents lacks: not taken`] : [];
  });
}

function nameOf(path: string): string {
  return path.split("/").at(-1)!;
}

/** @throws {DataFault} where it is none of this version */
async function manifestIn(files: readonly PathedFile[]): Promise<Manifest | null> {
  const file = files.find(({ path }) => nameOf(path) === MANIFEST)?.file;
  return file ? parseManifest(await file.text()) : null;
}

/** A manifest says which tables are empty; without one, a table that is not there may as well have been forgotten. */
function lackingOf(
  seen: ReadonlyMap<DocumentTable, unknown>,
  manifest: Manifest | null,
  files: readonly PathedFile[],
): string[] {
  if (!manifest) return DOCUMENT_TABLES.filter((table) => !seen.has(table));
  const there = new Set(files.map(({ path }) => nameOf(path)));
  return manifest.files
    .filter(({ table, path }) => (DOCUMENT_TABLES as readonly string[]).includes(table) && !there.has(path))
    .map(({ path }) => path);
}
