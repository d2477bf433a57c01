import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** The browser's own hashes, which are faster and off the page's thread; it offers them on https alone. */
const subtleHere = (): SubtleCrypto | undefined => (crypto as { subtle?: SubtleCrypto }).subtle;

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = comingHash();
  hash.update(bytes);
  return hash.of(bytes);
}

/** SHA-256 of a file that comes in parts: where the browser has no hash it is made part by part, for at once it would hold up the page. */
export function comingHash(): {
  /** Takes the next part. */
  update: (part: Uint8Array) => void;
  /** The hash in hexadecimal, once all parts have come. */
  of: (whole: Uint8Array) => Promise<string>;
} {
  const subtle = subtleHere();
  if (subtle) {
    const digest = (whole: Uint8Array) => subtle.digest("SHA-256", whole as BufferSource);
    return { update: () => {}, of: async (whole) => bytesToHex(new Uint8Array(await digest(whole))) };
  }
  const hash = sha256.create();
  return { update: (part) => void hash.update(part), of: async () => bytesToHex(hash.digest()) };
}
