import type { DataFile } from "#lib/domain/manifest.ts";
import { turns } from "./turns.ts";

/** Files are asked for so many at once: as many as browsers do themselves, so that none waits for its turn unseen. */
const AT_ONCE = 6;

/** How a file comes, and where it goes. */
interface Ways<Content> {
  fetch(file: DataFile): Promise<Content>;
  /** All of it or nothing. */
  insert(file: DataFile, content: Content): Promise<void>;
}

/** Brings files. @param stale tells that the asker no longer wants them */
type Bring = (files: readonly DataFile[], stale?: AbortSignal) => Promise<void>;

/**
 * Brings files of a data set into tables: each once, however many questions ask for it at the same time, and one that
 * failed again when it is asked for again. One that nobody wants any more when its turn comes is not fetched; one that
 * is on its way already comes.
 * @returns resolves when all files are there; rejects with the first fault, or with the reason of `stale`
 */
export function partsBy<Content>({ fetch, insert }: Ways<Content>): Bring {
  const coming = new Map<string, Promise<void>>();
  /** Who asked for the files whose turn has not come. */
  const askers = new Map<string, (AbortSignal | undefined)[]>();
  const turn = turns(AT_ONCE);
  let inserted = Promise.resolve();

  async function bring(file: DataFile): Promise<void> {
    const content = await turn(() => {
      const wanting = askers.get(file.path)!;
      askers.delete(file.path);
      if (wanting.some((stale) => !stale?.aborted)) return fetch(file);
      // Forgotten at once: whoever asks from now on must not hear that others gave up.
      coming.delete(file.path);
      throw wanting[0]!.reason;
    });
    // One after the other: they are rows of the same tables.
    const own = inserted.then(() => insert(file, content));
    inserted = own.catch(() => {});
    await own;
  }

  function come(file: DataFile, stale: AbortSignal | undefined): Promise<void> {
    const known = coming.get(file.path);
    if (known) {
      askers.get(file.path)?.push(stale);
      return known;
    }
    askers.set(file.path, [stale]);
    const now = bring(file);
    coming.set(file.path, now);
    now.catch(() => {
      if (coming.get(file.path) === now) coming.delete(file.path);
    });
    return now;
  }

  return async (files, stale) => {
    stale?.throwIfAborted();
    await Promise.all(files.map((file) => come(file, stale)));
  };
}
