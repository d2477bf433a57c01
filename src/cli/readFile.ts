import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { correctRows } from "#lib/ingest/corrections/correctRows.ts";
import { setPdfResources } from "#lib/ingest/formats/pdf/read.ts";
import { refuseLarge } from "#lib/ingest/formats/read.ts";
import { inWords } from "#lib/ingest/inWords.ts";
import { readRows } from "#lib/ingest/readRows.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import { loadReference, sha256, type SourceFile } from "./documents.ts";
import { correctionReport, coverageReport, summary } from "./reports.ts";
import { ROOT } from "./root.ts";

/** One file to read, as a reader is told. */
export interface ReadTask {
  file: SourceFile;
  coverage: boolean;
}

/** A document's rows, and what is said of it. */
export interface ReadFile {
  rows: DocumentRows;
  report: string;
}

/** What a reader says of a file: what it read, or in plain words why there is nothing. */
export type ReadAnswer = ReadFile | { error: string };

let reference: Promise<Reference> | null = null;

/** Reads a file of the documents folder. @throws {Error} where it cannot */
export async function readOne({ file, coverage }: ReadTask): Promise<ReadFile> {
  const bytes = await bytesOf(file);
  const { name: fileName, said, source, corrections = [] } = file;
  const given = { bytes, fileName, sha256: sha256(bytes), said, source };
  const reference = await loaded();
  const { document, rows } = await readRows(given, reference);
  const report = coverage ? coverageReport(document) : summary(document);
  if (!corrections.length) return { rows, report };
  const corrected = correctRows(rows, corrections, reference);
  return { rows: corrected.rows, report: `${report}${correctionReport(corrections, corrected.fates)}` };
}

function loaded(): Promise<Reference> {
  if (!reference) {
    setPdfResources(`${dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`);
    reference = loadReference(ROOT);
  }
  return reference;
}

/** Its size is asked first: what is far too large never comes into memory. */
async function bytesOf({ name, path }: SourceFile): Promise<Uint8Array> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) throw new Error("no file: put the document itself there");
    refuseLarge(entry.size);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new Error(UNOPENED[code]?.(name) ?? `could not be opened (${code}): copy it again`) : error;
  }
}

/** What the system's codes mean for a person. */
const UNOPENED: Record<string, (name: string) => string> = {
  ENOENT: (name) =>
    name.includes("\ufffd")
      ? "its name is not UTF-8: rename the file"
      : "gone since the folder was listed, or a link that leads nowhere: add it again",
  ELOOP: () => "a link that leads to itself: put the document itself there",
  EACCES: () => "may not be opened: allow reading it",
  EPERM: () => "may not be opened: allow reading it",
};

/** Answers the process that started this one, file after file, until it lets go. */
export function answerParent(read: (task: ReadTask) => Promise<ReadFile>): void {
  process.on("message", (task: ReadTask) => {
    read(task).then(
      (read) => process.send!(read satisfies ReadAnswer),
      (error: Error) => process.send!({ error: inWords(error) } satisfies ReadAnswer),
    );
  });
  process.on("disconnect", () => process.exit());
  // Loaded before the first file comes, so that no file's time is spent on it.
  loaded().then(
    () => process.send!("ready"),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) answerParent(readOne);
