/** Bytes fetched so far and in all; `total` grows until every file has told its size. */
export interface Progress {
  loaded: number;
  total: number;
}

/**
 * Fetches a file of the site with progress in bytes.
 * @throws {Error} naming the file and what the server answered
 */
export async function download(url: string, onProgress: (progress: Progress) => void): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((error: Error) => {
    throw new Error(`${url}: ${error.message}`);
  });
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${response.statusText}`);
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

/** Adds up the progress of so many files. One that has not begun counts a byte, so that the whole never seems finished. */
export function sumProgress(
  count: number,
  onProgress: (progress: Progress) => void,
): (file: string, progress: Progress) => void {
  const files = new Map<string, Progress>();
  return (file, progress) => {
    files.set(file, progress);
    const sum = { loaded: 0, total: count - files.size };
    for (const { loaded, total } of files.values()) {
      sum.loaded += loaded;
      sum.total += Math.max(total, loaded);
    }
    onProgress(sum);
  };
}
