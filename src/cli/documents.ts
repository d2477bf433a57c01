import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { parseReference, type Reference } from "#lib/ingest/reference.ts";

/** A file of the documents folder. */
export interface SourceFile {
  name: string;
  path: string;
  /** Where it came from, as documents.csv says; null where it says nothing. */
  source: string | null;
}

const IGNORED = /^(?:documents\.csv$|\.|~\$)/;

/** The files to ingest, in the order of their names. @throws {Error} where the folder does not exist */
export async function listDocuments(directory: string): Promise<SourceFile[]> {
  if (!existsSync(directory)) throw new Error(`no such folder: ${directory}`);
  const entries = await readdir(directory, { withFileTypes: true });
  const sources = await readSources(join(directory, "documents.csv"));
  return entries
    .filter((entry) => entry.isFile() && !IGNORED.test(entry.name))
    .map((entry) => ({
      name: entry.name,
      path: join(directory, entry.name),
      source: sources.get(entry.name) ?? null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readSources(path: string): Promise<Map<string, string>> {
  if (!existsSync(path)) return new Map();
  const rows = csvParse(await readFile(path, "utf8"));
  return new Map(rows.map((row) => [row["file_name"] ?? "", row["source"] ?? ""]));
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
