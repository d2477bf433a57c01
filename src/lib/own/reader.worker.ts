import { setPdfResources } from "#lib/ingest/formats/pdf/read.ts";
import { refuseLarge } from "#lib/ingest/formats/read.ts";
import { inWords } from "#lib/ingest/inWords.ts";
import type { Said } from "#lib/ingest/said.ts";
import { hashOf } from "#lib/engine/hash.ts";
import { readDataSet } from "./rows/dataSet.ts";
import { readRowsFile } from "./rows/reading.ts";
import { isRowsFile } from "./rows/rowsFile.ts";
import { readOwn, type Reading } from "./reading.ts";
import { reference } from "./referenceTexts.ts";
import { refuseLargeArchive, zipFiles } from "./zip.ts";

/** A file to read, or an archive to unpack; off the page's own thread. */
export interface ReadRequest {
  /** Comes back with all that is said of it: pdf.js takes the worker for one of its own, and speaks, too. */
  request: number;
  /** Or the files of a data set, which belong together. */
  file: Blob | readonly { path: string; file: Blob }[];
  name: string;
  said: Said;
  /** Where pdf.js finds its character maps: an address ending in a slash. */
  pdfResources: string;
}

/**
 * What a reader says of a request: how far it is; what it read; the files of an archive or data set, and what of it was not
 * taken; or in plain words why there is nothing.
 */
export type Reply =
  | { page: number; pages: number }
  | { reading: Reading }
  | { files: { path: string; file: Blob }[]; faults: string[] }
  | { error: string };
export type ReadReply = Reply & { request: number };

self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => {
  // What is no request is pdf.js talking to itself.
  if (typeof data?.request !== "number") return;
  const { request } = data;
  const reply = await read(data).catch((error: Error): Reply => ({ error: inWords(error) }));
  const transfer = "reading" in reply ? reply.reading.streams.map(([, stream]) => stream.buffer) : [];
  self.postMessage({ request, ...reply } satisfies ReadReply, {
    transfer: [...new Set(transfer)] as ArrayBuffer[],
  });
};

async function read({ request, file, name, said, pdfResources }: ReadRequest): Promise<Reply> {
  if (!(file instanceof Blob)) return readDataSet(file);
  const isZip = new TextDecoder("latin1").decode(await part(file, 4)) === "PK\x03\x04";
  if (!isZip) refuseLarge(file.size);
  else refuseLargeArchive(file.size);
  const bytes = await part(file);
  const files = isZip ? zipFiles(bytes) : null;
  if (files)
    return { files: files.map(({ path, bytes }) => ({ path, file: new Blob([bytes]) })), faults: [] };
  if (isRowsFile(bytes)) return { reading: readRowsFile(bytes, reference()) };
  setPdfResources(pdfResources);
  const onPage = (page: number, pages: number) =>
    self.postMessage({ request, page, pages } satisfies ReadReply);
  const sha256 = await hashOf(bytes);
  return { reading: await readOwn({ bytes, fileName: name, sha256, said }, reference(), onPage) };
}

/** A file's bytes, or its first ones. @throws {Error} where it is gone or may not be read */
async function part(file: Blob, length = file.size): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, length).arrayBuffer());
  } catch (error) {
    throw new Error(
      `could not be opened (${(error as Error).name}): it was moved or changed since; add it again`,
    );
  }
}

// The last line: who hears it knows that the script came whole.
self.postMessage("ready");
