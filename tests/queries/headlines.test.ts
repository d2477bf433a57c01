import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listedAccounts } from "#lib/domain/directory.ts";
import { PRINTED, yardstickOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { directory } from "#lib/queries/directory.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { headlines, type Headline, type HeadlineName } from "#lib/queries/headlines.ts";
import { overview } from "#lib/queries/overview.ts";
import { overviewPage } from "#lib/queries/overviewPage.ts";
import { headlinesNote, headlineWords } from "#lib/text/headlines.ts";
import { documentTables, tablesOfTexts } from "../support/documents.ts";
import { documentText } from "../support/reading.ts";

/* The headline figures of a year, read off the five documents. */

let engine: NodeEngine;
let consecutive: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  // 景德镇市政府办 published 2020 and 2024: with the former as 2023 it has two years to compare.
  const moved = documentText("000_9a0dbc96a3ebec7d.txt")
    .replaceAll("2019", "2022")
    .replaceAll("2020", "2023");
  consecutive = await openTables(await tablesOfTexts(moved, documentText("003_fd22b88f1956ab5b.txt")));
});
afterAll(() => {
  engine.close();
  consecutive.close();
});

async function figuresOf(database: NodeEngine, filters: Filters, yardstick: Yardstick = PRINTED) {
  const { rows, before } = await overviewPage(database, filters);
  const peers = filters.departments.length === 1 ? await overview(database, EVERYTHING) : null;
  const all = headlines(rows, before, peers, yardstick)!;
  const of = (name: HeadlineName): Headline => all.figures.find((figure) => figure.name === name)!;
  return { all, of, words: (name: HeadlineName) => headlineWords(of(name), all, yardstick) };
}

const YEAR: Filters = { departments: [], years: [2020] };
const JINGDEZHEN = { departments: ["360200-zhengfuban"], years: [2020] };

describe("the headline figures of a year", () => {
  it("add up what its departments spent, to the fen, and say how it changed", async () => {
    const { all, of, words } = await figuresOf(engine, YEAR);
    expect(all).toMatchObject({ year: 2020, departments: 4 });
    // 000 line 414, 001 line 37, 002 line 45, 004 line 414
    expect(of("spent").value).toBe(26_603_600 + 2_911_900 + 21_769_100 + 55_311_000);
    // The year before, by 000 line 409, 001 line 32, 002 line 34 and 004 line 406
    const before = 2660.36 + 98.71 + (291.19 + 40.1) + 2491.52 + (5531.1 + 1072.79);
    expect(of("spent").change).toMatchObject({ of: 4 });
    expect((of("spent").change as { by: number }).by).toBeCloseTo(10_659.56 / before - 1, 9);
    expect(words("spent")).toMatchObject({ value: "1.07 亿元", change: "比上年 ▼ 12.5%", place: "" });
  });

  it("divide sums by sums: of what was budgeted, of procurement, of the heads there are", async () => {
    const { of, words } = await figuresOf(engine, YEAR);
    // Budgets: 000 line 414, 001 line 36, 002 line 45, 004 line 414
    const budgets = 1902.54 + 329.48 + 2176.91 / 0.8895 + 4900.84;
    expect(of("rate").value).toBeCloseTo(10_659.56 / budgets, 6);
    expect(words("rate")).toMatchObject({ note: "决算除以预算", change: "没有上年数" });
    // 000 line 451, 001 line 103, 004 line 508; 002 says nothing of small enterprises
    expect(of("sme").value).toBeCloseTo((20.42 + 0 + 1246.85) / (51.05 + 5.5 + 1246.85), 9);
    expect(words("sme")).toMatchObject({ value: "97.2%", note: "占政府采购 · 3 / 4 个部门" });
    // 000 lines 32, 427, 431: 80 in service; 002 and 004 do not say how many are
    expect(of("perHead").of).toBe(2);
    expect(words("perHead").note).toContain("2 / 4 个部门");
  });

  it("hold “三公” against its budget", async () => {
    const { of, all, words } = await figuresOf(engine, YEAR);
    // 000 line 437, 001 line 81, 002 line 64, 004 line 351
    expect(of("threePublic").value).toBe(2_745_900);
    expect(all.threePublicBudget.rate).toBeCloseTo(274.59 / (90 + 6.68 + 81.72 / 0.9536 + 310), 4);
    expect(words("threePublic").note).toBe("预算的 55.8%");
  });

  it("give a single department its place, the largest first, among those that have a value", async () => {
    const { of, all, words } = await figuresOf(engine, JINGDEZHEN);
    expect(of("spent").place).toEqual({ place: 2, all: 4 });
    // 000 line 414: 139.83%, the furthest over
    expect(of("rate")).toMatchObject({ place: { place: 1, all: 4 } });
    expect(of("sme").place).toEqual({ place: 2, all: 3 });
    expect(words("spent").place).toBe("第 2 / 4");
    expect(headlinesNote(all, PRINTED)).toContain("名次从高到低");
  });

  it("are of the latest of the years shown", async () => {
    expect((await figuresOf(engine, EVERYTHING)).all).toMatchObject({ year: 2024, departments: 1 });
    const { all, of } = await figuresOf(engine, { ...JINGDEZHEN, years: [] });
    expect(all).toMatchObject({ year: 2024, departments: 1 });
    // Nobody else published 2024: there is no place.
    expect(of("spent").place).toBeNull();
  });

  it("are of nothing where nothing is shown", async () => {
    const { rows, before } = await overviewPage(engine, { departments: ["nobody"], years: [] });
    expect(headlines(rows, before, null, PRINTED)).toBeNull();
  });
});

describe("a change on the year before", () => {
  it("is of the same purse, the same kind of budget and the same departments", async () => {
    const { of, words } = await figuresOf(consecutive, { departments: [], years: [2024] });
    // 003 line 440: 2336.27 of 2325.59; 000 line 414: 2660.36 of 1902.54
    expect((of("rate").change as { by: number }).by).toBeCloseTo(2336.27 / 2325.59 - 2660.36 / 1902.54, 6);
    expect(words("rate").change).toBe("比上年 −39.4 个百分点");
    // 003 line 488 and 000 line 451
    expect((of("sme").change as { by: number }).by).toBeCloseTo(88.98 / 92.51 - 20.42 / 51.05, 6);
    const found = await overview(consecutive, EVERYTHING);
    const [now, then] = [2024, 2023].map(
      (year) => found.find(({ fiscalYear }) => fiscalYear === year)!.findings,
    );
    expect(of("findings").change).toEqual({ by: now! - then!, of: 1 });
  });

  it("is silent where the money of the retired changed what a head costs, and says so", async () => {
    // 000 line 431: 950.24 of 2268.00 is 303; 003 line 319: 97.23 of 1881.55
    const { of, words } = await figuresOf(consecutive, { departments: [], years: [2024] });
    expect(of("perHead")).toMatchObject({ value: 18_815_500 / 56, change: "composition" });
    expect(words("perHead").change).toBe("离退休变化大，不与上年比");
  });

  it("is silent where there is no year before", async () => {
    const { of, words } = await figuresOf(consecutive, { departments: [], years: [2023] });
    expect(of("findings").change).toBe("unpublished");
    expect(words("findings").change).toBe("没有上年数");
  });
});

describe("a yardstick", () => {
  it("divides by the heads of all instead of adding amounts per head up", async () => {
    const accounts = listedAccounts(await directory(engine));
    const perHead = yardstickOf({ perHead: true, pricesOf: null }, accounts, []);
    const heads = accounts.filter(({ fiscalYear, inService }) => fiscalYear === 2020 && inService);
    const { of, words } = await figuresOf(engine, YEAR, perHead);
    const rows = await overview(engine, YEAR);
    const spent = rows
      .filter((row) => heads.some(({ departmentId }) => departmentId === row.departmentId))
      .reduce((sum, row) => sum + row.execution.actual!.value, 0);
    expect(of("spent").of).toBe(heads.length);
    expect(of("spent").value).toBeCloseTo(
      spent / heads.reduce((sum, { inService }) => sum + inService!, 0),
      6,
    );
    expect(words("spent").value).toContain("万元/人");
    // 000 line 437 and 001 line 81, the two that say how many are in service
    expect(of("threePublic").of).toBe(2);
    expect(words("threePublic").note).toBe("预算的 32.6% · 2 / 4 个部门");
  });
});
