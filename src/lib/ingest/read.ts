import type { OnPage } from "./formats/pdf/read.ts";
import { readSource } from "./formats/read.ts";
import { inWords } from "./inWords.ts";
import type { IdentifyOptions } from "./identity.ts";
import { interpret, type ReadDocument } from "./interpret.ts";
import type { Reference } from "./reference.ts";

export type { ReadDocument } from "./interpret.ts";

/**
 * Reads one disclosure: the reader's one entry, the same in Node and in a page.
 * @param bytes the file as published: txt, docx, pdf with a text layer, xlsx, xls or html
 * @param fileName its own name; names the department where the text is silent
 * @param onPage hears of the pages of a PDF as they are read
 * @returns passages (the lines), figures with their places, glossary and problems
 * @throws {Error} one line: what is wrong with the file and what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  reference: Reference,
  options: IdentifyOptions = {},
  onPage?: OnPage,
): Promise<ReadDocument> {
  try {
    return interpret(await readSource(bytes, fileName, onPage), fileName, reference, options);
  } catch (error) {
    throw new Error(inWords(error as Error), { cause: error });
  }
}
