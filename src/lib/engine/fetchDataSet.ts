import { DataFault } from "#lib/domain/dataFault.ts";
import { MANIFEST, parseManifest, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import type { DecodeReply } from "./decode.worker.ts";
import DecodeWorker from "./decode.worker.ts?worker";
import { download, type sumProgress } from "./download.ts";

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
export async function fetchDataSet(dataUrl: string, wanted: string, report: Report): Promise<FetchedDataSet> {
  const manifest = await fetchManifest(dataUrl, wanted);
  for (const { path, bytes } of manifest.files) report(path, { loaded: 0, total: bytes });
  const decoder = new DecodeWorker();
  try {
    const tables = await Promise.all(
      manifest.files.map(async (file) => ({
        table: file.table,
        streams: await fetchFile(dataUrl, file, decoder, report),
      })),
    );
    return { manifest, tables };
  } catch (error) {
    // A file may be gone because a new data set has come: then that is what to say.
    await fetchManifest(dataUrl, wanted);
    throw error;
  } finally {
    decoder.terminate();
  }
}

async function fetchManifest(dataUrl: string, wanted: string): Promise<Manifest> {
  const bytes = await download(`${dataUrl}/${MANIFEST}`, { cache: "no-cache" }).catch((error: Error) => {
    throw error instanceof DataFault && error.kind === "missing"
      ? new DataFault("absent", MANIFEST, error.detail)
      : error;
  });
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  if (manifest.id !== wanted) throw new DataFault("replaced", MANIFEST, manifest.id.slice(0, 16));
  return manifest;
}

/** What a cache on the way holds may be the fault: asked past it once more before the file is called wrong. */
async function fetchFile(
  dataUrl: string,
  file: DataFile,
  decoder: Worker,
  report: Report,
): Promise<Uint8Array[]> {
  const fetchAs = async (cache: RequestCache) => {
    const bytes = await download(`${dataUrl}/${file.path}`, { cache }, ({ loaded }) =>
      report(file.path, { loaded, total: file.bytes }),
    );
    return decodeIn(decoder, file, bytes);
  };
  return fetchAs("default").catch((error: Error) => {
    if (error instanceof DataFault) return fetchAs("reload");
    throw error;
  });
}

function decodeIn(decoder: Worker, file: DataFile, bytes: ArrayBuffer): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<DecodeReply>) => {
      if (data.path !== file.path) return;
      decoder.removeEventListener("message", onMessage);
      if ("streams" in data) resolve(data.streams);
      else if ("fault" in data) reject(new DataFault(data.fault.kind, data.fault.file, data.fault.detail));
      else reject(new Error(`${file.path}: ${data.error}`));
    };
    decoder.addEventListener("message", onMessage);
    decoder.addEventListener(
      "error",
      (event) => reject(new Error(event.message || "the decoder could not start")),
      { once: true },
    );
    decoder.postMessage({ file, bytes }, [bytes]);
  });
}
