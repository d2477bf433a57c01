import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { priceFactor } from "#lib/domain/prices.ts";

const indices = [
  { year: 2021, index: 110, source: "" },
  { year: 2022, index: 120, source: "" },
];

describe("real terms", () => {
  it("chain the years between, forwards and backwards", () => {
    expect(priceFactor(indices, 2020, 2022)).toBeCloseTo(1.32, 12);
    expect(priceFactor(indices, 2022, 2021)).toBeCloseTo(1 / 1.2, 12);
    expect(priceFactor(indices, 2021, 2021)).toBe(1);
  });
  it("are not guessed where a year has no index", () => {
    expect(priceFactor(indices, 2019, 2022)).toBeNull();
    expect(priceFactor(indices, 2022, 2023)).toBeNull();
  });
  it("rest on a table without gaps, each row with its source", () => {
    const rows = csvParse(readFileSync("data/reference/consumer_prices.csv", "utf8"));
    rows.forEach((row, index) => {
      expect(Number(row["year"])).toBe(Number(rows[0]!["year"]) + index);
      expect(Number(row["index"])).toBeGreaterThan(95);
      expect(row["source"]).toContain("国家统计局");
    });
  });
});
