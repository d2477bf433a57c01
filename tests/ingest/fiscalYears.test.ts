import { describe, expect, it } from "vitest";
import type { AccountsKind } from "#lib/domain/vocabulary.ts";
import { fiscalYearOf } from "#lib/ingest/fiscalYear.ts";
import { foldLabel } from "#lib/ingest/fold.ts";

/* Which year a document closes or opens, line by line. */

/** Two years that say nothing: a text that speaks of one alone would be of it. */
const OTHERS = ["2017年全局用款", "2018年全局用款"];

const yearOf = (lines: string[], kind: AccountsKind, stem = "") => {
  try {
    return fiscalYearOf(lines.map(foldLabel), stem, kind);
  } catch {
    return null;
  }
};

describe("the year of final accounts stands beside", () => {
  it.each<[string, number | null]>([
    ["2021年度部门决算", 2021],
    ["2021年单位决算", 2021],
    ["2021年财政预算", null],
    ["2021年决算", 2021],
    ["2021年收入500万元", 2021],
    ["2021年支出5万元", 2021],
    ["2021年度一般公共预算", 2021],
    ["2021年本年收入", 2021],
    ["2021年（本级）", 2021],
    ["2021年本级", 2021],
    ["2021年（汇总）", null],
    ["2021年滨海市水利局“三公”经费", 2021],
    ["2021年滨海市水利局关于节约的决算", 2021],
    ["2021年滨海市水利局，决算", null],
    ["2021年度", null],
    ["2021年", null],
    ["2021年度金额单位：万元", 2021],
    ["2021年（单位：万元）", 2021],
    ["2021年（金额单位：万元）", 2021],
    ["决算2021年度情况", 2021],
    ["公开2021年度情况", null],
    ["较2021年决算增加", null],
    ["比2021年决算", null],
    ["与2021年决算", null],
    ["同2021年决算", null],
    ["至2021年决算", null],
    ["2020、2021年决算", null],
    ["12021年决算", null],
    ["1921年决算", null],
    ["2021年度部门预算", null],
  ])("%s: %s", (line, year) => {
    expect(yearOf([line, ...OTHERS], "final_accounts")).toBe(year);
  });
});

describe("the year of a budget stands beside", () => {
  it.each<[string, number | null]>([
    ["2024年部门预算", 2024],
    ["2024年收支预算表", 2024],
    ["2024年预算执行", null],
    ["2024年决算", null],
    ["2024年全局，预算", null],
    ["较2024年预算", null],
    ["比2024年预算", null],
    ["2024年度", null],
    ["2024年度单位：万元", 2024],
    ["预算2024年度情况", 2024],
    ["决算2024年度情况", null],
  ])("%s: %s", (line, year) => {
    expect(yearOf([line, ...OTHERS], "budget")).toBe(year);
  });
});

describe("of several years it is", () => {
  it.each<[string, string[], number]>([
    ["the one named most often", ["2020年决算数", "2020年决算数", "2021年决算数"], 2020],
    ["the later one of two named as often", ["2021年决算数", "2020年决算数"], 2021],
    ["the title's, which counts as three", ["2020年决算数", "2020年决算数", "2021年度部门决算"], 2021],
    ["the one of four sentences, for all that", [...Array(4).fill("2020年决算数"), "2021年度部门决算"], 2020],
    ["the title's, for what a column is called is none", ["2020年决算数", "2021年决算"], 2021],
    ["the title's, and not the sentence's", ["2020年决算，减少。", "2020年决算，减少。", "2021年决算"], 2021],
    ["that of a title broken over lines", ["2019年收入", "2021年度滨海市水利局", "部门决算"], 2021],
    [
      "that of the line behind, which is counted once",
      ["滨海市水利局", "2021年决算数", "2020年收入", "2020年支出"],
      2020,
    ],
  ])("%s", (_, lines, year) => {
    expect(yearOf(lines, "final_accounts")).toBe(year);
  });

  it("that of a line that is short enough to be a title's beginning", () => {
    const begins = (letters: number) => ["2021年度".padEnd(letters, "很"), "部门决算", ...OTHERS];
    // 30 letters are the most that may stand between the year and 决算.
    expect(yearOf(begins(34), "final_accounts")).toBe(2021);
    expect(yearOf(begins(40), "final_accounts")).toBe(null);
  });

  it("the file's name is one more line", () => {
    expect(yearOf(["部门决算"], "final_accounts", "滨海市水利局2023年度部门决算")).toBe(2023);
    expect(yearOf(["2022年决算数"], "final_accounts", "2023年决算")).toBe(2023);
    expect(yearOf(["2022年决算"], "final_accounts", "2021年决算")).toBe(2022);
  });
});

describe("a text that names one year alone is of it", () => {
  it.each<[string, number | null]>([
    ["2018年全局支出0元", 2018],
    ["2018年全局，2018年全局", 2018],
    ["2018年全局，2017年全局", null],
    ["2018年8月", null],
    ["2018年12月31日", null],
    ["2018年123月", 2018],
    ["2018年末", null],
    ["2018年底", null],
    ["2018年至今", null],
    ["至2018年全局", null],
    ["比2018年全局", null],
    ["2017、2018年全局", null],
    ["12018年全局", null],
  ])("%s: %s", (line, year) => {
    expect(yearOf([line], "final_accounts")).toBe(year);
  });
});

describe("what is asked where there is none", () => {
  const asked = (line: string, currentYear?: number) => () =>
    fiscalYearOf([foldLabel(line)], "", "final_accounts", currentYear);

  it("says what to write", () => {
    expect(asked("部门决算")).toThrow(
      /^no fiscal year found: the text should name it beside 决算, e\.g\. 2024年度部门决算; or write fiscal_year beside this file in documents\.csv$/,
    );
    expect(asked("关于公开部门决算的通知")).toThrow(/^a notice or letter\? no fiscal year found: /);
  });

  it("a year to come is not believed", () => {
    expect(asked("2027年度部门决算", 2026)).toThrow(
      /^the fiscal year 2027 has not come yet: if it is right, or to say the right one, write fiscal_year beside this file in documents\.csv$/,
    );
    expect(asked("2026年度部门决算", 2026)()).toBe(2026);
    expect(asked("2099年度部门决算")()).toBe(2099);
  });
});
