import { page } from "$app/state";
import type { DirectoryEntry } from "#lib/domain/directory.ts";
import type { PriceIndex } from "#lib/domain/prices.ts";
import type { Archive } from "#lib/queries/archive.ts";

/** What every page comes with; nothing where a page could not be loaded. */
export interface Carried {
  dataSet: string;
  archive: Archive;
  /** All departments while they are few; else they are a file of their own (see directory.svelte.ts). */
  directory: DirectoryEntry[] | null;
  prices: PriceIndex[];
}

export function carried(): Carried {
  return page.data as Carried;
}
