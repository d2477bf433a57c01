import { describe, expect, it } from "vitest";
import { cellsOf, fits, gridsOf, isInside, type Grid } from "#lib/ingest/formats/pdf/grid.ts";
import type { Piece, Ruling } from "#lib/ingest/formats/pdf/page.ts";

/* Which tables drawn lines make, and in which cell a text stands. */

const across = (at: number, from: number, to: number): Ruling => ({ direction: "horizontal", at, from, to });
const down = (at: number, from: number, to: number): Ruling => ({ direction: "vertical", at, from, to });
/** Lines at 0, 100, 200 … across and 0, 20, 40 … down, of so many columns and rows. */
const ruled = (columns: number, rows: number, top = 0): Ruling[] => [
  ...Array.from({ length: columns + 1 }, (_, column) => down(column * 100, top, top + rows * 20)),
  ...Array.from({ length: rows + 1 }, (_, row) => across(top + row * 20, 0, columns * 100)),
];
const only = (lines: Ruling[]): Grid => {
  const grids = gridsOf(lines);
  expect(grids).toHaveLength(1);
  return grids[0]!;
};
const piece = (left: number, middle: number, width = 10, size = 10): Piece => ({
  text: "x",
  left,
  right: left + width,
  middle,
  size,
});

describe("a table of drawn lines", () => {
  it("has its columns and rows where they are, and each cell by itself", () => {
    expect(only(ruled(3, 2))).toEqual({
      columns: [0, 100, 200, 300],
      rows: [0, 20, 40],
      whole: [0, 1, 2, 3, 4, 5],
    });
  });
  it("is the same in whatever order its lines are drawn", () => {
    expect(only(ruled(3, 2).reverse())).toEqual(only(ruled(3, 2)));
  });
  it("has two rows and two columns at least", () => {
    expect(gridsOf(ruled(2, 2))).toHaveLength(1);
    expect(gridsOf(ruled(1, 2))).toEqual([]);
    expect(gridsOf(ruled(2, 1))).toEqual([]);
    expect(gridsOf([])).toEqual([]);
  });
  it("is none of more than 20 000 places of lines, and a page of more than 2000 lines has none", () => {
    expect(gridsOf(ruled(199, 99))).toHaveLength(1);
    expect(gridsOf(ruled(199, 100))).toEqual([]);
    const loose = (count: number) =>
      Array.from({ length: count }, (_, index) => across(index * 20, 900, 950));
    expect(gridsOf([...ruled(2, 2), ...loose(1994)])).toHaveLength(1);
    expect(gridsOf([...ruled(2, 2), ...loose(1995)])).toEqual([]);
  });
  it("is one of several, from top to bottom", () => {
    const tops = gridsOf([...ruled(2, 2, 300), ...ruled(3, 3)]).map(({ rows, columns }) => [
      rows[0],
      columns.length,
    ]);
    expect(tops).toEqual([
      [0, 4],
      [300, 3],
    ]);
  });
});

describe("lines", () => {
  it("that lie up to 2.5 beside each other are one", () => {
    const double = (gap: number) => only([...ruled(2, 2), across(20 + gap, 0, 200), down(100 + gap, 0, 40)]);
    expect(double(2.5)).toMatchObject({ columns: [0, 100, 200], rows: [0, 20, 40] });
    expect(double(2.6)).toMatchObject({ columns: [0, 100, 102.6, 200], rows: [0, 20, 22.6, 40] });
  });
  it("in pieces up to 4 apart are one, and further apart leave cells open", () => {
    const parted = (gap: number) =>
      only(
        [down(0, 0, 40), down(100, 0, 40), down(200, 0, 40), across(0, 0, 200), across(40, 0, 200)].concat([
          across(20, 0, 50),
          across(20, 50 + gap, 200),
        ]),
      ).whole;
    expect(parted(4)).toEqual([0, 1, 2, 3]);
    expect(parted(4.1)).toEqual([0, 1, 0, 3]);
  });
  it("drawn again within a longer one change nothing", () => {
    expect(only([...ruled(2, 2), across(20, 50, 60), across(20, 0, 10)])).toEqual(only(ruled(2, 2)));
    expect(only([...ruled(2, 2), across(21, 50, 60), across(21, 0, 10)])).toEqual(only(ruled(2, 2)));
  });
  it("meet over a gap of 4, and not over more", () => {
    const apart = (gap: number) =>
      gridsOf(
        [
          ...[down(0, 0, 40), down(100, 0, 40), across(0, 0, 100), across(20, 0, 100), across(40, 0, 100)],
          down(200, 40 + gap, 90),
          down(200, 0, 0),
        ]
          .filter(({ from, to }) => from !== to)
          .concat(across(40, 100, 200)),
      ).length;
    expect([apart(4), apart(4.1)]).toEqual([1, 0]);
  });
  it.each<[string, (gap: number) => Ruling]>([
    ["from the left", (gap) => across(20, 200 + gap, 500)],
    ["from the right", (gap) => across(20, -500, -gap)],
    ["from above", (gap) => down(100, 40 + gap, 500)],
    ["from below", (gap) => down(100, -500, -gap)],
  ])("that come near a table's edge %s are of it only within 4", (_, line) => {
    // A third row or column is there only where the line belongs to the table.
    const frame = [down(0, 0, 40), down(200, 0, 40), across(0, 0, 200), across(40, 0, 200)];
    const own = line(0).direction === "horizontal" ? down(100, 0, 40) : across(20, 0, 200);
    expect(gridsOf([...frame, own, line(4)])).toHaveLength(1);
    expect(gridsOf([...frame, own, line(4.5)])).toEqual([]);
  });
});

describe("merged cells", () => {
  const without = (lines: Ruling[], ...gone: Ruling[]) =>
    lines.filter((line) => !gone.some((other) => JSON.stringify(other) === JSON.stringify(line)));
  it("are one where no line parts them, under the number of their first", () => {
    const title = [
      ...without(ruled(3, 3), down(100, 0, 60), down(200, 0, 60)),
      down(100, 20, 60),
      down(200, 20, 60),
    ];
    expect(only(title).whole).toEqual([0, 0, 0, 3, 4, 5, 6, 7, 8]);
    const side = [
      ...without(ruled(3, 3), across(20, 0, 300), across(40, 0, 300)),
      across(20, 100, 300),
      across(40, 100, 300),
    ];
    expect(only(side).whole).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8]);
    const block = [
      ...without(ruled(3, 3), across(40, 0, 300), down(200, 0, 60)),
      ...[across(40, 0, 100), down(200, 0, 20)],
    ];
    expect(only(block).whole).toEqual([0, 1, 2, 3, 4, 4, 6, 4, 4]);
  });
  it("are none where a line ends up to 4 before the cell's corner", () => {
    const short = (gap: number) =>
      only([...without(ruled(2, 2), across(20, 0, 200)), across(20, gap, 200)]).whole;
    expect(short(4)).toEqual([0, 1, 2, 3]);
    expect(short(4.1)).toEqual([0, 1, 0, 3]);
    const low = (gap: number) =>
      only([...without(ruled(2, 2), down(100, 0, 40)), down(100, 0, 40 - gap)]).whole;
    expect(low(4)).toEqual([0, 1, 2, 3]);
    expect(low(4.1)).toEqual([0, 1, 2, 2]);
  });
});

describe("a table without an outer line", () => {
  it("has its cells still", () => {
    const open = [
      ...ruled(2, 2).filter(({ at, direction }) => direction === "vertical" || at !== 40),
      across(40, 0, 50),
    ];
    expect(only(open).whole).toEqual([0, 1, 2, 3]);
    const right = [
      ...ruled(2, 2).filter(({ at, direction }) => direction === "horizontal" || at !== 200),
      down(200, 0, 10),
    ];
    expect(only(right).whole).toEqual([0, 1, 2, 3]);
  });
});

describe("a text", () => {
  const grid = only(ruled(3, 2));
  it("stands inside up to a point beyond the outer lines, by its middle", () => {
    const inside = (left: number, middle: number) => isInside(grid, piece(left, middle));
    expect([inside(-5, 10), inside(-6, 10), inside(-5.9, 10)]).toEqual([true, false, true]);
    expect([inside(295, 10), inside(296, 10), inside(295.9, 10)]).toEqual([true, false, true]);
    expect([inside(50, -1), inside(50, -0.9), inside(50, 40.9), inside(50, 41)]).toEqual([
      ...[false, true, true, false],
    ]);
  });
  it("is of the cell where its middle stands, the last one's beyond the last line", () => {
    const places = (...pieces: Piece[]) =>
      cellsOf(grid, pieces).map((row) => row.map((cell) => cell.length).join(" "));
    expect(places(piece(10, 10))).toEqual(["1 0 0", "0 0 0"]);
    expect(places(piece(94, 10), piece(95, 19.9), piece(96, 20))).toEqual(["1 1 0", "0 1 0"]);
    expect(places(piece(295.5, 40.5), piece(-5.5, -0.5))).toEqual(["1 0 0", "0 0 1"]);
  });
  it("of a merged cell is of its first part", () => {
    const merged: Grid = { columns: [0, 100, 200, 300], rows: [0, 20, 40], whole: [0, 1, 2, 0, 4, 4] };
    const pieces = [piece(10, 30), piece(210, 30)];
    expect(cellsOf(merged, pieces).map((row) => row.map((cell) => cell.length).join(" "))).toEqual([
      ...["1 0 0", "0 1 0"],
    ]);
  });
  it("fits where its letters are no higher than its cell, a merged one as high as all its rows", () => {
    // A letter is 0.7 of its size high: 14 of size 20, and a row is 14 high.
    const rows = [0, 14, 28, 42];
    const cells = (whole: number[]): Grid => ({ columns: [0, 100, 200], rows, whole });
    const own = cells([0, 1, 2, 3, 4, 5]);
    expect([fits(own, piece(10, 20, 10, 20)), fits(own, piece(10, 20, 10, 21))]).toEqual([true, false]);
    const two = cells([0, 1, 0, 3, 4, 5]);
    for (const middle of [7, 20])
      expect([fits(two, piece(10, middle, 10, 40)), fits(two, piece(10, middle, 10, 41))]).toEqual([
        true,
        false,
      ]);
    expect(fits(two, piece(10, 35, 10, 21))).toBe(false);
    expect(fits(two, piece(110, 7, 10, 21))).toBe(false);
    const last = cells([0, 1, 2, 3, 2, 5]);
    expect([fits(last, piece(10, 20, 10, 40)), fits(last, piece(10, 35, 10, 41))]).toEqual([true, false]);
  });
});
