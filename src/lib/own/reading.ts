import { rowsStream } from "#lib/engine/arrow.ts";
import { columnsOf, DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import { documentRows } from "#lib/ingest/documentRows.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { readDocument } from "#lib/ingest/read.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { Said } from "#lib/ingest/said.ts";
import type { OnPage } from "#lib/ingest/formats/pdf/read.ts";
import { ownFile } from "#lib/archive/own.ts";
import { reviewOf, type Review } from "./review.ts";

/** What reading a document of one's own gives: all that is kept of it, and what its reader is shown. */
export interface Reading {
  sha256: string;
  /** How it stands to other documents; its file is named by its content. */
  head: DocumentHead;
  /** The rows of each table that it has any of, as Arrow streams of the store's columns. */
  streams: [table: DocumentTable, stream: Uint8Array][];
  review: Review;
}

/**
 * Reads a document as the command does (cli/readFile.ts).
 * @param said what its reader says of it, as documents.csv does for the command
 * @throws {Error} one line: what is wrong with it and what to do
 */
export async function readOwn(
  { bytes, fileName, sha256, said }: { bytes: Uint8Array; fileName: string; sha256: string; said: Said },
  reference: Reference,
  onPage?: OnPage,
): Promise<Reading> {
  const options = { said, currentYear: new Date().getFullYear() };
  const read = await readDocument(bytes, fileName, reference, options, onPage);
  const rows = documentRows({ ...read, fileName, sha256, source: null }, reference);
  const file = ownFile(sha256);
  const streams = DOCUMENT_TABLES.filter((table) => rows.tables[table].length).map(
    (table): Reading["streams"][number] => [
      table,
      rowsStream(
        columnsOf(table),
        rows.tables[table].map((row) => ({ file, ...row })),
      ),
    ],
  );
  return { sha256, head: { ...rows.head, fileName: file }, streams, review: reviewOf(read, rows) };
}
