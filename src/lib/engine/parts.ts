import type { DataFile } from "#lib/domain/manifest.ts";

/** Files are asked for so many at once: as many as browsers do themselves, so that none waits for its turn unseen. */
const AT_ONCE = 6;

/** How a file comes, and where it goes. */
interface Ways<Content> {
  fetch(file: DataFile): Promise<Content>;
  /** All of it or nothing. */
  insert(file: DataFile, content: Content): Promise<void>;
}

/**
 * Brings files of a data set into tables: each once, however many questions ask for it at the same time, and one that
 * failed again when it is asked for again.
 * @returns resolves when all files are there; rejects with the first fault
 */
export function partsBy<Content>({
  fetch,
  insert,
}: Ways<Content>): (files: readonly DataFile[]) => Promise<void> {
  const coming = new Map<string, Promise<void>>();
  const turn = turns(AT_ONCE);
  let inserted = Promise.resolve();

  async function bring(file: DataFile): Promise<void> {
    const content = await turn(() => fetch(file));
    // One after the other: they are rows of the same tables.
    const own = inserted.then(() => insert(file, content));
    inserted = own.catch(() => {});
    await own;
  }

  return async (files) => {
    await Promise.all(
      files.map((file) => {
        const known = coming.get(file.path);
        if (known) return known;
        const now = bring(file);
        coming.set(file.path, now);
        now.catch(() => coming.delete(file.path));
        return now;
      }),
    );
  };
}

/** Lets so many things be done at once; the others wait. */
function turns(count: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
