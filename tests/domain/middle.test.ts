import { describe, expect, it } from "vitest";
import { LEAST_PEERS, middleOf, placeAmong } from "#lib/domain/middle.ts";

/* Where a value stands among others; silence where there are too few to say. */

const eight = [8, 1, 7, 2, 6, 3, 5, 4];

describe("the middle", () => {
  it("lies between the values where it must, and the quartiles in proportion", () => {
    expect(middleOf(eight)).toEqual({ low: 2.75, median: 4.5, high: 6.25, count: 8 });
    expect(middleOf([...eight, 9])).toEqual({ low: 3, median: 5, high: 7, count: 9 });
  });
  it("sorts by size and leaves the values as they came", () => {
    const values = [100, 20, 3, 40, 5, 60, 7, 80];
    expect(middleOf(values)!.median).toBe(30);
    expect(values[0]).toBe(100);
  });
  it("says nothing of fewer than eight", () => {
    expect(LEAST_PEERS).toBe(8);
    expect(middleOf(eight.slice(1))).toBe(null);
  });
});

describe("a place", () => {
  it("is told by the shares that are lower, and the same", () => {
    expect(placeAmong(4, eight)).toEqual({ lower: 3 / 8, same: 1 / 8 });
    expect(placeAmong(0, eight)).toEqual({ lower: 0, same: 0 });
    expect(placeAmong(9, eight)).toEqual({ lower: 1, same: 0 });
  });
  it("is the same where division left a trace", () => {
    const near = eight.map((value) => value * 1_000_000);
    expect(placeAmong(4_000_001, near)!.same).toBe(1 / 8);
    expect(placeAmong(4_000_100, near)).toEqual({ lower: 4 / 8, same: 0 });
    expect(
      placeAmong(
        -4_000_001,
        near.map((value) => -value),
      )!.same,
    ).toBe(1 / 8);
  });
  it("is none among fewer than eight", () => expect(placeAmong(1, eight.slice(1))).toBe(null));
});
