import { getContext, setContext } from "svelte";
import type { FileCell } from "./fileRows.ts";

/** What a picture's block and the table behind it tell each other. */
export interface TablePlace {
  /** Whether the table is seen, not the picture. */
  readonly shown: boolean;
  /** The table for files, header first; set by the table. */
  rows: () => FileCell[][];
}

const KEY = "table";

/** Makes the place of a table, for a block. */
export function placeTable(place: TablePlace): TablePlace {
  return setContext(KEY, place);
}

/** The place that a table stands in; null for one on its own. */
export function tablePlace(): TablePlace | null {
  return getContext<TablePlace | undefined>(KEY) ?? null;
}
