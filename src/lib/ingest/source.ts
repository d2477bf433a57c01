/** A document as the recognisers see it: its lines unaltered, and the tables laid out in them. */
export interface SourceText {
  format: "txt" | "docx" | "pdf" | "xlsx" | "html";
  /** Line n of the document is lines[n - 1]. */
  lines: string[];
  blocks: Block[];
}

export type Block = Table | TextLine;

export interface TextLine {
  kind: "text";
  line: number;
  text: string;
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
  return Math.max(...table.rows.flat().map((cell) => cell.line));
}

/** The first line of a table. */
export function firstLine(table: Table): number {
  return Math.min(...table.rows.flat().map((cell) => cell.line));
}
