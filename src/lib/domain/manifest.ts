import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { DataFault } from "./dataFault.ts";
import { holders, type Keys } from "./keys.ts";
import type { Partition } from "./partition.ts";
import { TABLE_NAMES, TABLES, type TableName } from "./tables.ts";

/*
 * The manifest makes files a data set: it names every file with its content's hash, and is the last to be written.
 * Whoever reads goes by it alone.
 */

export const MANIFEST = "manifest.json";

/** Counts up with every change of the layout that an older program would misread. */
const FORMAT = 2;

/** A Parquet file of a data set. */
export interface DataFile {
  table: TableName;
  /** Relative to the manifest, named by its content: `figures-0123456789abcdef.parquet`. */
  path: string;
  /** What all its rows share, where the table lies in parts, such as {"division": "360200", "year": 2024}. */
  partition?: Partition;
  rows: number;
  bytes: number;
  /** Bytes at the file's end that hold Parquet's own description of it, with their length and the closing mark. */
  footer: number;
  /** Of all bytes, in hexadecimal. */
  sha256: string;
}

/** A table may lie in several files; one with none is empty. */
export interface Manifest {
  format: number;
  /** Changes with the columns of docs/data-model.md. */
  schema: string;
  /** The data set's own name: the hash of all that the manifest says. */
  id: string;
  files: DataFile[];
}

/** The manifest of these files. The same files give the same one. */
export function manifestOf(files: DataFile[]): Manifest {
  return { format: FORMAT, schema: SCHEMA, id: identify(SCHEMA, files), files };
}

/** The name of a table's file of this content. */
export function contentName(table: TableName, hash: string): string {
  return `${table}-${hash.slice(0, 16)}.parquet`;
}

/** The files of a table where rows with these keys may lie: all of them where nothing narrows them. */
export function filesOf({ files }: Pick<Manifest, "files">, table: TableName, keys: Keys = {}): DataFile[] {
  const canHold = holders(table, keys);
  return byTable(files)[table].filter(({ partition }) => canHold(partition ?? {}));
}

const grouped = new WeakMap<readonly DataFile[], Record<TableName, DataFile[]>>();

/** A question looks at a few tables of all; a province has tens of thousands of files. */
function byTable(files: readonly DataFile[]): Record<TableName, DataFile[]> {
  let groups = grouped.get(files);
  if (!groups) {
    groups = Object.fromEntries(TABLE_NAMES.map((name) => [name, [] as DataFile[]])) as Record<
      TableName,
      DataFile[]
    >;
    for (const file of files) groups[file.table].push(file);
    grouped.set(files, groups);
  }
  return groups;
}

/**
 * Reads a manifest's text.
 * @throws {DataFault} where it is no manifest, is of another version, or does not say what it was written to say
 */
export function parseManifest(text: string): Manifest {
  const manifest = parse(text);
  const { format, schema, id, files } = manifest;
  if (format !== FORMAT)
    throw new DataFault("outdated", MANIFEST, `format ${format ?? "none"}, this program reads ${FORMAT}`);
  if (schema !== SCHEMA)
    throw new DataFault("outdated", MANIFEST, "its tables have other columns than this program's");
  if (!Array.isArray(files) || !files.every(isDataFile))
    throw new DataFault("broken", MANIFEST, "its list of files");
  if (id !== identify(schema, files))
    throw new DataFault("broken", MANIFEST, "it does not agree with its own id");
  return { format, schema, id, files };
}

function parse(text: string): Partial<Manifest> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) return parsed;
  } catch (error) {
    throw new DataFault("broken", MANIFEST, (error as Error).message);
  }
  throw new DataFault("broken", MANIFEST, "no object");
}

/** Names lead nowhere but into the manifest's own folder. */
function isDataFile(file: DataFile): boolean {
  return (
    TABLE_NAMES.includes(file?.table) &&
    /^[\w-]+\.parquet$/.test(file.path) &&
    isPartition(file.partition ?? {}) &&
    [file.rows, file.bytes, file.footer].every(Number.isSafeInteger) &&
    /^[0-9a-f]{64}$/.test(file.sha256)
  );
}

function isPartition({ division = "", year = 0, department = "" }: Partition): boolean {
  return /^\d*$/.test(division) && Number.isSafeInteger(year) && /^[01]*$/.test(department);
}

function identify(schema: string, files: readonly DataFile[]): string {
  return hash(JSON.stringify([FORMAT, schema, files]));
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

const SCHEMA = hash(JSON.stringify(TABLES)).slice(0, 16);
