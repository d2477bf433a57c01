import { DataFault } from "#lib/domain/dataFault.ts";
import type { DataFile } from "#lib/domain/manifest.ts";
import { hashOf } from "./hash.ts";

/** What is known of a file before it comes. */
type Known = Pick<DataFile, "path" | "bytes" | "sha256">;

/**
 * Sees to it that these are the bytes that the manifest names.
 * @throws {DataFault} naming the file, where they are cut or of other content
 */
export async function verify(file: Known, bytes: Uint8Array): Promise<void> {
  verifySeen(file, bytes.length, await hashOf(bytes));
}

/** The same of a file whose length and hash (where the length is right) were seen elsewhere. */
export function verifySeen(file: Known, bytes: number, seen: string): void {
  if (bytes !== file.bytes) throw new DataFault("cut", file.path, `${bytes}/${file.bytes} B`);
  if (seen !== file.sha256)
    throw new DataFault(
      "altered",
      file.path,
      `sha256 ${seen.slice(0, 16)}…, not ${file.sha256.slice(0, 16)}…`,
    );
}
