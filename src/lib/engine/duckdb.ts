import { AsyncDuckDB, getPlatformFeatures, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { DataFault } from "#lib/domain/dataFault.ts";
import { EngineFault } from "#lib/domain/engineFault.ts";
import { download, fileName, pastCaches, SILENCE, type Progress } from "./download.ts";
import { comingHash } from "./hash.ts";
import { lackIn } from "./lack.ts";
import { within } from "./patience.ts";
import { verifySeen } from "./verify.ts";
import { spawn, type Started } from "./worker.ts";

/** As long may the wasm take to compile on a slow machine, in ms. */
const INSTANTIATION = 60_000;

/**
 * Starts DuckDB with the very files that the site was built with: others could compute others.
 * @throws {DataFault} naming the file that cannot be had, is another, or does not run; {EngineFault} where the browser
 *   lacks what it needs
 */
export async function startDuckDb(
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Started & { database: AsyncDuckDB }> {
  if (typeof WebAssembly === "undefined") throw new EngineFault("noWasm");
  const { wasmExceptions, bigInt64Array } = await getPlatformFeatures();
  if (!wasmExceptions || !bigInt64Array) throw new EngineFault("oldBrowser");
  const [script, wasm] = await Promise.all([
    downloadExact(workerUrl, DUCKDB_FILES.worker, signal, () => {}),
    downloadExact(wasmUrl, DUCKDB_FILES.wasm, signal, onProgress),
  ]);
  const blobs = [blobUrl(script, "text/javascript"), blobUrl(wasm, "application/wasm")] as const;
  const started = spawn(blobs[0], fileName(workerUrl));
  const { worker, died } = started;
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const answer = Promise.race([database.ping(), died]);
    await within(
      answer,
      SILENCE * 2,
      new DataFault("silent", fileName(workerUrl), `${(SILENCE * 2) / 1000}`),
    );
    const slow = new DataFault("silent", fileName(wasmUrl), `${INSTANTIATION / 1000}`);
    await within(Promise.race([instantiate(database, blobs[1]), died]), INSTANTIATION, slow);
    return { ...started, database };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    for (const url of blobs) URL.revokeObjectURL(url);
  }
}

async function instantiate(database: AsyncDuckDB, url: string): Promise<void> {
  await database.instantiate(url, null).catch((error: Error) => {
    throw lackIn(error) ?? new DataFault("unusable", fileName(wasmUrl), error.message);
  });
}

/** A file as it was when the site was built. */
function downloadExact(
  url: string,
  expected: { bytes: number; sha256: string },
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ArrayBuffer> {
  const tell = (loaded: number) => onProgress({ loaded, total: expected.bytes });
  tell(0);
  return pastCaches(async (cache) => {
    const hash = comingHash();
    const bytes = await download(url, { cache, signal }, ({ loaded }) => tell(loaded), hash.update);
    const seen = await hash.of(new Uint8Array(bytes));
    verifySeen({ path: fileName(url), ...expected }, bytes.byteLength, seen);
    return bytes;
  });
}

function blobUrl(bytes: ArrayBuffer, type: string): string {
  return URL.createObjectURL(new Blob([bytes], { type }));
}
