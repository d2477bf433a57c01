import { describe, expect, it } from "vitest";
import { defaultFilters } from "#lib/queries/defaultFilters.ts";

const years = (accounts: Record<number, number>) =>
  Object.entries(accounts).map(([year, count]) => ({ year: Number(year), accounts: count }));

describe("what is looked at where nothing is chosen", () => {
  it("is everything while that is little", () => {
    expect(defaultFilters(years({ 2020: 4, 2024: 1 }))).toEqual({ departments: [], years: [] });
    expect(defaultFilters([])).toEqual({ departments: [], years: [] });
  });
  it("is one year beyond that: the latest that most departments have published", () => {
    expect(defaultFilters(years({ 2022: 70, 2023: 64, 2024: 62 }))).toEqual({
      departments: [],
      years: [2024],
    });
    // A few early ones are no year yet.
    expect(defaultFilters(years({ 2022: 70, 2023: 64, 2024: 3 })).years).toEqual([2023]);
  });
  it("is those of the year that spent most where it is still too many", () => {
    expect(defaultFilters(years({ 2024: 20_000 }))).toEqual({
      departments: [],
      years: [2024],
      largest: 400,
    });
  });
});
