import { unzipSync, zipSync } from "fflate";

/** Unpacked, all parts with text together; a disclosure's are a few megabytes. */
const LARGEST_UNPACKED = 30e6;

/** The parts of a Word or Excel file that hold text; pictures and fonts are left packed. */
const TEXT_PART = /\.(?:xml|rels|bin)$/i;
const OTHER_BINARY = /^(?:word|xl)\/(?:media|embeddings|fonts|printerSettings|activeX|vbaProject)/i;

/**
 * The names in an archive, and its parts with text in an archive of their own, not compressed: whoever reads that
 * has no more to unpack than it is long, whatever sizes the archive claims.
 * @throws {Error} where it is damaged, or far too large
 */
export function unpack(bytes: Uint8Array): { names: string[]; packed: Uint8Array } {
  const names: string[] = [];
  let size = 0;
  let parts;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!TEXT_PART.test(name) || OTHER_BINARY.test(name)) return false;
        size += originalSize;
        return size <= LARGEST_UNPACKED;
      },
    });
  } catch (error) {
    throw new Error(`damaged or cut off (${(error as Error).message}): fetch the file again`);
  }
  if (size > LARGEST_UNPACKED) {
    throw new Error(
      `unpacks to ${Math.round(size / 1e6)} MB: no disclosure; keep only the published pages, or check where the file is from`,
    );
  }
  return { names, packed: zipSync(parts, { level: 0 }) };
}
