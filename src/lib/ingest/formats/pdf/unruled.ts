import { lineEnd, linesOf, middleOf, textOf, type PieceLine } from "./lines.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";
import type { Piece } from "./page.ts";

/** Part of a page without drawn lines: running text, or a table set in columns. */
export type Stretch = { kind: "text"; line: PieceLine } | { kind: "table"; rows: string[][]; top: number };

/** A line's pieces that stand close together. */
interface Run {
  left: number;
  right: number;
  text: string;
}

/** Gaps wider than this many letters part the cells of a table set without lines. */
const GAP = 1.2;

/** Splits pieces outside drawn tables into text lines and tables whose columns are told by white space alone. */
export function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const lines = linesOf(pieces);
  const stretches: Stretch[] = [];
  for (let index = 0; index < lines.length;) {
    const end = tableEnd(lines, index);
    if (end - index >= 3) {
      const rows = inColumns(lines.slice(index, end));
      stretches.push({ kind: "table", rows, top: middleOf(lines[index]!) });
      index = end;
    } else stretches.push({ kind: "text", line: lines[index++]! });
  }
  return stretches;
}

/** A table: lines of at least two cells, one of them a number, with at most one wrapped line between them. */
function tableEnd(lines: readonly PieceLine[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    const runs = runsOf(lines[index]!);
    const isRow = runs.length > 1 && runs.some((run) => /^[\d.,，-]+%?$/.test(run.text.trim()));
    if (isRow) end = index + 1;
    else if (index === start || index - end >= 1 || runs.length > 1) break;
    else if (middleOf(lines[index]!) - middleOf(lines[index - 1]!) > lines[index]![0]!.size * 2) break;
  }
  return end;
}

function runsOf(line: PieceLine): Run[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const last = groups.at(-1)?.at(-1);
    if (last && piece.left - last.right < piece.size * GAP) groups.at(-1)!.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    left: group[0]!.left,
    right: lineEnd(group),
    text: textOf(group),
  }));
}

/** Columns are where cells lie over each other; a line of one cell goes on in the row above it. */
function inColumns(lines: readonly PieceLine[]): string[][] {
  const rows = lines.map(runsOf);
  const columns: { left: number; right: number }[] = [];
  for (const run of rows
    .filter((row) => row.length > 1)
    .flat()
    .sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (column && run.left < column.right) column.right = Math.max(column.right, run.right);
    else columns.push({ left: run.left, right: run.right });
  }
  // Columns lie apart from left to right, so the nearest is the first that ends behind the middle, or the one before.
  const place = (run: Run) => {
    const middle = (run.left + run.right) / 2;
    const distance = (index: number) =>
      Math.max(columns[index]!.left - middle, middle - columns[index]!.right, 0);
    const next = firstIndex(columns.length, (index) => columns[index]!.right >= middle);
    if (next === columns.length) return next - 1;
    return next > 0 && distance(next - 1) <= distance(next) ? next - 1 : next;
  };
  const table: string[][] = [];
  for (const row of rows) {
    if (row.length === 1 && table.length) {
      table.at(-1)![place(row[0]!)] += row[0]!.text;
      continue;
    }
    const cells = columns.map(() => "");
    for (const run of row) cells[place(run)] += run.text;
    table.push(cells);
  }
  return table;
}
