import { describe, expect, it } from "vitest";
import { identify } from "#lib/ingest/identity.ts";
import { saidColumns } from "#lib/ingest/said.ts";
import { reference } from "../support/reading.ts";

/* Everything that is known of a document from its title alone. A bar ends a line. */

const of = (text: string) => identify(text.split("|"), "a.txt", reference);

it("a department in a county", () => {
  expect(of("单县水利局2021年度部门决算")).toEqual({
    departmentId: expect.stringMatching(/^371722-[a-z]{5}-[a-z0-9]{8}$/),
    name: "单县水利局",
    shortName: "单县水利局",
    uniqueName: "单县水利局",
    divisionCode: "371722",
    divisionName: "单县",
    province: "山东省",
    city: "菏泽市",
    level: "county",
    kind: "water",
    aliases: [],
    formerNames: [],
    predecessors: [],
    successors: [],
    fiscalYear: 2021,
    accountsKind: "final_accounts",
    scope: "own",
    title: "单县水利局2021年度部门决算",
    publishedOn: null,
    corrected: false,
    asked: null,
  });
});

it("a department of the central government, and one of a province", () => {
  expect(of("中华人民共和国财政部2021年度部门决算")).toMatchObject({
    departmentId: expect.stringMatching(/^000000-/),
    divisionCode: null,
    divisionName: null,
    province: null,
    city: null,
    level: "central",
    asked: null,
  });
  expect(of("山东省财政厅2021年度部门决算")).toMatchObject({
    city: null,
    province: "山东省",
    level: "province",
  });
});

describe("its name in short", () => {
  it.each([
    ["单县人民政府办公室", "单县政府办"],
    ["山东省人民政府办公厅", "山东省政府办"],
    ["单县黄岗镇人民政府", "单县黄岗镇政府"],
    ["单县发展和改革委员会", "单县发展和改革委"],
    ["单县水利局", "单县水利局"],
  ])("%s: %s", (name, short) => {
    expect(of(`${name}2021年度部门决算`).shortName).toBe(short);
  });
});

describe("its title", () => {
  it.each([
    ["单县水利局2021年度部门决算", "单县水利局2021年度部门决算"],
    ["编制单位：单县水利局|第一部分 单县水利局2021年度部门决算", "单县水利局2021年度部门决算"],
    ["编制单位：单县水利局|单县水利局2021年单位决算公开说明", "单县水利局2021年单位决算公开说明"],
    ["单县水利局2021年度部门预算", "单县水利局2021年度部门预算"],
    ["编制单位：单县水利局|2021年度部门决算情况说明", "单县水利局2021年度部门决算"],
    ["编制单位：单县水利局|2021年部门预算表", "单县水利局2021年度部门预算"],
    ["单县水利局2021年决算，很好", "单县水利局2021年度部门决算"],
    ["2021年单县水利局决算", "单县水利局2021年度部门决算"],
  ])("%s: %s", (text, title) => {
    expect(of(text).title).toBe(title);
  });
});

describe("the accounts of several departments in one file are refused, and the first five named", () => {
  const several = (count: number) =>
    [..."水林农教文体卫".slice(0, count)].map((of) => `单县${of}业局2021年度部门决算|收入5.00`).join("|");
  it.each([
    [2, "2 departments in one file (单县水业局、单县林业局):"],
    [5, "5 departments in one file (单县水业局、单县林业局、单县农业局、单县教业局、单县文业局):"],
    [6, "6 departments in one file (单县水业局、单县林业局、单县农业局、单县教业局、单县文业局…):"],
  ])("%s", (count, words) => {
    expect(() => of(several(count))).toThrow(words);
  });
});

it("what is said of a document stands in these columns", () => {
  expect(saidColumns({}, null)).toEqual([]);
  expect(saidColumns({}, "https://example.cn")).toEqual(["source"]);
  expect(saidColumns({ fiscalYear: 2021, scope: "own" }, null)).toEqual(["fiscal_year", "scope"]);
  expect(
    saidColumns({ department: "单县水利局", divisionCode: "371722", publishedOn: "2022-08-30" }, "公开栏"),
  ).toEqual(["source", "department", "division_code", "published_on"]);
});
