import type { Piece, Ruling } from "./page.ts";

/** How far lines may miss each other and still meet. */
const REACH = 4;
const SAME = 2.5;
/** More lines than any table of one page has, and more cells between them: a drawing. */
const MOST_LINES = 2000;
const MOST_CELLS = 20_000;

/** How high a letter is, in sizes of its font. */
const CAPITAL = 0.7;

/** A table drawn with lines: the places of its lines and which neighbouring cells are one. */
export interface Grid {
  columns: number[];
  rows: number[];
  /** For each base cell (row × columns) the base cell that stands for its merged whole. */
  whole: number[];
}

/** The tables that a page's lines draw, from top to bottom. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const lines = joined(rulings);
  if (lines.length > MOST_LINES) return [];
  // Lines are sorted, and so are the tables by their first ones.
  return groups(lines)
    .map(gridOf)
    .filter((grid) => grid !== null);
}

/** Lines on one place that touch are one line. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort(
    (a, b) => a.direction.localeCompare(b.direction) || a.at - b.at || a.from - b.from,
  );
  const tracks: Ruling[][] = [];
  for (const ruling of sorted) {
    const track = tracks.at(-1);
    const same = track && track[0]!.direction === ruling.direction && ruling.at - track[0]!.at <= SAME;
    if (same) track.push(ruling);
    else tracks.push([ruling]);
  }
  return tracks.flatMap((track) => {
    const result: Ruling[] = [];
    for (const ruling of track.sort((a, b) => a.from - b.from)) {
      const last = result.at(-1);
      if (last && ruling.from <= last.to + REACH) last.to = Math.max(last.to, ruling.to);
      else result.push({ ...ruling, at: track[0]!.at });
    }
    return result;
  });
}

/** Lines that meet belong to one table. */
function groups(lines: readonly Ruling[]): Ruling[][] {
  const parent = lines.map((_, index) => index);
  const root = (index: number): number =>
    parent[index] === index ? index : (parent[index] = root(parent[index]!));
  const horizontal = lines.flatMap((line, index) => (line.direction === "horizontal" ? [index] : []));
  const vertical = lines.flatMap((line, index) => (line.direction === "vertical" ? [index] : []));
  for (const h of horizontal) {
    for (const v of vertical) {
      if (meet(lines[h]!, lines[v]!)) parent[root(h)] = root(v);
    }
  }
  const found = new Map<number, Ruling[]>();
  lines.forEach((line, index) => {
    const key = root(index);
    const group = found.get(key);
    if (group) group.push(line);
    else found.set(key, [line]);
  });
  return [...found.values()];
}

function meet(h: Ruling, v: Ruling): boolean {
  return v.at >= h.from - REACH && v.at <= h.to + REACH && h.at >= v.from - REACH && h.at <= v.to + REACH;
}

function gridOf(lines: readonly Ruling[]): Grid | null {
  const horizontal = lines.filter((line) => line.direction === "horizontal");
  const vertical = lines.filter((line) => line.direction === "vertical");
  const columns = places(vertical);
  const rows = places(horizontal);
  if (columns.length < 3 || rows.length < 3 || columns.length * rows.length > MOST_CELLS) return null;
  return { columns, rows, whole: merge(columns, rows, horizontal, vertical) };
}

function places(lines: readonly Ruling[]): number[] {
  const result: number[] = [];
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    if (!result.length || at - result.at(-1)! > SAME) result.push(at);
  }
  return result;
}

/** Neighbouring base cells without a line between them are one cell. */
function merge(
  columns: readonly number[],
  rows: readonly number[],
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): number[] {
  const [across, down] = [columns.length - 1, rows.length - 1];
  const whole = Array.from({ length: across * down }, (_, index) => index);
  const root = (index: number): number =>
    whole[index] === index ? index : (whole[index] = root(whole[index]!));
  const unite = (a: number, b: number) => {
    const [first, second] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    whole[second] = first;
  };
  const at = (places: readonly number[], lines: readonly Ruling[]) =>
    places.map((place) => lines.filter((line) => Math.abs(line.at - place) <= SAME));
  const [beside, below] = [at(columns, vertical), at(rows, horizontal)];
  const drawn = (lines: readonly Ruling[], from: number, to: number) =>
    lines.some((line) => line.from <= from + REACH && line.to >= to - REACH);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const cell = row * across + column;
      if (column + 1 < across && !drawn(beside[column + 1]!, rows[row]!, rows[row + 1]!))
        unite(cell, cell + 1);
      if (row + 1 < down && !drawn(below[row + 1]!, columns[column]!, columns[column + 1]!))
        unite(cell, cell + across);
    }
  }
  return whole.map((_, index) => root(index));
}

/** Whether a piece of text stands inside the grid. */
export function isInside(grid: Grid, piece: Piece): boolean {
  const x = (piece.left + piece.right) / 2;
  return (
    x > grid.columns[0]! - 1 &&
    x < grid.columns.at(-1)! + 1 &&
    piece.middle > grid.rows[0]! - 1 &&
    piece.middle < grid.rows.at(-1)! + 1
  );
}

/** Whether the letters are no higher than the cell around them: larger ones were stamped over the table. */
export function fits({ columns, rows, whole }: Grid, piece: Piece): boolean {
  const across = columns.length - 1;
  const column = interval(columns, (piece.left + piece.right) / 2);
  const cellOf = (row: number) => whole[row * across + column];
  let [first, last] = [interval(rows, piece.middle), interval(rows, piece.middle)];
  while (first > 0 && cellOf(first - 1) === cellOf(last)) first--;
  while (last < rows.length - 2 && cellOf(last + 1) === cellOf(first)) last++;
  return piece.size * CAPITAL <= rows[last + 1]! - rows[first]!;
}

/** The pieces of a grid by the row and column of the cell they stand in. */
export function cellsOf(grid: Grid, pieces: readonly Piece[]): Piece[][][] {
  const across = grid.columns.length - 1;
  const table = Array.from({ length: grid.rows.length - 1 }, () =>
    Array.from({ length: across }, (): Piece[] => []),
  );
  for (const piece of pieces) {
    const row = interval(grid.rows, piece.middle);
    const column = interval(grid.columns, (piece.left + piece.right) / 2);
    const cell = grid.whole[row * across + column]!;
    table[Math.floor(cell / across)]![cell % across]!.push(piece);
  }
  return table;
}

function interval(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return Math.min(Math.max(next < 0 ? places.length - 2 : next - 1, 0), places.length - 2);
}
