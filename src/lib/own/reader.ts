import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DocumentRows, DocumentTables } from "#lib/ingest/documentRows.ts";
import { setPdfResources, type OnPage } from "#lib/ingest/formats/pdf/read.ts";
import { readRows } from "#lib/ingest/readRows.ts";
import type { Said } from "#lib/ingest/said.ts";
import { reference } from "./referenceTexts.ts";

/*
 * The package's entry: the reader as a library, in Node and in pages (docs/library.md). It knows the reference tables by
 * itself, asks nobody for anything, and gives the very rows that the command stores.
 */

export type { DocumentRows, DocumentTables, OnPage, Said };

/** What a caller may say. */
export interface ReadOptions {
  /** Whose document it is, of which year and scope, where the caller knows: it goes before what the text says. */
  said?: Said;
  /** Where it was published; kept in its row. */
  source?: string;
  /** The year of today by itself: a document is of none that is still to come. */
  currentYear?: number;
  /**
   * Where the folders `cmaps` and `standard_fonts` of pdfjs-dist are, as an address or a path that ends in a slash: wanted for
   * PDFs whose fonts name characters by number.
   */
  pdfResources?: string;
  /** Hears of each page of a PDF that was read. */
  onPage?: OnPage;
}

/**
 * Reads one disclosure, whole in itself.
 * @param bytes the file as published: txt, docx, pdf with a text layer, xlsx, xls or html
 * @param fileName its own name: it names the department where the text is silent
 * @returns its rows by table (docs/data-model.md; amounts in yuan as text with all digits), with the results of the rules
 *   that need this document alone, and a head that says how it stands to others
 * @throws {Error} one line: what is wrong with the file and what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<DocumentRows> {
  const { said = {}, pdfResources, onPage, ...known } = options;
  if (pdfResources !== undefined) setPdfResources(pdfResources);
  const given = { bytes, fileName, sha256: bytesToHex(sha256(bytes)), said, ...known };
  return (await readRows(given, reference(), onPage)).rows;
}
