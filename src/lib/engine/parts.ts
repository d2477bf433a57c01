import type { DataFile } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import { turns } from "./turns.ts";

/** Files are asked for so many at once: as many as browsers do themselves, so that none waits for its turn unseen. */
const AT_ONCE = 6;

/** How a file comes, and where it goes. */
interface Ways<Content> {
  fetch(file: DataFile): Promise<Content>;
  /** All of it or nothing. */
  insert(file: DataFile, content: Content): Promise<void>;
  /** Takes all rows out of a table; never rejects. */
  empty(table: TableName): Promise<void>;
}

/** The files of a data set that are in tables. */
export interface Parts {
  /**
   * Brings files that are not there.
   * @param stale tells that the asker no longer wants them
   * @returns resolves when all are there; rejects with the first fault, or with the reason of `stale`
   */
  bring(files: readonly DataFile[], stale?: AbortSignal): Promise<void>;
  /** How many rows of each table are there. */
  rows(): Map<TableName, number>;
  /** Gives a table's rows up, unless some are on their way. Nobody may be asking it; whoever asks next brings them anew. */
  drop(table: TableName): void;
}

/** A file that is there or on its way. */
interface Coming {
  file: DataFile;
  done: Promise<void>;
  isThere: boolean;
}

/**
 * Brings files of a data set into tables: each once, however many questions ask for it at the same time, and one that
 * failed again when it is asked for again. One that nobody wants any more when its turn comes is not fetched; one that
 * is on its way already comes.
 */
export function partsBy<Content>({ fetch, insert, empty }: Ways<Content>): Parts {
  const coming = new Map<string, Coming>();
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
      return known.done;
    }
    askers.set(file.path, [stale]);
    const now: Coming = { file, done: bring(file), isThere: false };
    coming.set(file.path, now);
    now.done.then(
      () => (now.isThere = true),
      () => {
        if (coming.get(file.path) === now) coming.delete(file.path);
      },
    );
    return now.done;
  }

  return {
    async bring(files, stale) {
      stale?.throwIfAborted();
      await Promise.all(files.map((file) => come(file, stale)));
    },
    rows() {
      const rows = new Map<TableName, number>();
      for (const { file, isThere } of coming.values())
        if (isThere) rows.set(file.table, (rows.get(file.table) ?? 0) + file.rows);
      return rows;
    },
    drop(table) {
      const own = [...coming.values()].filter(({ file }) => file.table === table);
      if (!own.every(({ isThere }) => isThere)) return;
      for (const { file } of own) coming.delete(file.path);
      // After what is being inserted, and before what is brought from now on.
      inserted = inserted.then(() => empty(table));
    },
  };
}
