import { describe, expect, it } from "vitest";
import { factorOf, isAsPrinted, pricesAlone, PRINTED, yardstickOf } from "#lib/domain/yardstick.ts";

/* Amounts per head and in one year's prices. */

const a2020 = { departmentId: "a", fiscalYear: 2020, scope: "own" as const };
const a2021 = { departmentId: "a", fiscalYear: 2021, scope: "own" as const };
const HEADS = [
  { ...a2020, inService: 40 },
  { ...a2021, inService: null },
];
const INDICES = [
  { year: 2021, index: 110, source: "" },
  { year: 2022, index: 105, source: "" },
];
const yardstick = (perHead: boolean, pricesOf: number | null) =>
  yardstickOf({ perHead, pricesOf }, HEADS, INDICES);

describe("an amount of a year", () => {
  it("stays as printed by the yardstick of print", () => {
    expect(factorOf(PRINTED, a2020)).toBe(1);
    expect(isAsPrinted(yardstick(false, null))).toBe(true);
  });
  it("is divided by those in service, and unknown where they are not published", () => {
    expect(factorOf(yardstick(true, null), a2020)).toBe(1 / 40);
    expect(factorOf(yardstick(true, null), a2021)).toBeNull();
    expect(factorOf(yardstick(true, null), { ...a2020, departmentId: "b" })).toBeNull();
  });
  it("is carried to later and earlier years by the chained index, and unknown where a year has none", () => {
    expect(factorOf(yardstick(false, 2022), a2020)).toBeCloseTo(1.1 * 1.05, 12);
    expect(factorOf(yardstick(false, 2020), a2021)).toBeCloseTo(1 / 1.1, 12);
    expect(factorOf(yardstick(false, 2024), a2020)).toBeNull();
  });
  it("is measured by both together, and a cost per car by prices alone", () => {
    expect(factorOf(yardstick(true, 2021), a2020)).toBeCloseTo(1.1 / 40, 12);
    expect(factorOf(pricesAlone(yardstick(true, 2021)), a2020)).toBeCloseTo(1.1, 12);
  });
});
