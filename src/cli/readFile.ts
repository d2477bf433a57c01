import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { setPdfResources } from "#lib/ingest/formats/pdf/read.ts";
import { readDocument } from "#lib/ingest/read.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { IngestedDocument } from "#lib/ingest/tables.ts";
import { loadReference, sha256, type SourceFile } from "./documents.ts";
import { ROOT } from "./root.ts";

/** One file to read, as a thread is told. */
export interface ReadTask {
  file: SourceFile;
  coverage: boolean;
}

let reference: Promise<Reference> | null = null;

/** Reads a file of the documents folder. Also what each thread of the pool runs. @throws {Error} in one line */
export default async function readOne({ file, coverage }: ReadTask): Promise<IngestedDocument> {
  if (!reference) {
    setPdfResources(`${dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`);
    reference = loadReference(ROOT);
  }
  const bytes = new Uint8Array(await readFile(file.path));
  const options = { coverage, said: file.said, currentYear: new Date().getFullYear() };
  const document = await readDocument(bytes, file.name, await reference, options);
  return { ...document, fileName: file.name, sha256: sha256(bytes), source: file.source };
}
