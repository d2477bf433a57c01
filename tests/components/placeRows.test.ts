import { describe, expect, it } from "vitest";
import { placeRows } from "#lib/components/placeRows.ts";

/* A list of 1,000 rows of 30 px each, 500 px below the top of the page, of which rows 100 to 119 are near the window. */
const place = (index: number) => ({ index, start: 500 + index * 30, end: 530 + index * 30 });
const all = Array.from({ length: 1000 }, (_, index) => place(index));
const scroller = {
  getVirtualItems: () => all.slice(100, 120),
  getTotalSize: () => 30_000,
  measurementsCache: all,
  options: { scrollMargin: 500 },
};
const heights = ({ rows, after }: ReturnType<typeof placeRows>) =>
  rows.reduce((sum, { before }) => sum + before + 30, 0) + (after ?? 0);

describe("placeRows", () => {
  it("has the first rows before anything is measured, and knows how many are missing", () => {
    const { rows, after, left } = placeRows(1000, 60, null, null);
    expect(rows).toHaveLength(60);
    expect([after, left]).toEqual([null, 940]);
  });
  it("has the rows near the window with the room of the others around them", () => {
    const placement = placeRows(1000, 60, scroller, null);
    expect(placement.rows.map(({ index }) => index)).toEqual(all.slice(100, 120).map(({ index }) => index));
    expect([placement.rows[0]!.before, placement.after]).toEqual([3000, 26_400]);
  });
  it.each([
    ["above", 7],
    ["below", 800],
    ["among them", 110],
  ])("has one more row %s, and the list stays as high as it is", (_, kept) => {
    const placement = placeRows(1000, 60, scroller, kept);
    const indexes = placement.rows.map(({ index }) => index);
    expect(indexes).toContain(kept);
    expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
    expect(heights(placement)).toBe(30_000);
  });
  it("has no row that is gone by a filter", () => {
    expect(placeRows(105, 60, scroller, 800).rows.map(({ index }) => index)).toEqual([
      100, 101, 102, 103, 104,
    ]);
  });
});
