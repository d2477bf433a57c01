import { describe, expect, it } from "vitest";
import { dearest, largestPart } from "#lib/domain/largest.ts";

describe("the largest part", () => {
  const rows = [
    { kind: "cars", amount: 30 },
    { kind: "visits", amount: 50 },
    { kind: "cars", amount: 40 },
    { kind: "travel", amount: null },
  ];
  const of = (all: typeof rows) =>
    largestPart(
      all,
      ({ kind }) => kind,
      ({ amount }) => amount,
    );
  it("is of the kind with the largest sum, as a share of all", () => {
    expect(of(rows)?.row.kind).toBe("cars");
    expect(of(rows)?.share).toBeCloseTo(70 / 120, 12);
  });
  it("is none of nothing, of zeros, or of a whole with parts below zero", () => {
    expect(of([])).toBeNull();
    expect(of([{ kind: "cars", amount: 0 }])).toBeNull();
    expect(of([...rows, { kind: "refunds", amount: -1 }])).toBeNull();
  });
});

describe("the dearest", () => {
  it("passes over those whose cost is not known", () => {
    const rows = [{ cost: null }, { cost: 2 }, { cost: 5 }];
    expect(dearest(rows, ({ cost }) => cost)?.cost).toBe(5);
    expect(dearest([{ cost: null }], ({ cost }) => cost)).toBeNull();
  });
});
