import { DataFault } from "#lib/domain/dataFault.ts";
import { patience } from "./patience.ts";

/** A file of which nothing arrives for as long is given up, in ms; one that keeps coming may take its time. */
export const SILENCE = 5000;

/** Bytes fetched so far and in all; `total` grows until every file has told its size. */
export interface Progress {
  loaded: number;
  total: number;
}

/**
 * Fetches a file of the site with progress in bytes.
 * @throws {DataFault} naming the file: `missing` where the server has none, `unreachable` where it gave no
 *   whole answer, `silent` where nothing arrives any more
 */
export async function download(
  url: string,
  request: RequestInit = {},
  onProgress: (progress: Progress) => void = () => {},
  onPart: (part: Uint8Array) => void = () => {},
): Promise<ArrayBuffer> {
  const name = fileName(url);
  const given = new AbortController();
  const waiting = patience(SILENCE, () => given.abort(new DataFault("silent", name, `${SILENCE / 1000}`)));
  request.signal?.addEventListener("abort", () => given.abort(request.signal!.reason));
  try {
    const response = await fetch(url, { ...request, signal: given.signal });
    waiting.heard();
    return await wholeBody(response, name, waiting.heard, onProgress, onPart);
  } catch (error) {
    if (error instanceof DataFault) throw error;
    throw new DataFault("unreachable", name, (error as Error).message);
  } finally {
    waiting.stop();
  }
}

/**
 * Fetches a list that the site keeps as JSON.
 * @throws {DataFault} naming the file: as download does, `altered` where it holds no list
 */
export function downloadList<Entry>(url: string): Promise<Entry[]> {
  return pastCaches(async (cache) => {
    const text = new TextDecoder().decode(await download(url, { cache }));
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list as Entry[];
      throw new Error("no list");
    } catch (error) {
      throw new DataFault("altered", fileName(url), (error as Error).message);
    }
  });
}

/** What a cache on the way holds may be the fault: asked past it once more before the file is called wrong. */
export async function pastCaches<Value>(fetchAs: (cache: RequestCache) => Promise<Value>): Promise<Value> {
  return fetchAs("default").catch((error: Error) => {
    if (error instanceof DataFault && error.kind !== "silent") return fetchAs("reload");
    throw error;
  });
}

/** The last part of a file's address. */
export function fileName(url: string): string {
  return new URL(url, location.href).pathname.split("/").at(-1)!;
}

async function wholeBody(
  response: Response,
  name: string,
  heard: () => void,
  onProgress: (progress: Progress) => void,
  onPart: (part: Uint8Array) => void,
): Promise<ArrayBuffer> {
  if (!response.ok || !response.body) {
    const kind = response.status === 404 || response.status === 410 ? "missing" : "unreachable";
    throw new DataFault(kind, name, `${response.status} ${response.statusText}`.trim());
  }
  // A compressed answer tells its compressed length; the bytes that arrive are the larger number.
  let total = response.headers.get("content-encoding")
    ? 0
    : Number(response.headers.get("content-length") ?? 0);
  let loaded = 0;
  const parts: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    onPart(value);
    parts.push(value);
    loaded += value.length;
    total = Math.max(total, loaded);
    onProgress({ loaded, total });
  }
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}

/**
 * Adds up the progress of files. One of so many that has not begun counts a byte, so that the whole never seems finished;
 * one that has is told with nothing loaded.
 */
export function sumProgress(
  count: number,
  onProgress: (progress: Progress) => void,
): (file: string, progress: Progress) => void {
  const files = new Map<string, Progress>();
  return (file, progress) => {
    files.set(file, progress);
    const sum = { loaded: 0, total: Math.max(0, count - files.size) };
    for (const { loaded, total } of files.values()) {
      sum.loaded += loaded;
      sum.total += Math.max(total, loaded);
    }
    onProgress(sum);
  };
}
