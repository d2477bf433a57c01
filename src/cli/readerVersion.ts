import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./root.ts";

/** An installed program has no lockfile: its versions are those that package.json names. */
const LOCK = "package-lock.json";
const VERSIONS = existsSync(join(ROOT, LOCK)) ? LOCK : "package.json";

/** All that decides what a document's rows are: the reader, the rules, and the hand-kept tables. */
const PARTS = ["src/lib/domain", "src/lib/ingest", "src/lib/checks", "data/reference", VERSIONS];

/** Changes with the reader: what another version read is read anew. */
export function readerVersion(): Promise<string> {
  return versionOf(PARTS);
}

/** Changes with all that makes the tables of a data set of documents' rows. */
export function programVersion(): Promise<string> {
  return versionOf([...PARTS, "src/lib/archive", "src/lib/engine", "src/lib/own"]);
}

async function versionOf(parts: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const part of parts)
    for (const file of await filesOf(join(ROOT, part))) hash.update(file).update(await readFile(file));
  return hash.digest("hex").slice(0, 16);
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return null;
      throw error;
    },
  );
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
