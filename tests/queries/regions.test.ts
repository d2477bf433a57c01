import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addable } from "#lib/domain/accountYear.ts";
import { divisionOf } from "#lib/domain/ids.ts";
import { PROVINCE_TILES } from "#lib/domain/provinceTiles.ts";
import { partsOfRegion, pathToRegion, regionOfAll, type NamedDivision } from "#lib/domain/regions.ts";
import { PRINTED, yardstickOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { total } from "#lib/queries/addends.ts";
import { directory } from "#lib/queries/directory.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { INDICATORS, indicators, type IndicatorName } from "#lib/queries/indicators.ts";
import { overview } from "#lib/queries/overview.ts";
import { regions, regionSums, wholeRegion, type RegionAnswer } from "#lib/queries/regions.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { documentTables } from "../support/documents.ts";
import { reference } from "../support/reading.ts";

/* Sums of regions over the five documents: 景德镇's two, 株洲's and 巴中's one of 2020, one of 景德镇 of 2024. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

const of = async (region: string, year: number, by: IndicatorName, yardstick: Yardstick = PRINTED) => {
  const answer = await regions(engine, { year, region: "" });
  return regionSums(answer, [region], by, yardstick)[0]!;
};

describe("a region's sum", () => {
  it("adds up what its departments print, and says how many of all they are", async () => {
    // 000 line 414 and 001 line 37: 2,660.36 and 291.19 万元
    expect(await of("36", 2020, "spent")).toEqual({
      region: "36",
      known: 2,
      published: 2,
      departments: 2,
      value: 29_515_500,
    });
    // With 002 line 45 and 004 line 414.
    expect((await of("", 2020, "spent")).value).toBe(106_595_600);
    // 003 line 432; the liaison office has not published 2024.
    expect(await of("3602", 2024, "spent")).toMatchObject({ known: 2, published: 1, value: 23_362_700 });
  });

  it("is a share of the sums, not a mean of shares", async () => {
    // 000: 2,660.36 of 1,902.93 万元; 001: 291.19 of 329.26 万元.
    const { value } = await of("360200", 2020, "rate");
    const rows = (await overview(engine, EVERYTHING)).filter(
      ({ departmentId, fiscalYear }) => divisionOf(departmentId) === "360200" && fiscalYear === 2020,
    );
    const budgets = rows.map(({ execution }) => (execution.adjustedBudget ?? execution.initialBudget)!.value);
    expect(value).toBeCloseTo(29_515_500 / (budgets[0]! + budgets[1]!), 12);
  });

  it("is nothing where nobody publishes it, and where there is nobody", async () => {
    expect(await of("44", 2020, "spent")).toEqual({
      region: "44",
      known: 0,
      published: 0,
      departments: 0,
      value: null,
    });
    expect((await of("43", 2020, "perHead")).value).toBeNull();
    expect((await of("43", 2020, "perHead")).published).toBe(1);
  });

  it("is what the indicators of its accounts come to, whichever, by whatever yardstick", async () => {
    const all = await overview(engine, EVERYTHING);
    const heads = listedAccounts(await directory(engine));
    const perHead = yardstickOf({ perHead: true, pricesOf: null }, heads, []);
    const answers = new Map<number, RegionAnswer>();
    for (const year of [2020, 2024]) answers.set(year, await regions(engine, { year, region: "" }));
    let known = 0;
    for (const yardstick of [PRINTED, perHead])
      for (const by of INDICATORS)
        for (const [year, answer] of answers)
          for (const region of ["", "36", "3602", "360200", "43", "51"]) {
            const rows = addable(all).filter(
              (row) => row.fiscalYear === year && divisionOf(row.departmentId).startsWith(region),
            );
            const addends = rows.flatMap((row) => indicators(yardstick)[by].of(row) ?? []);
            const [found] = regionSums(answer, [region], by, yardstick);
            const said = `${by} ${year} ${region} ${yardstick.perHead}`;
            const expected = total(addends);
            if (expected === null) expect(found!.value, said).toBeNull();
            else expect(found!.value, said).toBeCloseTo(expected, 6);
            expect(found!.departments, said).toBe(addends.length);
            known += Number(expected !== null);
          }
    expect(known).toBeGreaterThan(100);
  });
});

describe("what is missing", () => {
  it("is named", async () => {
    const { missing } = await regions(engine, { year: 2024, region: "" });
    expect(missing!.map(({ departmentId }) => departmentId)).toEqual([
      "360200-zhushanghai",
      "430200-zhengfuban",
      "511900-zhengfuban",
    ]);
    expect((await regions(engine, { year: 2020, region: "" })).missing).toEqual([]);
    expect((await regions(engine, { year: 2024, region: "36" })).missing).toHaveLength(1);
  });
});

describe("a single government", () => {
  it("has its departments' accounts", async () => {
    const { accounts } = await regions(engine, { year: 2020, region: "360200" });
    expect(accounts.map(({ departmentId }) => departmentId).sort()).toEqual([
      "360200-zhengfuban",
      "360200-zhushanghai",
    ]);
    expect((await regions(engine, { year: 2020, region: "36" })).accounts).toEqual([]);
  });
});

describe("the tree of regions", () => {
  const divisions = reference.divisions.map(({ code, name }): NamedDivision => [code, name]);

  it("leads from every government up to the country, and down again", () => {
    for (const [code] of divisions) {
      const path = pathToRegion(divisions, code);
      expect(path[0]).toBe("");
      expect(path.at(-1)).toBe(code);
      for (const [index, region] of path.slice(1).entries())
        expect(partsOfRegion(divisions, path[index]!), `${code} ${region}`).toContain(region);
    }
  });

  it("has each government in one part of each region", () => {
    const leaves = (region: string): string[] =>
      region.length === 6 ? [region] : partsOfRegion(divisions, region).flatMap(leaves);
    expect(leaves("").sort()).toEqual(divisions.map(([code]) => code).sort());
  });

  it("begins where all departments are", async () => {
    expect(await wholeRegion(engine)).toBe("");
    expect(regionOfAll(["360200", "360281"])).toBe("3602");
    expect(regionOfAll(["360200", "360700"])).toBe("36");
    expect(regionOfAll(["360281"])).toBe("360281");
    expect(regionOfAll(["360000", "360200"])).toBe("36");
    expect(regionOfAll([])).toBe("");
  });

  it("has a square for every province, none on another", () => {
    const provinces = partsOfRegion(divisions, "");
    expect(PROVINCE_TILES.map(({ region }) => region).sort()).toEqual(
      [...provinces, "71", "81", "82"].sort(),
    );
    expect(new Set(PROVINCE_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
    for (const { region, name } of PROVINCE_TILES) {
      const full = divisions.find(([code]) => code === `${region}0000`)?.[1];
      if (full) expect(full.startsWith(name), name).toBe(true);
    }
  });
});
