/* Rows of tables as one file: the length of a list, the list of tables with the bytes of each, and these bytes. */

type Streams<Name extends string> = [table: Name, stream: Uint8Array][];

const LENGTH = 4;

export function packStreams<Name extends string>(streams: Streams<Name>): Blob {
  const list = new TextEncoder().encode(
    JSON.stringify(streams.map(([table, { length }]) => [table, length])),
  );
  const length = new DataView(new ArrayBuffer(LENGTH));
  length.setUint32(0, list.length);
  return new Blob([length, list, ...streams.map(([, stream]) => stream as BlobPart)] as BlobPart[]);
}

/** @throws {Error} where it is cut, or no such file */
export async function unpackStreams<Name extends string>(packed: Blob): Promise<Streams<Name>> {
  const bytes = new Uint8Array(await packed.arrayBuffer());
  const begin = bytes.length < LENGTH ? 0 : LENGTH + new DataView(bytes.buffer).getUint32(0);
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH, begin))) as [Name, number][];
  let at = begin;
  const streams = list.map(([table, length]): Streams<Name>[0] => [table, bytes.slice(at, (at += length))]);
  if (at !== bytes.length) throw new Error(`${bytes.length} bytes of rows, not ${at}`);
  return streams;
}
