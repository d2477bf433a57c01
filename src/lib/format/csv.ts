import { csvFormatRows, tsvFormatRows } from "d3-dsv";
import { harmless } from "#lib/domain/harmless.ts";

/** Rows of cells as CSV that no spreadsheet runs anything of. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(rows.map((row) => row.map(harmless)));
}

/** The same, with tabs between the cells. */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return tsvFormatRows(rows.map((row) => row.map(harmless)));
}
