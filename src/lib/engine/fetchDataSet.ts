import { DataFault, type FaultKind } from "#lib/domain/dataFault.ts";
import { MANIFEST, parseManifest, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import type { DecodeReply } from "./decode.worker.ts";
import decodeWorkerUrl from "./decode.worker.ts?worker&url";
import { download, pastCaches, type sumProgress } from "./download.ts";
import { startWorker, type Started } from "./worker.ts";

type Report = ReturnType<typeof sumProgress>;

/** A data set as it came: what its files hold, as Arrow streams ready for DuckDB. */
export interface FetchedDataSet {
  manifest: Manifest;
  tables: { table: TableName; streams: Uint8Array[] }[];
}

/**
 * Fetches the data set of a site, every file verified.
 * @param dataUrl the folder of its manifest
 * @param wanted the id of the data set that the page was built with: answers of two are never shown together
 * @throws {DataFault} naming the file and what is wrong with it; calling again starts afresh
 */
export async function fetchDataSet(
  dataUrl: string,
  wanted: string,
  report: Report,
  signal: AbortSignal,
): Promise<FetchedDataSet> {
  const manifest = await fetchManifest(dataUrl, wanted, signal);
  for (const { path, bytes } of manifest.files) report(path, { loaded: 0, total: bytes });
  const starting = startWorker(decodeWorkerUrl, signal);
  try {
    const tables = await Promise.all([
      starting,
      ...manifest.files.map(async (file) => ({
        table: file.table,
        streams: await fetchFile(dataUrl, file, starting, report, signal),
      })),
    ]).then(([, ...fetched]) => fetched);
    return { manifest, tables };
  } catch (error) {
    // A file may be gone because a new data set has come: then that is what to say.
    if (error instanceof DataFault && GONE.includes(error.kind)) await fetchManifest(dataUrl, wanted, signal);
    throw error;
  } finally {
    starting.then(({ worker }) => worker.terminate()).catch(() => {});
  }
}

/** What a file looks like whose data set is no longer the site's. */
const GONE: readonly FaultKind[] = ["missing", "cut", "altered"];

async function fetchManifest(dataUrl: string, wanted: string, signal: AbortSignal): Promise<Manifest> {
  const request: RequestInit = { cache: "no-cache", signal };
  const bytes = await download(`${dataUrl}/${MANIFEST}`, request).catch((error: Error) => {
    throw error instanceof DataFault && error.kind === "missing"
      ? new DataFault("absent", MANIFEST, error.detail)
      : error;
  });
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  if (manifest.id !== wanted) throw new DataFault("replaced", MANIFEST, manifest.id.slice(0, 16));
  return manifest;
}

function fetchFile(
  dataUrl: string,
  file: DataFile,
  decoder: Promise<Started>,
  report: Report,
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  return pastCaches(async (cache) => {
    const bytes = await download(`${dataUrl}/${file.path}`, { cache, signal }, ({ loaded }) =>
      report(file.path, { loaded, total: file.bytes }),
    );
    return decodeIn(await decoder, file, bytes);
  });
}

function decodeIn({ worker, died }: Started, file: DataFile, bytes: ArrayBuffer): Promise<Uint8Array[]> {
  const decoded = new Promise<Uint8Array[]>((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<DecodeReply>) => {
      if (data.path !== file.path) return;
      worker.removeEventListener("message", onMessage);
      if ("streams" in data) resolve(data.streams);
      else if ("fault" in data) reject(new DataFault(data.fault.kind, data.fault.file, data.fault.detail));
      else reject(new Error(`${file.path}: ${data.error}`));
    };
    worker.addEventListener("message", onMessage);
    worker.postMessage({ file, bytes }, [bytes]);
  });
  return Promise.race([decoded, died]);
}
