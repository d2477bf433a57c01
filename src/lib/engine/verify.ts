import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { DataFault } from "#lib/domain/dataFault.ts";
import type { DataFile } from "#lib/domain/manifest.ts";

/** What is known of a file before it comes. */
type Known = Pick<DataFile, "path" | "bytes" | "sha256">;

/**
 * Sees to it that these are the bytes that the manifest names. In a page: its own hash, for browsers offer theirs on
 * https alone.
 * @throws {DataFault} naming the file, where they are cut or of other content
 */
export function verify(file: Known, bytes: Uint8Array): void {
  verifySeen(file, bytes.length, () => bytesToHex(sha256(bytes)));
}

/** The same of a file whose length, and whose hash where that is right, are found out elsewhere. */
export function verifySeen(file: Known, bytes: number, hash: () => string): void {
  if (bytes !== file.bytes) throw new DataFault("cut", file.path, `${bytes}/${file.bytes} B`);
  const seen = hash();
  if (seen !== file.sha256)
    throw new DataFault(
      "altered",
      file.path,
      `sha256 ${seen.slice(0, 16)}…, not ${file.sha256.slice(0, 16)}…`,
    );
}
