import { startWorker } from "#lib/engine/worker.ts";
import { readerPool, type Pool } from "./pool.ts";
import readerWorkerUrl from "./reader.worker.ts?worker&url";

/** One file may take so long; the largest known disclosures take a second or two. */
const SECONDS = 60;
const MOST_READERS = 4;

/** Readers in workers: one a core, at most four. */
export function openReaders(): Pool {
  const readers = Math.min(MOST_READERS, navigator.hardwareConcurrency || 1);
  return readerPool(() => startWorker(readerWorkerUrl, new AbortController().signal), {
    readers,
    seconds: SECONDS,
  });
}
