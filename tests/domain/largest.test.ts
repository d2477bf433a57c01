import { describe, expect, it } from "vitest";
import { highest, lowest, rankAmong, rankOfChange, standsOut } from "#lib/domain/largest.ts";

/* Superlatives: said only where they mean something. */

const costs = (...values: (number | null)[]) => values.map((cost) => ({ cost }));
const of = ({ cost }: { cost: number | null }) => cost;

describe("the highest and the lowest", () => {
  it("pass over those that are not known, and count the others", () => {
    expect(highest(costs(null, 2, 5), of)).toEqual({ rows: [{ cost: 5 }], value: 5, of: 2 });
    expect(lowest(costs(null, 2, 5), of)).toEqual({ rows: [{ cost: 2 }], value: 2, of: 2 });
    expect(highest(costs(null), of)).toBeNull();
    expect(lowest(costs(), of)).toBeNull();
  });
  it("are all of those that are equal", () => {
    expect(highest(costs(5, 2, 5), of)).toEqual({ rows: costs(5, 5), value: 5, of: 3 });
  });
  it("stand out only among others that are not the same", () => {
    expect(standsOut(highest(costs(2, 5), of)!)).toBe(true);
    expect(standsOut(highest(costs(5), of)!)).toBe(false);
    expect(standsOut(highest(costs(5, null), of)!)).toBe(false);
    expect(standsOut(highest(costs(5, 5), of)!)).toBe(false);
  });
});

describe("a place", () => {
  it("counts those above, and says where it is shared", () => {
    expect(rankAmong(3, [1, 3, 9])).toEqual({ place: 2, all: 3 });
    expect(rankAmong(9, [9, 3, 9])).toEqual({ place: 1, all: 3, tied: true });
  });
  it("for growth is among what grew: the smallest fall has no first place", () => {
    expect(rankOfChange(-0.036, [-0.036, -0.2, -0.5])).toEqual({ way: "fell", rank: { place: 3, all: 3 } });
    expect(rankOfChange(-0.5, [0.1, -0.2, -0.5])).toEqual({ way: "fell", rank: { place: 1, all: 2 } });
    expect(rankOfChange(0.1, [0.1, -0.2, 0])).toEqual({ way: "grew", rank: { place: 1, all: 1 } });
    expect(rankOfChange(0, [0.1, 0])).toEqual({ way: "unchanged" });
  });
});
