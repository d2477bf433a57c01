import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { parseCorrections } from "#lib/domain/corrections/table.ts";
import { parseReference, type Reference } from "#lib/ingest/reference.ts";
import { parseListed, type Listed, type Said } from "#lib/ingest/said.ts";

/** A file of the documents folder. */
export interface SourceFile {
  name: string;
  path: string;
  /** Where it came from, as documents.csv says; null where it says nothing. */
  source: string | null;
  /** Department, division, year and scope, as documents.csv says; what is not said is read from the text. */
  said: Said;
  /** What somebody corrected of its reading. */
  corrections?: readonly Correction[];
}

/** What lies beside documents: the lists, among them those of `npm run simulate`, and hidden or open files. */
const IGNORED = /^(?:(?:documents|faults|truth)\.csv$|\.|~\$)/;

/** The files to ingest, in the order of their names. @throws {Error} where the folder does not exist or documents.csv is faulty */
export async function listDocuments(directory: string): Promise<SourceFile[]> {
  if (!existsSync(directory)) throw new Error(`no such folder: ${directory}`);
  const entries = await readdir(directory, { withFileTypes: true });
  const listed = await listedIn(directory);
  const visible = entries.filter(({ name }) => !IGNORED.test(name));
  const isDocument = await Promise.all(
    visible.map(
      (entry) => entry.isFile() || (entry.isSymbolicLink() && leadsToFile(join(directory, entry.name))),
    ),
  );
  return visible
    .filter((_, index) => isDocument[index])
    .map((entry) => ({
      name: entry.name,
      path: join(directory, entry.name),
      source: listed.get(entry.name)?.source ?? null,
      said: listed.get(entry.name)?.said ?? {},
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a link is a document. One that leads nowhere is, too: its reader says what is wrong with it. */
async function leadsToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (target) => target.isFile(),
    () => true,
  );
}

/** What documents.csv of a folder says of its files; nothing where there is none. @throws {Error} where it is faulty */
export async function listedIn(directory: string): Promise<Map<string, Listed>> {
  const path = join(directory, "documents.csv");
  return existsSync(path) ? parseListed(await readFile(path, "utf8"), path) : new Map();
}

/** The corrections of a table; none without one. @throws {Error} with file and line, where it is faulty or not there */
export async function loadCorrections(path?: string): Promise<Correction[]> {
  if (path === undefined) return [];
  if (!existsSync(path)) throw new Error(`no such file: ${path}`);
  return parseCorrections(await readFile(path, "utf8"), path);
}

/** Reads the hand-kept tables; `root` is the project's folder. */
export async function loadReference(root: string): Promise<Reference> {
  const read = (name: string) => readFile(join(root, "data/reference", name), "utf8");
  const [subjects, subjectFormerNames, divisions, departments, documentIds, formerIds] = await Promise.all(
    [
      "subjects.csv",
      "subject_former_names.csv",
      "divisions.csv",
      "departments.csv",
      "document_ids.csv",
      "former_ids.csv",
    ].map(read),
  );
  return parseReference({
    subjects: subjects!,
    subjectFormerNames: subjectFormerNames!,
    divisions: divisions!,
    departments: departments!,
    documentIds: documentIds!,
    formerIds: formerIds!,
  });
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
