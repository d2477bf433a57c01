import { DataFault } from "#lib/domain/dataFault.ts";

/** Bytes fetched so far and in all; `total` grows until every file has told its size. */
export interface Progress {
  loaded: number;
  total: number;
}

/**
 * Fetches a file of the site with progress in bytes.
 * @throws {DataFault} naming the file: `missing` where the server has none, `unreachable` where it gave no whole answer
 */
export async function download(
  url: string,
  request: RequestInit = {},
  onProgress: (progress: Progress) => void = () => {},
): Promise<ArrayBuffer> {
  const name = new URL(url, location.href).pathname.split("/").at(-1)!;
  const unreachable = (reason: Error): never => {
    throw new DataFault("unreachable", name, reason.message);
  };
  const response = await fetch(url, request).catch(unreachable);
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
    const { done, value } = await reader.read().catch(unreachable);
    if (done) break;
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
