import { describe, expect, it } from "vitest";
import { defaultFilters } from "#lib/queries/defaultFilters.ts";
import { readyFor, readyYears } from "#lib/queries/readyYears.ts";

/* What lies ready beside what comes with the pages, and which choices it answers. */

const archiveOf = (...accounts: number[]) => {
  const years = accounts.map((accounts, index) => ({ year: 2020 + index, accounts }));
  return { years, shown: defaultFilters(years) };
};
const of = (years: number[], ...departments: string[]) => ({ departments, years });

describe("ready answers", () => {
  it("are those of every year that does not come with the page", () => {
    const ready = readyYears(archiveOf(100, 300, 300, 20));
    expect([...ready.keys()]).toEqual(["2020", "2021", "2022"]);
    expect(readyFor(ready, of([2021]))).toBe("2021");
    expect(readyFor(ready, of([2021], "a", "b"))).toBe("2021");
    for (const more of [of([2020, 2021]), of([]), of([], "a")]) expect(readyFor(ready, more)).toBeNull();
  });
  it("are of all years, too, where that is not much", () => {
    const ready = readyYears(archiveOf(50, 60));
    expect([...ready.keys()]).toEqual(["2020", "all"]);
    expect(readyFor(ready, of([], "a"))).toBe("all");
    expect(readyFor(ready, of([2020, 2021]))).toBe("all");
    expect(readyFor(ready, of([2020]))).toBe("2020");
  });
  it("hold of a year with very many accounts those that come first, and answer no choice of departments", () => {
    const archive = archiveOf(5000, 6000);
    const ready = readyYears(archive);
    expect([...ready.keys()]).toEqual(["2020"]);
    expect(ready.get("2020")).toEqual({ ...archive.shown, years: [2020] });
    expect(readyFor(ready, { ...archive.shown, years: [2020] })).toBe("2020");
    expect(readyFor(ready, of([2020], "a"))).toBeNull();
  });
  it("are of few accounts, too, and none where nothing is published", () => {
    expect([...readyYears(archiveOf(2, 3)).keys()]).toEqual(["2020", "all"]);
    expect(readyYears(archiveOf()).size).toBe(0);
  });
});
