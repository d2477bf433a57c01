import { describe, expect, it } from "vitest";
import { defaultFilters, latestFullYear } from "#lib/queries/defaultFilters.ts";

const years = (accounts: Record<number, number>) =>
  Object.entries(accounts).map(([year, count]) => ({ year: Number(year), accounts: count }));

describe("what is looked at where nothing is chosen", () => {
  it("is the latest year, however little there is", () => {
    expect(defaultFilters(years({ 2020: 4, 2024: 1 }))).toEqual({ departments: [], years: [2024] });
    expect(defaultFilters(years({ 2022: 70, 2023: 64, 2024: 3 })).years).toEqual([2024]);
  });
  it("is nothing to choose from where nothing is published", () => {
    expect(defaultFilters([])).toEqual({ departments: [], years: [] });
  });
  it("may have a year beside it that most departments have published already", () => {
    expect(latestFullYear(years({ 2022: 70, 2023: 64, 2024: 62 }))).toBe(2024);
    // A few early ones are no year yet.
    expect(latestFullYear(years({ 2022: 70, 2023: 64, 2024: 3 }))).toBe(2023);
    expect(latestFullYear([])).toBeNull();
  });
  it("is those of the year that spent most where it is still too many", () => {
    expect(defaultFilters(years({ 2024: 20_000 }))).toEqual({
      departments: [],
      years: [2024],
      largest: 400,
    });
  });
});
