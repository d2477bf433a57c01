import { unzipSync } from "fflate";
import { isBeside } from "./beside.ts";

/** A file out of an archive or a folder. */
export interface PackedFile {
  /** With the folders that it lies in. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Unpacked, all files together; and how many of them. */
const LARGEST = 400e6;
const MOST_FILES = 2000;

/** @throws {Error} where an archive is larger than is unpacked at once */
export function refuseLargeArchive(size: number): void {
  if (size > LARGEST)
    throw new Error(`${Math.round(size / 1e6)} MB: unpack it and add the files in it a part at a time`);
}

/** A Word or Excel document is an archive, too, and no folder of documents. */
function isFolderOfFiles(names: readonly string[]): boolean {
  return !names.some((name) => name === "[Content_Types].xml" || /^(?:word|xl)\//.test(name));
}

/**
 * The files of a zip, or null where it is a Word or Excel document.
 * @throws {Error} where it is damaged, encrypted, or far too large; says what to do
 */
export function zipFiles(bytes: Uint8Array): PackedFile[] | null {
  const names: string[] = [];
  let size = 0;
  if (isEncrypted(bytes)) throw new Error("the archive is encrypted: unpack it and add the files in it");
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        if (isBeside(name) || !isFolderOfFiles(names)) return false;
        size += originalSize;
        return size <= LARGEST && names.length <= MOST_FILES;
      },
    });
  } catch (error) {
    throw new Error(`damaged or cut off (${(error as Error).message}): fetch the file again`);
  }
  if (!isFolderOfFiles(names)) return null;
  if (size > LARGEST || names.length > MOST_FILES)
    throw new Error(
      `unpacks to ${Math.round(size / 1e6)} MB in ${names.length} files: unpack it and add them a part at a time`,
    );
  return Object.entries(parts)
    .map(([name, bytes]) => ({ path: spelled(name), bytes: new Uint8Array(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The first entry says by a flag that it is encrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes.length > 8 && bytes[0] === 0x50 && bytes[2] === 3 && (bytes[6]! & 1) === 1;
}

/**
 * A name as it was written: Windows in China writes GB 18030 and does not say so, and what no flag says to be UTF-8
 * comes as one letter a byte.
 */
function spelled(name: string): string {
  if (![...name].some((letter) => letter >= "\x80") || [...name].some((letter) => letter > "\xff"))
    return name;
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
