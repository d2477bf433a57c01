import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What compresses; pictures and Parquet are compressed within. */
const WORTH = /\.(?:html|js|css|json|svg|wasm|txt|csv|map)$/;
/** Shorter files gain less than the header that says how they are packed. */
const SHORTEST = 1024;
/** A copy that saves less is not worth its place on the disk. */
const LEAST_GAIN = 0.9;
/** Files at work at a time: zlib has four threads. */
const AT_ONCE = 4;

/** How a packed copy is made; files that stay from build to build are packed as tightly as can be, once. */
const PACKERS = {
  br: (bytes: Buffer, stays: boolean) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: stays ? 11 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: 24,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;
type Packing = keyof typeof PACKERS;

/** What packing came to, in bytes. */
export interface Compressed {
  files: number;
  plain: number;
  br: number;
  gz: number;
}

/**
 * Writes a brotli and a gzip copy beside every file of a built site that is worth it, for servers that send them.
 * The engine takes more than a minute: what has its name from its content is kept in `cache` and packed once.
 */
export async function compressSite(directory: string, cache: string): Promise<Compressed> {
  await mkdir(cache, { recursive: true });
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && WORTH.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const sum: Compressed = { files: 0, plain: 0, br: 0, gz: 0 };
  const used = new Set<string>();
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) {
      const bytes = await readFile(path);
      if (bytes.length < SHORTEST) continue;
      const stays = `/${relative(directory, path).replaceAll("\\", "/")}`.includes("/_app/immutable/");
      sum.files++;
      sum.plain += bytes.length;
      for (const packing of ["br", "gz"] as const)
        sum[packing] += await packedBeside(path, bytes, packing, stays ? { cache, used } : null);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await forgetUnused(cache, used);
  return sum;
}

/** Writes one packed copy. @returns its length, or the file's own where the copy is not worth it */
async function packedBeside(
  path: string,
  bytes: Buffer,
  packing: Packing,
  kept: { cache: string; used: Set<string> } | null,
): Promise<number> {
  const packed = kept ? await packedOnce(bytes, packing, kept) : await PACKERS[packing](bytes, false);
  if (packed.length > bytes.length * LEAST_GAIN) return bytes.length;
  await writeWhole(`${path}.${packing}`, packed);
  return packed.length;
}

async function packedOnce(
  bytes: Buffer,
  packing: Packing,
  { cache, used }: { cache: string; used: Set<string> },
): Promise<Buffer> {
  const name = `${createHash("sha256").update(bytes).digest("hex")}.${packing}`;
  used.add(name);
  const path = join(cache, name);
  const known = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (known) return known;
  const packed = await PACKERS[packing](bytes, true);
  await writeWhole(path, packed);
  return packed;
}

/** A server may send the file at any moment: it is there whole or not at all. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.tmp`, bytes);
  await rename(`${path}.tmp`, path);
}

/** Copies of former builds' files. */
async function forgetUnused(cache: string, used: ReadonlySet<string>): Promise<void> {
  const unused = (await readdir(cache)).filter((name) => !used.has(name));
  await Promise.all(unused.map((name) => rm(join(cache, name), { force: true })));
}
