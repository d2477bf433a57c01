import { describe, expect, it } from "vitest";
import { divisor, sidesOf } from "#lib/queries/findingSides.ts";
import type { FindingDetail } from "#lib/queries/findingDetail.ts";

/* How a finding is drawn follows from its evidence alone. */

const finding = (expected: number | null, actual: number | null, unit = "yuan") =>
  ({ expected, actual, difference: null, unit }) as FindingDetail["finding"];
const figure = (value: number, unit = "yuan", measure = "value") =>
  ({ value, unit, measure }) as FindingDetail["figures"][number];

describe("a finding is drawn", () => {
  it("as a sum where the evidence after the total adds up to what was expected", () => {
    const figures = [figure(248_700), figure(2_700), figure(450_000), figure(-400)];
    const sides = sidesOf({ finding: finding(452_300, 248_700), figures })!;
    expect(sides).toMatchObject({ kind: "sum", sum: 452_300, gap: -203_600 });
    expect(sides.kind === "sum" && sides.terms).toHaveLength(3);
  });
  it("as a rate with its divisor: the whole of a share, last year's amount of a change", () => {
    const share = sidesOf({
      finding: finding(50, 60, "percent"),
      figures: [figure(60, "percent", "share"), figure(100), figure(200)],
    })!;
    expect(share.kind === "rate" && divisor(share)).toEqual({ value: 200, from: [] });
    const change = sidesOf({
      finding: finding(25, 20, "percent"),
      figures: [figure(20, "percent", "yoy_rate"), figure(20, "yuan", "yoy_change"), figure(100)],
    })!;
    expect(change.kind === "rate" && divisor(change)).toEqual({ value: 80, from: [100, 20] });
  });
  it("as a pair otherwise, and not at all without two sides", () => {
    expect(sidesOf({ finding: finding(1, 2), figures: [figure(2), figure(1)] })).toMatchObject({
      kind: "pair",
      gap: 1,
    });
    expect(sidesOf({ finding: finding(null, 2), figures: [figure(2)] })).toBeNull();
  });
});
