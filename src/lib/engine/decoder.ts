import { DataFault } from "#lib/domain/dataFault.ts";
import type { DataFile } from "#lib/domain/manifest.ts";
import type { DecodeReply } from "./decode.worker.ts";
import decodeWorkerUrl from "./decode.worker.ts?worker&url";
import { startWorker, type Started } from "./worker.ts";

/** Makes Arrow streams of a file's bytes, off the page's own thread. */
export type Decode = (file: DataFile, bytes: ArrayBuffer) => Promise<Uint8Array[]>;

/** A decoder in a worker, which starts with the first file, and anew after it failed. */
export function decoder(): { start(): Promise<unknown>; decode: Decode } {
  let starting: Promise<Started> | null = null;
  const start = () => {
    if (starting) return starting;
    const started = startWorker(decodeWorkerUrl, new AbortController().signal);
    const forget = () => {
      if (starting === started) starting = null;
    };
    started.then(({ died }) => died).catch(forget);
    return (starting = started);
  };
  return { start, decode: async (file, bytes) => decodeIn(await start(), file, bytes) };
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
