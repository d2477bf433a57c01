import { Zip, ZipPassThrough } from "fflate";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { correctionsTable } from "#lib/domain/corrections/table.ts";
import type { Said } from "#lib/ingest/said.ts";
import type { Kept } from "./kept.ts";
import { CORRECTIONS_FILE } from "./keptCorrections.ts";

/*
 * Own documents as one file, to be opened elsewhere: a zip with `mingzhang-own.json` (below) and the documents as they
 * came, under their content's hash, and what was corrected as a table. Rows are not in it: whoever opens it reads anew. (docs/data-model.md, Own documents)
 */

export const BUNDLE_LIST = "mingzhang-own.json";
const FORMAT = "mingzhang-own";
const VERSION = 1;

/** A document in it: what is said of it and not in its bytes. */
export interface Bundled {
  sha256: string;
  name: string;
  said: Said;
  added: string;
}

/** So much is written at a time, and the page breathes between. */
const PORTION = 4e6;

/** Writes documents and corrections as one file. */
export async function bundle(
  documents: readonly Kept[],
  corrections: readonly Correction[],
  contentOf: (sha256: string) => Promise<Blob | null>,
): Promise<Blob> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const listed = documents.map(({ sha256, name, said, added }): Bundled => ({ sha256, name, said, added }));
  const list = JSON.stringify({ format: FORMAT, version: VERSION, documents: listed }, null, 2);
  await add(zip, BUNDLE_LIST, new Blob([list]));
  for (const { sha256, name } of documents) {
    const content = await contentOf(sha256);
    if (!content) throw new Error(`${name}: its bytes are gone`);
    await add(zip, `documents/${sha256}`, content);
  }
  if (corrections.length) await add(zip, CORRECTIONS_FILE, new Blob([correctionsTable(corrections)]));
  zip.end();
  return new Blob(parts as BlobPart[], { type: "application/zip" });
}

async function add(zip: Zip, path: string, content: Blob): Promise<void> {
  const file = new ZipPassThrough(path);
  zip.add(file);
  for (let start = 0; start < content.size; start += PORTION)
    file.push(new Uint8Array(await content.slice(start, start + PORTION).arrayBuffer()));
  file.push(new Uint8Array(), true);
}

/**
 * The documents that a bundle's list names.
 * @throws {Error} where it is no such list, or a later program's
 */
export function parseBundle(text: string): Bundled[] {
  const list = JSON.parse(text) as { format?: unknown; version?: unknown; documents?: unknown };
  if (list.format !== FORMAT || !Array.isArray(list.documents))
    throw new Error(`${BUNDLE_LIST} is no list of documents`);
  if (typeof list.version !== "number" || list.version > VERSION)
    throw new Error(`${BUNDLE_LIST} is of version ${String(list.version)}, this program reads ${VERSION}`);
  return (list.documents as Bundled[]).filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256));
}
