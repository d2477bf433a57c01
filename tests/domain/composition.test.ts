import { describe, expect, it } from "vitest";
import { compositionChanges, type Composed } from "#lib/domain/composition.ts";

const year = (
  fiscalYear: number,
  part: number | null,
  retired: number | null,
  departmentId = "a",
): Composed => ({
  departmentId,
  fiscalYear,
  scope: "own",
  personnelCost: 100,
  allowances: part === null ? null : { value: part },
  retired,
});
const years = (rows: Composed[]) =>
  compositionChanges(rows).map(({ before, after }) => [before.fiscalYear, after.fiscalYear]);

describe("staff costs of two years are of different money or people", () => {
  it("where the share of the retired's money moves by more than ten points", () => {
    expect(years([year(2020, 40, null), year(2024, 29, null)])).toEqual([[2020, 2024]]);
    expect(years([year(2020, 40, null), year(2024, 30, null)])).toEqual([]);
  });
  it("where the retired become more or fewer by more than a tenth", () => {
    expect(years([year(2020, null, 70), year(2024, null, 78)])).toEqual([[2020, 2024]]);
    expect(years([year(2020, null, 70), year(2024, null, 77)])).toEqual([]);
    expect(years([year(2020, null, 0), year(2024, null, 1)])).toEqual([[2020, 2024]]);
  });
  it("between years next to each other of one department, and not where one is not printed", () => {
    const rows = [year(2023, 5, null), year(2020, 40, null), year(2022, 41, null), year(2024, 5, null, "b")];
    expect(years(rows)).toEqual([[2022, 2023]]);
    expect(years([year(2020, null, 70), year(2024, 5, null)])).toEqual([]);
  });
});
