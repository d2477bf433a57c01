import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";
import { parseReference, type Reference } from "#lib/ingest/reference.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret, type ReadDocument } from "#lib/ingest/interpret.ts";

const table = (name: string) => readFileSync(join(ROOT, "data/reference", `${name}.csv`), "utf8");

/** The reference tables as they are shipped. */
export const reference: Reference = parseReference({
  subjects: table("subjects"),
  subjectFormerNames: table("subject_former_names"),
  divisions: table("divisions"),
  departments: table("departments"),
  documentIds: table("document_ids"),
  formerIds: table("former_ids"),
});

/** Reads a disclosure given as text. */
export function readLines(text: string, fileName = "test.txt"): ReadDocument {
  return interpret(readText(new TextEncoder().encode(text)), fileName, reference);
}

/** One of the five documents of data/documents, by the beginning of its name. */
export function documentText(name: string): string {
  return readFileSync(join(ROOT, "data/documents", name), "utf8");
}

export const FIVE = [
  "000_9a0dbc96a3ebec7d.txt",
  "001_9d8822ba34478afa.txt",
  "002_e91275d89306c2d9.txt",
  "003_fd22b88f1956ab5b.txt",
  "004_5d1dd30bc5ab887d.txt",
] as const;
