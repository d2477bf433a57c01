import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataFault } from "#lib/domain/dataFault.ts";
import { MANIFEST, parseManifest, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { verifySeen } from "../verify.ts";

/**
 * The data set that lies in a folder, every file of it verified.
 * @throws {Error} naming the folder, the file, what is wrong with it and what to do
 */
export async function wholeDataSet(directory: string): Promise<Manifest> {
  try {
    for (;;) {
      const manifest = await readManifest(directory);
      try {
        for (const file of manifest.files) await verifyFile(directory, file);
        return manifest;
      } catch (error) {
        // Two ingests may have put another data set in its place since its manifest was read.
        if ((await readManifest(directory)).id === manifest.id) throw error;
      }
    }
  } catch (error) {
    if (!(error instanceof DataFault)) throw error;
    const again = error.kind === "absent" ? "first" : "again";
    throw new Error(`${directory}: ${error.message}: run npm run ingest ${again}`, { cause: error });
  }
}

/** The manifest of a folder; its files are not looked at. @throws {DataFault} where there is none that can be read */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, MANIFEST);
  if (existsSync(path)) return parseManifest(await readFile(path, "utf8"));
  const lies = existsSync(directory) && (await readdir(directory)).some((name) => name.endsWith(".parquet"));
  throw new DataFault(lies ? "outdated" : "absent", MANIFEST, lies ? "Parquet files that none names" : "");
}

/** @throws {DataFault} naming the file of a folder that is not the one meant */
export async function verifyFile(directory: string, file: DataFile): Promise<void> {
  const path = join(directory, file.path);
  if (!existsSync(path)) throw new DataFault("missing", file.path, "");
  const { size } = await stat(path);
  const hash = size === file.bytes ? await hashFile(path) : "";
  verifySeen(file, size, hash);
}

/** SHA-256 of a file of any size, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
