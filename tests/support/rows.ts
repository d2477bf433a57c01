import type { Cell, Row, TextLine } from "#lib/ingest/source.ts";

/** A row of a table written with bars between its cells, in its line. */
export function rowOf(text: string, line = 1): Row {
  let start = 0;
  return text.split("|").map((cell) => {
    const made: Cell = { text: cell, line, start };
    start += cell.length + 1;
    return made;
  });
}

/** Rows written so, a line each. */
export function rowsOf(...texts: string[]): Row[] {
  return texts.map((text, index) => rowOf(text, index + 1));
}

/** A row as it is written. */
export function inBars(row: Row): string {
  return row.map(({ text }) => text).join("|");
}

/** Lines of text; empty ones are left out, and parted from what comes behind by their number. */
export function linesOf(...texts: string[]): TextLine[] {
  return texts.flatMap((text, index): TextLine[] =>
    text.trim() ? [{ kind: "text", line: index + 1, text }] : [],
  );
}
