import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { developments as drawn } from "#lib/charts/indicatorLines.ts";
import { classificationChange } from "#lib/domain/classificationChanges.ts";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { accountsOf } from "#lib/queries/accountsOf.ts";
import { departmentProfile, type DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import { developments, oneAYear, yearsThrough } from "#lib/queries/developments.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import { overview, type OverviewRow } from "#lib/queries/overview.ts";
import { sourceOfFigure } from "#lib/queries/sourceOfFigure.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { tablesOfTexts } from "../support/documents.ts";
import { documentText } from "../support/reading.ts";

/* The developments of 景德镇市政府办: its 2020 accounts, the same as if they were of 2023, and its 2024 accounts. */

const DEPARTMENT = "360200-zhengfuban";

let engine: NodeEngine;
let profile: DepartmentProfile;
beforeAll(async () => {
  const first = documentText("000_9a0dbc96a3ebec7d.txt");
  const moved = first.replaceAll("2019", "2022").replaceAll("2020", "2023");
  engine = await openTables(await tablesOfTexts(first, moved, documentText("003_fd22b88f1956ab5b.txt")));
  profile = (await departmentProfile(engine, DEPARTMENT))!;
});
afterAll(() => engine.close());

const of = (name: IndicatorName, rows: readonly OverviewRow[] = accountsOf(profile)) =>
  developments(rows, [], PRINTED).find((development) => development.name === name)!;

describe("a department's developments", () => {
  it("are of the rows that the engine answers for the department, whatever page they came with", async () => {
    const asked = await overview(engine, { departments: [DEPARTMENT], years: [] });
    expect(accountsOf(profile)).toEqual(asked);
  });

  it("have every year that there are accounts of, and say the years between that there are none of", () => {
    // 000 line 414, 003 line 376
    expect(of("spent").points.map(({ fiscalYear, value }) => [fiscalYear, value])).toEqual([
      [2020, 26_603_600],
      [2023, 26_603_600],
      [2024, expect.any(Number)],
    ]);
    expect(yearsThrough(accountsOf(profile))).toEqual([2020, 2021, 2022, 2023, 2024]);
  });

  it("have a change on the year just before, and none over a gap", () => {
    const [, gap, next] = of("inService").points;
    expect(gap!.change).toBeNull();
    // Heads of both years as printed.
    expect(next!.change!.by).toBe(next!.value - gap!.value);
    expect(next!.change!.rate).toBeCloseTo(next!.value / gap!.value - 1, 12);
  });

  it("are broken where the purse, the kind of budget or the scope is another one, and nothing is compared there", () => {
    const rows = oneAYear(accountsOf(profile));
    const [, before, after] = rows as [OverviewRow, OverviewRow, OverviewRow];
    const other = (change: Partial<OverviewRow>) =>
      [before, { ...before, fiscalYear: 2024, ...change }] as OverviewRow[];
    const same = of("spent", other({}));
    expect(same.points[1]).toMatchObject({ breaks: [], change: { by: 0, rate: 0 } });
    const purse = of("spent", other({ execution: { ...before.execution, funding: "general" } }));
    expect(purse.points[1]).toMatchObject({ breaks: ["purse"], change: null });
    const budget = { ...before.execution, adjustedBudget: before.execution.initialBudget };
    expect(of("rate", other({ execution: budget })).points[1]!.breaks).toEqual(["budget"]);
    expect(of("inService", other({ scope: "consolidated" })).points[1]).toMatchObject({
      breaks: ["scope"],
      change: null,
    });
    expect(after.fiscalYear).toBe(2024);
  });

  it("say where staff costs are made of other people, or the classification of other things", () => {
    const [row] = oneAYear(accountsOf(profile)) as [OverviewRow];
    const retired = { ...row, fiscalYear: 2021, staff: { ...row.staff!, retired: row.staff!.retired! * 2 } };
    expect(of("perHead", [row, retired]).points[1]).toMatchObject({ breaks: ["composition"], change: null });
    expect(of("wagesPerHead", [row, retired]).points[1]!.breaks).toEqual([]);
    const years = [2017, 2018].map((fiscalYear) => ({ ...row, fiscalYear }));
    expect(of("wagesPerHead", years).points[1]!.breaks).toEqual(["classification"]);
    expect(classificationChange("301", 2018, 2024)).toBeNull();
  });

  it("mark another name in the documents, and compare all the same", () => {
    const [row] = oneAYear(accountsOf(profile)) as [OverviewRow];
    const names = [
      { fiscalYear: 2020, name: "甲办" },
      { fiscalYear: 2021, name: "乙办" },
    ];
    const [spent] = developments([row, { ...row, fiscalYear: 2021 }], names, PRINTED);
    expect(spent!.points[1]).toMatchObject({ breaks: ["name"], change: { by: 0 } });
  });

  it("take 本级 or 汇总 alone where one of them has all years", () => {
    const [row] = oneAYear(accountsOf(profile)) as [OverviewRow];
    const rows = [2020, 2021, 2022].map((fiscalYear) => ({ ...row, fiscalYear }));
    const whole = { ...row, fiscalYear: 2022, scope: "consolidated" as const };
    expect(oneAYear([...rows, whole]).map(({ scope }) => scope)).toEqual(["own", "own", "own"]);
    expect(oneAYear([rows[0]!, whole]).map(({ scope }) => scope)).toEqual(["own", "consolidated"]);
  });
});

describe("their picture", () => {
  it("has a mark for each number, that leads to where it is printed, and one for each year without accounts", () => {
    const all = developments(accountsOf(profile), [], PRINTED);
    const years = yearsThrough(accountsOf(profile));
    const published = new Set(accountsOf(profile).map(({ fiscalYear }) => fiscalYear));
    const picture = drawn(all, { years, published }, {}, pictureWords("zh"), PRINTED);
    const series = picture.option(1072).series as {
      data: { mark: { tip: string[]; figureId?: string } | null }[];
    }[];
    expect(series).toHaveLength(all.length);
    const marks = series[0]!.data.flatMap(({ mark }) => mark ?? []);
    const gaps = marks.filter(({ tip }) => tip[0]!.includes("没有决算"));
    expect(gaps.map(({ tip }) => tip[0])).toEqual(["2021 年没有决算", "2022 年没有决算"]);
    expect(marks.filter(({ figureId }) => figureId)).toHaveLength(3);
    expect(picture.description).toContain("本年支出");
    expect(picture.height(390)).toBeGreaterThan(picture.height(1072));
  });
});

it("a number's source has the same number of all years, each with its own source", async () => {
  const [first] = of("spent").points;
  const source = (await sourceOfFigure(engine, first!.source!.figureId))!;
  const years = source.years.map(({ fiscalYear }) => fiscalYear);
  expect(years).toEqual(expect.arrayContaining([2020, 2023]));
  expect(source.years.find(({ fiscalYear }) => fiscalYear === 2020)).toMatchObject({
    value: 26_603_600,
    figureId: first!.source!.figureId,
  });
});
