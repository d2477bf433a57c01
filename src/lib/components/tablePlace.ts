import { getContext, setContext } from "svelte";

/** What a picture's block and the table behind it tell each other. */
export interface TablePlace {
  /** Whether the table is seen, not the picture. */
  readonly shown: boolean;
  /** The table in words, header first; set by the table. */
  texts: () => string[][];
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
