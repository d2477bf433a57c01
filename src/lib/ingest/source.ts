/** A document as the recognisers see it: its lines unaltered, and the tables laid out in them. */
export interface SourceText {
  format: "txt" | "docx" | "pdf" | "xlsx" | "html";
  /** Line n of the document is lines[n - 1]. */
  lines: string[];
  blocks: Block[];
  /** What could not be read of the file, by line. */
  problems: Problem[];
}

/** Something in a document that was not understood: where it stands and what it is. */
export interface Problem {
  line: number;
  message: string;
}

export type Block = Table | TextLine;

export interface TextLine {
  kind: "text";
  line: number;
  text: string;
  /** Where the text begins in its line, where it is not all of it. */
  column?: number;
}

export interface Table {
  kind: "table";
  rows: Row[];
}

export type Row = Cell[];

/** A table cell and its place: 1-based line, 0-based character of its first character. */
export interface Cell {
  text: string;
  line: number;
  start: number;
}

/** The last line that a table reaches. */
export function lastLine(table: Table): number {
  return lineSpan(table.rows.flat())[1];
}

/** The first line of a table. */
export function firstLine(table: Table): number {
  return lineSpan(table.rows.flat())[0];
}

/** First and last line of some cells, however many. */
export function lineSpan(cells: Iterable<Cell>): [first: number, last: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { line } of cells) [first, last] = [Math.min(first, line), Math.max(last, line)];
  return [first, last];
}
