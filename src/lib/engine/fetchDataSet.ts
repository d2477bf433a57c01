import { DataFault, type FaultKind } from "#lib/domain/dataFault.ts";
import { MANIFEST, parseManifest, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { decoder } from "./decoder.ts";
import { download, pastCaches, sumProgress, type Progress } from "./download.ts";

/**
 * Fetches the manifest of a site's data set.
 * @param dataUrl its folder
 * @param wanted the id of the data set that the page was built with: answers of two are never shown together
 * @throws {DataFault} saying what is wrong with it
 */
export async function fetchManifest(
  dataUrl: string,
  wanted: string,
  signal?: AbortSignal,
): Promise<Manifest> {
  const request: RequestInit = { cache: "no-cache", ...(signal && { signal }) };
  const bytes = await download(`${dataUrl}/${MANIFEST}`, request).catch((error: Error) => {
    throw error instanceof DataFault && error.kind === "missing"
      ? new DataFault("absent", MANIFEST, error.detail)
      : error;
  });
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  if (manifest.id !== wanted) throw new DataFault("replaced", MANIFEST, manifest.id.slice(0, 16));
  return manifest;
}

/** What a file looks like whose data set is no longer the site's. */
const GONE: readonly FaultKind[] = ["missing", "cut", "altered"];

/**
 * Fetches files of a data set, each verified, as Arrow streams ready for DuckDB.
 * @param onProgress hears of all files that are under way
 * @returns rejects with a {DataFault} naming the file and what is wrong with it
 */
export function fileFetcher(
  dataUrl: string,
  { id }: Manifest,
  onProgress: (progress: Progress) => void,
): (file: DataFile) => Promise<Uint8Array[]> {
  const decoding = decoder();
  let report = sumProgress(0, onProgress);
  let underWay = 0;
  return async (file) => {
    if (!underWay++) report = sumProgress(0, onProgress);
    const tell = (loaded: number) => report(file.path, { loaded, total: file.bytes });
    tell(0);
    try {
      // Both are on their way at once; what the worker fails of is heard of below.
      decoding.start().catch(() => {});
      return await pastCaches(async (cache) => {
        const bytes = await download(`${dataUrl}/${file.path}`, { cache }, ({ loaded }) => tell(loaded));
        return decoding.decode(file, bytes);
      });
    } catch (error) {
      // A file may be gone because a new data set has come: then that is what to say.
      if (error instanceof DataFault && GONE.includes(error.kind)) await fetchManifest(dataUrl, id);
      throw error;
    } finally {
      underWay--;
    }
  };
}
