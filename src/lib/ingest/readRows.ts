import { documentRows, type DocumentRows, type IngestedDocument } from "./documentRows.ts";
import type { OnPage } from "./formats/pdf/read.ts";
import { readDocument } from "./read.ts";
import type { Reference } from "./reference.ts";
import type { Said } from "./said.ts";

/** A file to read, with what only its giver knows. */
export interface GivenFile {
  bytes: Uint8Array;
  /** Its own name; names the department where the text is silent. */
  fileName: string;
  sha256: string;
  /** What is said of it, as documents.csv does: it goes before what the text says. */
  said: Said;
  source?: string | null;
  /** The year of today by itself: a document is of none that is still to come. */
  currentYear?: number | undefined;
}

/**
 * A document with its rows: the same from the command, in a page and out of the library.
 * @throws {Error} one line: what is wrong with the file and what to do
 */
export async function readRows(
  { bytes, fileName, sha256, said, source = null, currentYear = new Date().getFullYear() }: GivenFile,
  reference: Reference,
  onPage?: OnPage,
): Promise<{ document: IngestedDocument; rows: DocumentRows }> {
  const read = await readDocument(bytes, fileName, reference, { said, currentYear }, onPage);
  const document = { ...read, fileName, sha256, source };
  return { document, rows: documentRows(document, reference) };
}
