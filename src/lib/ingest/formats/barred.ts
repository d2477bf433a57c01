import { cellNumeral } from "../numerals.ts";
import type { Cell, Row } from "../source.ts";

/*
 * What a table of a web page becomes in many a copy: every cell a line of its own with a bar behind it, an empty one a bar
 * alone, and nothing between the rows. Since no cell is lost, its columns can be told.
 */

/** One cell of it; a line with more bars is a row, or merged cells of a head. */
const CELL = /^([^|\t]*)\|\s*$/;
const FEWEST_ROWS = 3;
const MOST_COLUMNS = 12;

/** Where the lines of such cells end that begin at `start`. */
export function barredEnd(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && CELL.test(lines[end]!)) end++;
  return end;
}

/** The rows that the cells of lines [start, end) make; null where no number of columns fits them. */
export function barredRows(lines: readonly string[], start: number, end: number): Row[] | null {
  const cells = lines.slice(start, end).map((line, index): Cell => {
    const text = CELL.exec(line)![1]!;
    return { text, line: start + index + 1, start: 0 };
  });
  for (let width = 2; width <= MOST_COLUMNS && width * FEWEST_ROWS <= cells.length; width++) {
    const rows = inRows(cells, width);
    if (isTable(rows)) return rows;
  }
  return null;
}

/** The last row may have been cut off. */
function inRows(cells: readonly Cell[], width: number): Row[] {
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

/**
 * A head of words over rows that begin with words, and columns that hold numbers or none. With another number of columns
 * words come to stand among numbers.
 */
function isTable([head, ...rows]: readonly Row[]): boolean {
  const names = head!.findIndex(isFilled);
  if (names < 0 || head!.some(isNumber) || !head!.slice(names).every(isFilled)) return false;
  const columns = head!.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  const kinds = columns.map((cells) => ({ numbers: cells.some(isNumber), words: cells.some(isWords) }));
  return (
    columns[names]!.every((cell) => isFilled(cell) && !isNumber(cell)) &&
    columns.slice(0, names).every((cells) => !cells.some(isFilled)) &&
    kinds.slice(names + 1).some(({ numbers }) => numbers) &&
    kinds.every(({ numbers, words }) => !numbers || !words)
  );
}

const isFilled = ({ text }: Cell) => text.trim() !== "";
const isNumber = ({ text }: Cell) => cellNumeral(text) !== null;
const isWords = (cell: Cell) => isFilled(cell) && !isNumber(cell) && !/^[\s\-—–/\\*%\d.]+$/.test(cell.text);
