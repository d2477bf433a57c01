import { describe, expect, it } from "vitest";
import { inWords } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

/* Tables of web pages as many a copy has them: a cell a line, a bar behind each. */

const TITLE = "一、2023年度一般公共预算财政拨款“三公”经费支出决算表";
const figuresOf = (lines: string[]) =>
  readLines(["滨海市水利局2023年度部门决算", TITLE, "单位：万元", ...lines].join("\n"))
    .figures.filter(({ basis }) => basis === "reported")
    .map(inWords);
const barred = (rows: string[][]) => rows.flat().map((cell) => `${cell} |`.trimStart());

describe("cells that each have a line and a bar", () => {
  const rows = [
    ["项 目", "预 算 数", "决 算 数"],
    ["合 计", "21", "7.69"],
    ["因公出国（境）费", "20", ""],
    ["公务接待费", "1", "5.21"],
    ["公务用车购置及运行维护费", "", "2.48"],
  ];

  it("are a table in which an empty cell keeps its place", () => {
    expect(figuresOf(barred(rows))).toEqual([
      "2023 three_public general adjusted_budget value 210000元",
      "2023 three_public general actual value 76900元",
      "2023 three_public.overseas general adjusted_budget value 200000元",
      "2023 three_public.reception general adjusted_budget value 10000元",
      "2023 three_public.reception general actual value 52100元",
      "2023 three_public.vehicles general actual value 24800元",
    ]);
  });

  it("are the same behind an empty first column, and where the last row is cut off", () => {
    expect(figuresOf(barred(rows.map((row) => ["", ...row])))).toEqual(figuresOf(barred(rows)));
    expect(figuresOf([...barred(rows), "公务用车购置费 |"])).toEqual(figuresOf(barred(rows)));
  });

  it.each(["", "-", "——", "–", "/", "\\", "*", "10%", "1. 5"])(
    "are the same with %j for no amount",
    (mark) => {
      const marked = rows.map((row, at) => (at === 2 ? row.with(2, mark) : row));
      expect(figuresOf(barred(marked))).toEqual(figuresOf(barred(rows)));
    },
  );
  it.each(["无", "约20", "（空）-"])("are none with words among amounts: %j", (words) => {
    const worded = rows.map((row, at) => (at === 2 ? row.with(2, words) : row));
    expect(figuresOf(barred(worded))).toEqual([]);
  });

  it("are none where no number of columns fits them", () => {
    const lost = barred(rows).toSpliced(4, 1);
    expect(figuresOf(lost)).not.toContain("2023 three_public general actual value 210000元");
  });
});

it("预算数 and 决算数 above their purses are read by purse, and never one for the other", () => {
  const head = [
    "项目 | 预算数 | 决算数 | | | | |",
    "合计 | 一般公共预算 | 政府性基金 | 合计 | 一般公共预算 | 政府性基金 | |",
  ];
  const row = (label: string, ...amounts: string[]) => `${label} | ${amounts.join(" | ")} |`;
  const body = [
    row("因公出国（境）费", "0", "0", "0", "0", "0", "0"),
    row("公务接待费", "8", "8", "0", "2.26", "2.26", "0"),
    row("公务用车购置及运行费", "72.7", "70", "2.7", "71.97", "70", "1.97"),
    row("总计", "80.7", "78", "2.7", "74.23", "72.26", "1.97"),
  ];
  const read = figuresOf([...head, ...body]);
  expect(read).toContain("2023 three_public.reception general actual value 22600元");
  expect(read).toContain("2023 three_public.vehicles government_fund actual value 19700元");
  expect(read).toContain("2023 three_public appropriation adjusted_budget value 807000元");
  // Without the purses there are more amounts than columns, and nobody knows which is which.
  expect(figuresOf([head[0]!, ...body])).toEqual([]);
});
