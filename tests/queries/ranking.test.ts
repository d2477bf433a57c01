import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { distribution } from "#lib/charts/distribution.ts";
import { written } from "#lib/charts/indicatorWriting.ts";
import { middleOf, placeAmong } from "#lib/domain/middle.ts";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { WAN } from "#lib/format/money.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { INDICATORS } from "#lib/queries/indicators.ts";
import { overview } from "#lib/queries/overview.ts";
import { isAmong, ranked, rankedYear, ranking, sizeOf, type RankingRow } from "#lib/queries/ranking.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { documentTables } from "../support/documents.ts";

/* Departments in the order of one indicator in one year: the four of the five documents that are of 2020. */

let engine: NodeEngine;
let rows: RankingRow[];
beforeAll(async () => {
  engine = await openTables(await documentTables());
  rows = (await ranking(engine, EVERYTHING)).filter(({ fiscalYear }) => fiscalYear === 2020);
});
afterAll(() => engine.close());

const ANYWHERE = { region: null, kind: null, level: null, size: null };

/** As many accounts as asked for, that spent 1, 2, 3 … million yuan. */
const many = (count: number): RankingRow[] =>
  Array.from({ length: count }, (_, index) => {
    const [row] = rows as [RankingRow];
    const actual = { ...row.execution.actual!, value: (index + 1) * 1e6 };
    return { ...row, departmentId: `d${index}`, execution: { ...row.execution, actual } };
  });

describe("a ranking", () => {
  it("is of one year: the one that is chosen, else the latest that most have published", () => {
    const years = [
      { year: 2022, accounts: 300 },
      { year: 2023, accounts: 290 },
      { year: 2024, accounts: 12 },
    ];
    expect(rankedYear(years, [])).toBe(2023);
    expect(rankedYear(years, [2024])).toBe(2024);
    expect(rankedYear(years, [2022, 2023])).toBe(2023);
    expect(rankedYear(years, [1999])).toBe(1999);
  });

  it("orders what is printed, the largest first", () => {
    const { ranked: all, without } = ranked(rows, "spent", PRINTED);
    // 004 line 414, 000 line 414, 002 line 45, 001 line 37
    expect(all.map(({ value }) => value)).toEqual([55_311_000, 26_603_600, 21_769_100, 2_911_900]);
    expect(all.map(({ rank }) => rank.place)).toEqual([1, 2, 3, 4]);
    expect(all[0]!.source!.value).toBe(55_311_000);
    expect(without).toEqual([]);
  });

  it("has every account among those with a value or those without, whatever the indicator", () => {
    for (const name of INDICATORS) {
      const { ranked: all, without } = ranked(rows, name, PRINTED);
      expect(all.length + without.length, name).toBe(4);
      const values = all.map(({ value }) => value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  it("carries what the indicators are made of, and all of it", async () => {
    const whole = (await overview(engine, EVERYTHING)).filter(({ fiscalYear }) => fiscalYear === 2020);
    const places = rows.map((row, index) => ({ ...row, ...whole[index]! }));
    for (const name of INDICATORS) {
      const values = (of: readonly RankingRow[]) =>
        ranked(of, name, PRINTED).ranked.map(({ value }) => value);
      expect(values(rows), name).toEqual(values(places));
    }
  });

  it("gives equal values one place, and the next its own", () => {
    const same = many(4).map((row, index) => (index === 1 ? { ...many(3)[2]!, departmentId: "x" } : row));
    const { ranked: all } = ranked(same, "spent", PRINTED);
    expect(all.map(({ rank: { place, tied } }) => [place, tied ?? false])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  it("counts a department once, its 汇总 before its 本级", () => {
    const [row] = rows as [RankingRow];
    const whole = { ...row, scope: "consolidated" as const };
    expect(ranked([row, whole], "spent", PRINTED).ranked.map(({ row }) => row.scope)).toEqual([
      "consolidated",
    ]);
  });

  it("has no rate without an honest denominator", () => {
    const [row] = rows as [RankingRow];
    const bare = { ...row, staff: null, procurement: null };
    for (const name of ["perHead", "sme", "threePublicPerHead"] as const)
      expect(ranked([bare], name, PRINTED)).toMatchObject({
        ranked: [],
        without: [{ departmentId: row.departmentId }],
      });
  });
});

describe("those that are compared", () => {
  it("know their place, level, kind and size", () => {
    const zhuzhou = rows.find(({ departmentId }) => departmentId === "430200-zhengfuban")!;
    expect(zhuzhou).toMatchObject({ divisionCode: "430200", level: "prefecture", kind: "government_office" });
    expect(sizeOf(zhuzhou)).toBe("large");
    expect(isAmong(zhuzhou, { ...ANYWHERE, region: "43" })).toBe(true);
    expect(isAmong(zhuzhou, { ...ANYWHERE, region: "36" })).toBe(false);
    expect(
      isAmong(zhuzhou, { region: "4302", kind: "government_office", level: "prefecture", size: "large" }),
    ).toBe(true);
    expect(rows.filter((row) => isAmong(row, { ...ANYWHERE, kind: "liaison" }))).toHaveLength(1);
  });
});

describe("the middle of values", () => {
  it("is none of fewer than eight", () => {
    expect(middleOf([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(placeAmong(5, [1, 2, 3, 4, 5, 6, 7])).toBeNull();
  });

  it("halves them, and half of them lie between its quartiles", () => {
    expect(middleOf([9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({ low: 3, median: 5, high: 7, count: 9 });
    expect(middleOf([1, 2, 3, 4, 5, 6, 7, 8])).toMatchObject({ low: 2.75, median: 4.5, high: 6.25 });
    expect(placeAmong(6, [1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ lower: 5 / 8, same: 1 / 8 });
  });

  it("stands in the distribution only where it says something", () => {
    const words = pictureWords("zh");
    const style = written("spent", "money", WAN, words);
    const of = (count: number) => distribution(ranked(many(count), "spent", PRINTED).ranked, style, words);
    expect(of(7).legend).toEqual([]);
    expect(of(8).description).toContain("中位数 450.00");
    const marks = (count: number) =>
      (of(count).option(1072).series as { data: { mark: object | null }[] }[])[0]!.data.filter(
        ({ mark }) => mark,
      ).length;
    // A dot each while they are few, then columns.
    expect(marks(40)).toBe(40);
    expect(marks(3000)).toBeLessThan(100);
  });
});
