import { describe, expect, it } from "vitest";
import { nextMark } from "#lib/charts/nextMark.ts";

/** Two panels of three rows: a bar and a tick in each row of the first, a dot in each of the second but the middle one. */
const places = [
  ...[0, 40, 80].flatMap((y) => [
    { x: 100, y: y + 5, width: 200, height: 11 },
    { x: 280, y, width: 2, height: 26 },
  ]),
  ...[0, 80].map((y) => ({ x: 500, y: y + 6, width: 9, height: 9 })),
];

describe("a picture's marks by keys", () => {
  it("are all met by going right, and again by going left", () => {
    const met = [0];
    for (let step = 1; step < places.length; step++) met.push(nextMark("ArrowRight", places, met.at(-1)!)!);
    expect(met).toEqual(places.map((_, index) => index));
    expect(nextMark("ArrowRight", places, places.length - 1)).toBe(places.length - 1);
    expect(nextMark("ArrowLeft", places, 3)).toBe(2);
    expect(nextMark("ArrowLeft", places, 0)).toBe(0);
  });
  it("lead down and up to the next row, to what is nearest there, and no further than the last", () => {
    expect(nextMark("ArrowDown", places, 0)).toBe(2);
    expect(nextMark("ArrowDown", places, 1)).toBe(3);
    expect(nextMark("ArrowUp", places, 4)).toBe(2);
    expect(nextMark("ArrowDown", places, 4)).toBe(4);
    expect(nextMark("ArrowUp", places, 1)).toBe(1);
    // The second panel has nothing in the middle row: what the first has there is nearer than the row after.
    expect(nextMark("ArrowDown", places, 6)).toBe(3);
  });
  it("lead to the first and the last, and other keys nowhere", () => {
    expect(nextMark("Home", places, 4)).toBe(0);
    expect(nextMark("End", places, 4)).toBe(7);
    expect(nextMark("a", places, 4)).toBe(null);
  });
});
