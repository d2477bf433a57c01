import { DataFault } from "#lib/domain/dataFault.ts";
import type { DataFile } from "#lib/domain/manifest.ts";
import { decodeFile } from "./decode.ts";

/** Parquet bytes in, Arrow streams out; off the page's own thread. */
export interface DecodeRequest {
  file: DataFile;
  bytes: ArrayBuffer;
}
/** Errors do not travel between threads with their kind: what is wrong with the file does. */
export type DecodeReply = { path: string } & (
  { streams: Uint8Array[] } | { fault: Pick<DataFault, "kind" | "file" | "detail"> } | { error: string }
);

self.onmessage = async ({ data }: MessageEvent<DecodeRequest>) => {
  const reply = await decode(data);
  const buffers = "streams" in reply ? reply.streams.map((stream) => stream.buffer as ArrayBuffer) : [];
  self.postMessage(reply, { transfer: [...new Set(buffers)] });
};

async function decode({ file, bytes }: DecodeRequest): Promise<DecodeReply> {
  const { path } = file;
  try {
    return { path, streams: await decodeFile(file, bytes) };
  } catch (error) {
    if (!(error instanceof DataFault)) return { path, error: (error as Error).message };
    const { kind, file: named, detail } = error;
    return { path, fault: { kind, file: named, detail } };
  }
}

// The last line: who hears it knows that the script came whole.
self.postMessage("ready");
