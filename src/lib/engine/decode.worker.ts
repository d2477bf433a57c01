import type { TableName } from "#lib/domain/tables.ts";
import { decodeParquet } from "./decode.ts";

/** Parquet bytes in, Arrow streams out; off the page's own thread. */
export interface DecodeRequest {
  name: TableName;
  bytes: ArrayBuffer;
}
export type DecodeReply = { name: TableName } & ({ streams: Uint8Array[] } | { error: string });

self.onmessage = async ({ data }: MessageEvent<DecodeRequest>) => {
  const reply = await decode(data);
  const buffers = "streams" in reply ? reply.streams.map((stream) => stream.buffer as ArrayBuffer) : [];
  self.postMessage(reply, { transfer: [...new Set(buffers)] });
};

async function decode({ name, bytes }: DecodeRequest): Promise<DecodeReply> {
  try {
    return { name, streams: await decodeParquet(name, bytes) };
  } catch (error) {
    return { name, error: (error as Error).message };
  }
}
