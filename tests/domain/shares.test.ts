import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestPart, shareOf, type Whole } from "#lib/domain/shares.ts";

/* Shares: of what is printed as the whole, or none at all. */

interface Row {
  departmentId: string;
  fiscalYear: number;
  scope: "own";
  kind: string;
  amount: number | null;
}

const row = (kind: string, amount: number | null, departmentId = "a"): Row => ({
  departmentId,
  fiscalYear: 2023,
  scope: "own",
  kind,
  amount,
});
const part = (rows: Row[], wholes: Record<string, number | Whole>) =>
  largestPart(rows, {
    kind: ({ kind }) => kind,
    amount: ({ amount }) => amount,
    whole: ({ departmentId }) => {
      const whole = wholes[departmentId];
      return typeof whole === "number" ? { value: whole, conflicting: false } : (whole ?? null);
    },
  });

describe("the largest part", () => {
  it("is of the printed whole, not of a sum of parts", () => {
    // Line 28 of 001: one purchase of 5.17 stands among purchase and operation, of 6.67 in all.
    const rows = [row("purchase", 51_700), row("operation", 51_800), row("reception", 15_000)];
    const found = part(rows, { a: 66_700 })!;
    expect(found.rows.map(({ kind }) => kind)).toEqual(["operation"]);
    expect(found.share).toBeCloseTo(51_800 / 66_700, 12);
    expect(found.doubts.map(({ why }) => why)).toEqual(["more than the whole"]);
  });
  it("counts only accounts with a whole for the share, and says where one is printed twice", () => {
    const rows = [row("cars", 30), row("visits", 20), row("cars", 100, "b")];
    const found = part(rows, { a: { value: 50, conflicting: true } })!;
    expect(found.share).toBeCloseTo(0.6, 12);
    expect(found.doubts.map(({ why }) => why)).toEqual(["two wholes"]);
    expect(part(rows, {})!.share).toBeNull();
  });
  it("has no share where it comes to more than the whole", () => {
    const found = part([row("cars", 90_000)], { a: 50_000 })!;
    expect([found.share, found.doubts[0]?.why]).toEqual([null, "more than the whole"]);
  });
  it("is several where they are equal, and takes what rounding leaves for none", () => {
    const found = part([row("cars", 1000), row("visits", 1000), row("travel", 0)], { a: 1900 })!;
    expect(found.rows.map(({ kind }) => kind)).toEqual(["cars", "visits"]);
    expect([found.of, found.doubts]).toEqual([2, []]);
  });
  it("is none of nothing, of zeros, or of a whole with parts below zero", () => {
    expect(part([], {})).toBeNull();
    expect(part([row("cars", 0), row("visits", null)], { a: 0 })).toBeNull();
    expect(part([row("cars", 5), row("refunds", -1)], { a: 4 })).toBeNull();
  });
  it("is never above all, whatever is printed", () => {
    const kinds = fc.constantFrom("cars", "visits", "travel");
    const rows = fc.array(fc.tuple(kinds, fc.nat(), fc.constantFrom("a", "b")));
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (printed, a, b) => {
        const found = part(
          printed.map(([kind, amount, id]) => row(kind, amount, id)),
          { a, b },
        );
        expect(found?.share ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it("a share is a part of a whole, and nothing else", () => {
  expect(shareOf(1, 4)).toBe(0.25);
  for (const [part, whole] of [
    [null, 4],
    [1, null],
    [1, 0],
    [-1, 4],
    [5, 4],
  ] as const)
    expect(shareOf(part, whole)).toBeNull();
});
