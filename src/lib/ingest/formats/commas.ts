import { cellNumeral } from "../numerals.ts";
import type { Cell, Row } from "../source.ts";

/*
 * A sheet saved as text with commas between its cells (CSV). A cell that holds a comma stands in quotes, and one in quotes may
 * go on in the next line. Read here and not by d3-dsv, which does not say where in its line a cell stands.
 */

/** A cell between commas: in quotes, within which two are one, or without any. */
const CELL = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^",]*)(?:,|$)/y;
const PROSE = /[。；，]/;
const FEWEST_ROWS = 3;
const FEWEST_WITH_NUMBERS = 2;
const LONGEST_CELL = 60;
const MOST_LINES_OF_ROW = 8;

/** Where the lines end that may be rows, from `start` on, and the rows of a table in them; null where they make none. */
export function commaRows(lines: readonly string[], start: number): { rows: Row[] | null; end: number } {
  const rows: Row[] = [];
  let end = start;
  while (end < lines.length) {
    const row = rowAt(lines, end);
    if (!row) break;
    rows.push(row.cells);
    end = row.end;
  }
  return { rows: isTable(rows) ? rows.filter((row) => row.some(isFilled)) : null, end };
}

function rowAt(lines: readonly string[], start: number): { cells: Row; end: number } | null {
  let text = lines[start]!;
  if (text.includes("\t") || !(text.includes(",") || text.startsWith('"'))) return null;
  let end = start + 1;
  while (isOpen(text) && end < lines.length && end - start < MOST_LINES_OF_ROW) text += `\n${lines[end++]!}`;
  const cells = cellsOf(text, start + 1);
  return cells && { cells, end };
}

const isOpen = (text: string) => (text.split('"').length - 1) % 2 === 1;

/** The cells of a row, or null where quotes do not stand as such rows have them, or a sentence is within. */
function cellsOf(text: string, line: number): Row | null {
  const cells: Row = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const match = CELL.exec(text);
    if (!match) return null;
    const quoted = match[1];
    const printed = quoted ?? match[2]!;
    if (quoted === undefined && PROSE.test(printed)) return null;
    const begin = quoted === undefined ? at : text.indexOf('"', at) + 1;
    cells.push({ text: printed.replaceAll("\n", " "), ...placeIn(text, begin, line) });
  }
  if (text.endsWith(",")) cells.push({ text: "", ...placeIn(text, text.length, line) });
  return cells;
}

/** The line and the letter in it where a row's text has its letter `at`. */
function placeIn(text: string, at: number, first: number): Pick<Cell, "line" | "start"> {
  const lines = text.slice(0, at).split("\n");
  return { line: first + lines.length - 1, start: lines.at(-1)!.length };
}

const isFilled = ({ text }: Cell) => text.trim() !== "";

/**
 * Some rows with numbers, no cell a text, and no number that a comma without quotes may have parted: 1,511.89. Where others
 * have their commas in quotes, or no commas at all, none is.
 */
function isTable(rows: readonly Row[]): boolean {
  const isSure = rows.some((row) => row.some(({ text }) => /\d,\d|^\d{4,}\.\d+$/.test(text)));
  const withNumbers = rows.filter((row) => row.some(({ text }) => cellNumeral(text)));
  return (
    rows.length >= FEWEST_ROWS &&
    withNumbers.length >= FEWEST_WITH_NUMBERS &&
    (isSure || !rows.some(mayBeParted)) &&
    rows.every((row) => row.every(({ text }) => text.length <= LONGEST_CELL))
  );
}

function mayBeParted(row: Row): boolean {
  return row.some(
    ({ text, line, start }, index) =>
      /\d$/.test(text) &&
      /^\d{3}(?!\d)/.test(row[index + 1]?.text ?? "") &&
      row[index + 1]!.line === line &&
      row[index + 1]!.start === start + text.length + 1,
  );
}
