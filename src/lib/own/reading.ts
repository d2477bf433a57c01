import { rowsStream } from "#lib/engine/arrow.ts";
import { columnsOf, DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { readRows, type GivenFile } from "#lib/ingest/readRows.ts";
import type { Reference } from "#lib/ingest/reference.ts";
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
 * @throws {Error} one line: what is wrong with it and what to do
 */
export async function readOwn(given: GivenFile, reference: Reference, onPage?: OnPage): Promise<Reading> {
  const { sha256 } = given;
  const { document, rows } = await readRows(given, reference, onPage);
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
  return { sha256, head: { ...rows.head, fileName: file }, streams, review: reviewOf(document, rows) };
}
