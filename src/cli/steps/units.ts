import type { UnitRows } from "#lib/archive/group.ts";

/** What a line says of its rows, before the tab behind which they stand: whoever moves them need not read them. */
export interface UnitHead {
  table: UnitRows["table"];
  unit: string | null;
  rows: number;
}

/** Rows that belong together as a line: what they are, a tab, a list of them as JSON. */
export function unitLine({ table, unit, count, rows }: UnitRows): string {
  return `${JSON.stringify({ table, unit, rows: count } satisfies UnitHead)}\t${rows}`;
}
