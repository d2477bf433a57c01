import type { SourceText } from "../source.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readPdf, type OnPage } from "./pdf/read.ts";
import { readText } from "./txt.ts";
import { unpack } from "./unpack.ts";
import { readXlsx } from "./xlsx.ts";

const LARGEST_FILE = 100e6;

/**
 * Reads a file of any supported format. What it is, its bytes say; the ending counts only for what is left: text.
 * @throws {Error} one line: what the file is and what to do
 */
export async function readSource(bytes: Uint8Array, fileName: string, onPage?: OnPage): Promise<SourceText> {
  if (!bytes.length) throw new Error("the file is empty");
  refuseLarge(bytes.length);
  // Byte by byte: a browser's "latin1" is Windows-1252, in which some bytes are other letters.
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes("%PDF-")) return readPdf(bytes, onPage);
  if (head.startsWith("PK\x03\x04")) return readZip(bytes);
  if (head.startsWith("\xd0\xcf\x11\xe0")) return readOle(bytes, fileName);
  if (head.startsWith("{\\rtf")) throw new Error("a rich text file (rtf): save it as docx");
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM|II\*\0|MM\0\*)/.test(head)) {
    throw new Error("a picture: run text recognition (OCR) on it, or publish the original file");
  }
  if (/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/.test(head))
    throw new Error("an archive: unpack it and add the files in it");
  if (/<(?:!doctype html|html|head|body|table)\b/i.test(head) || /\.html?$/i.test(fileName))
    return readHtml(bytes);
  return readText(bytes);
}

/** @throws {Error} where a file has more bytes than any disclosure; its size may be asked before it is read */
export function refuseLarge(size: number): void {
  if (size <= LARGEST_FILE) return;
  throw new Error(
    `${Math.round(size / 1e6)} MB: no disclosure; files up to ${LARGEST_FILE / 1e6} MB are read: keep only the published pages`,
  );
}

async function readZip(bytes: Uint8Array): Promise<SourceText> {
  const { names, packed } = unpack(bytes);
  if (names.some((name) => name.startsWith("word/"))) return readDocx(packed);
  if (names.some((name) => name.startsWith("xl/"))) return readXlsx(packed);
  throw new Error("an archive without a Word or Excel document: unpack it and add the files in it");
}

/** The container of Microsoft's old formats: a workbook is read, a document is not. */
function readOle(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, Math.min(bytes.length, 4_000_000)));
  const has = (stream: string) => text.includes([...stream].join("\0"));
  if (has("EncryptedPackage")) throw new Error("encrypted: save a copy without a password");
  if (has("WordDocument") || /\.doc$/i.test(fileName))
    throw new Error("an old Word document (.doc): save it as docx");
  if (has("Workbook") || has("Book")) return readXlsx(bytes);
  throw new Error("an old Microsoft file of unknown kind: save it as docx or xlsx");
}
