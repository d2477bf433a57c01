import { Zip, ZipPassThrough } from "fflate";
import { MANIFEST, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { download } from "#lib/engine/download.ts";
import { verify } from "#lib/engine/verify.ts";

/** More than this is not packed in a page's memory, in bytes. */
export const MOST_PACKED = 1_000_000_000;
/** So many files are under way at once. */
const AT_ONCE = 6;

/**
 * The whole data set as one zip: its manifest, all its files, each verified, and what is written beside them. Parquet
 * is packed already: it is stored as it is.
 * @param texts other files by their names
 * @param onfile hears how many files are there
 */
export async function wholeSet(
  dataUrl: string,
  manifest: Manifest,
  texts: Readonly<Record<string, string>>,
  onfile: (done: number) => void = () => {},
): Promise<Blob> {
  const parts: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) failed = error;
    else parts.push(part);
  });
  const add = (name: string, bytes: Uint8Array) => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(bytes, true);
  };
  const encoded = (text: string) => new TextEncoder().encode(text);
  for (const [name, text] of Object.entries(texts)) add(name, encoded(text));
  add(`data/${MANIFEST}`, encoded(JSON.stringify(manifest, null, 1)));
  let done = 0;
  const waiting = [...manifest.files];
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      add(`data/${file.path}`, await fetched(dataUrl, file));
      onfile(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  zip.end();
  if (failed) throw failed;
  return new Blob(parts as BlobPart[], { type: "application/zip" });
}

async function fetched(dataUrl: string, file: DataFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(await download(`${dataUrl}/${file.path}`));
  await verify(file, bytes);
  return bytes;
}
