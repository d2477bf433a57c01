import { describe, expect, it } from "vitest";
import { identify } from "#lib/ingest/identity.ts";
import { reference } from "../support/reading.ts";

const of = (lines: string[], fileName = "a.txt") => identify(lines, fileName, reference);

describe("the department, its division and year come from the text", () => {
  it("of a district in a municipality", () => {
    expect(of(["第一部分 上海市普陀区财政局概况", "上海市普陀区财政局 2024 年度部门决算"])).toMatchObject({
      name: "上海市普陀区财政局",
      divisionCode: "310107",
      province: "上海市",
      city: "上海市",
      level: "county",
      fiscalYear: 2024,
    });
  });

  it("of a prefecture, from the label of a statement", () => {
    expect(of(["编制单位：绍兴市水利局", "2021年度", "2021年度部门决算情况说明"])).toMatchObject({
      departmentId: "330600-sxsslj",
      divisionCode: "330600",
      level: "prefecture",
      fiscalYear: 2021,
    });
  });

  it("a liaison office belongs to the city that sent it", () => {
    expect(of(["第一部分 绍兴市人民政府驻北京联络处概况", "2022年度部门决算情况说明"]).city).toBe("绍兴市");
  });

  it("the file's name helps where the text is silent", () => {
    expect(of(["一般公共预算财政拨款支出决算表"], "绍兴市水利局2023年度部门决算.txt")).toMatchObject({
      name: "绍兴市水利局",
      fiscalYear: 2023,
    });
  });
});

describe("scope", () => {
  const scope = (line: string) => of(["第一部分 绍兴市水利局概况", "2021年度部门决算情况说明", line]).scope;
  it.each([
    ["纳入本套部门决算汇编范围的单位共1个，即部门本级。", "own"],
    ["纳入本套部门决算汇编范围的单位共3个。", "consolidated"],
    ["绍兴市水利局（本级）2021年度部门决算汇总公开单位仅包括绍兴市水利局本级。", "own"],
    ["下设3个事业单位（水文中心、质监站、档案馆）。", "consolidated"],
  ])("%s is %s", (line, expected) => {
    expect(scope(line)).toBe(expected);
  });
});

it("errors say what is missing", () => {
  expect(() => of(["部门决算"])).toThrow("no fiscal year found");
  expect(() => of(["2021年度部门决算情况说明"])).toThrow("no department found");
});
