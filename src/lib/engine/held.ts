import type { DataFile } from "#lib/domain/manifest.ts";
import type { TableName } from "#lib/domain/tables.ts";
import type { Parts } from "./parts.ts";

/** Does something with files that are there until it is done. @param stale tells that the asker no longer wants them */
export type Using = <Result>(
  files: readonly DataFile[],
  work: () => Promise<Result>,
  stale?: AbortSignal,
) => Promise<Result>;

/**
 * Keeps tables filled while they are used, and beyond that up to so many rows in all: then those that were not used for
 * longest are given up, so that whoever looks through a whole archive does not come to hold all of it.
 */
export function holding({ bring, rows, drop }: Parts, mostRows: number): Using {
  const users = new Map<TableName, number>();
  /** In the order of their last use. */
  const used = new Set<TableName>();

  function giveUp(): void {
    const held = rows();
    let all = [...held.values()].reduce((sum, count) => sum + count, 0);
    for (const table of used) {
      if (all <= mostRows) return;
      if (users.get(table)) continue;
      drop(table);
      used.delete(table);
      all -= held.get(table) ?? 0;
    }
  }

  return async (files, work, stale) => {
    const tables = new Set(files.map(({ table }) => table));
    for (const table of tables) users.set(table, (users.get(table) ?? 0) + 1);
    try {
      await bring(files, stale);
      return await work();
    } finally {
      for (const table of tables) {
        users.set(table, users.get(table)! - 1);
        used.delete(table);
        used.add(table);
      }
      giveUp();
    }
  };
}
