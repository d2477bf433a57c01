import { describe, expect, it } from "vitest";
import { readTables } from "../../support/tableText.ts";

/* 一般公共预算财政拨款基本支出决算表: codes, names and amounts in groups side by side. */

const table = (...rows: string[]) =>
  readTables("一般公共预算财政拨款基本支出决算表", "单位：万元", ...rows).map((words) =>
    words.replace("expenditure.basic", "").replace("general ", "").trim(),
  );
const HEAD = "科目编码|科目名称|金额|科目编码|科目名称|金额";
const ONE = "科目编码|科目名称|金额";

describe("基本支出", () => {
  it("has groups side by side, and totals of both", () => {
    const rows = [
      "301|工资福利支出|9.00|302|商品和服务支出|2.00",
      "301|01|基本工资|5.00|302|1|办公费|2.00",
      "301 02|津贴补贴|4.00|30299 其他商品和服务支出||0.00",
      "303|对个人和家庭的补助||310|资本性支出|—",
      "人员经费合计||9.00|公用经费合计||2.00",
      "基本支出合计||||11.00|",
    ];
    expect(table(HEAD, ...rows)).toEqual([
      "301 90000元",
      "302 20000元",
      "30101 50000元",
      "30201 20000元",
      "30102 40000元",
      "30299 0元",
      ".personnel 90000元",
      ".public 20000元",
      "110000元",
    ]);
  });

  it.each([
    ["a name in the code's cell", "30102津贴补贴||3.00", ["30102 30000元"]],
    ["类 and 款 in one cell, and the name", "301 02 津贴补贴||3.00", ["30102 30000元"]],
    ["a code that no classification has", "30188|一个没有的|1.00", ["30188 10000元"]],
    ["a code of four digits by its name", "3011|基本工资|1.00", ["30101 10000元"]],
    ["a code of six digits by its name", "301011|基本工资|1.00", ["30101 10000元"]],
    ["the wrong 类 by no name", "3021|基本工资|1.00", ["! 4 no economic 科目: 3021 基本工资"]],
    ["a name of several cells", "30101|基本|工资|1.00", ["30101 10000元"]],
    ["blank cells before the amount", "30101|基本工资||1.00|", ["30101 10000元"]],
    ["several amounts: the first", "30101|基本工资|1.00|2.00|", ["30101 10000元"]],
    ["an amount that its name took: none", "30101|基本工资 105.19|1.00|", []],
    ["an amount that its code's cell took: none", "30101基本工资105.19|1.00||", []],
    ["a code without a name: none", "30101||1.00|", []],
    ["an amount that looks like a code: none", "工资福利支出|30101||", []],
    ["an amount that looks like a code, behind its code", "301|工资福利支出|30500|", ["301 305000000元"]],
    ["an amount that is its code", "302|商品和服务支出|302|", ["302 3020000元"]],
    ["a 款 of one digit before its name", "301|7|绩效工资|1.00", ["30107 10000元"]],
    ["a 款 of one digit without a name: none", "301|7||1.00", []],
    ["no amount", "30101|基本工资||", []],
    ["codes of functional subjects: none", "2130301|行政运行|1.00|", []],
  ])("with %s", (_, row, expected) => {
    expect(table(ONE, row, "30199|其他工资福利支出|7.00")).toEqual([
      ...expected.filter((words) => !words.startsWith("!")),
      "30199 70000元",
      ...expected.filter((words) => words.startsWith("!")),
    ]);
  });

  it.each([
    ["人员经费合计", [".personnel 10000元"]],
    ["人员支出小计", [".personnel 10000元"]],
    ["公用经费合计", [".public 10000元"]],
    ["日常公用经费小计", [".public 10000元"]],
    ["合计", ["10000元"]],
    ["总计", ["10000元"]],
    ["人员经费", []],
    ["小计", []],
  ])("total: %s", (label, expected) => {
    expect(table(ONE, `${label}||1.00`)).toEqual(expected);
    expect(table(ONE, `${label}|无|1.00`)).toEqual([]);
  });

  it("has columns of other stages, each of its own", () => {
    const rows = [
      "301|工资福利支出|9.00|8.00",
      "30101|基本工资|9.00|",
      "人员经费合计||9.00|8.00",
      "合计||9.00|8.00",
    ];
    expect(table("科目编码|科目名称|年初预算数|决算数", ...rows)).toEqual([
      "301 initial_budget 90000元",
      "301 80000元",
      "30101 initial_budget 90000元",
      "initial_budget 90000元",
      "80000元",
    ]);
    expect(table("科目编码|科目名称|上年决算数|决算数", ...rows)).toEqual([
      "2022  301 90000元",
      "301 80000元",
      "2022  30101 90000元",
      "2022  90000元",
      "80000元",
    ]);
  });

  it("has columns of personnel and public expenses beside their sum", () => {
    const rows = [
      "301|工资福利支出|9.00|9.00|",
      "30201|办公费|2.00||2.00",
      "人员经费合计|||9.00|",
      "合计||11.00|9.00|2.00",
    ];
    const expected = [
      "301 90000元",
      "30201 20000元",
      ".personnel 90000元",
      "110000元",
      ".personnel 90000元",
      ".public 20000元",
    ];
    expect(table("科目编码|科目名称|合计|人员经费|公用经费", ...rows)).toEqual(expected);
    expect(table("科目编码|科目名称|合计|其中：人员经费|日常公用经费", "栏次||1|2|3", ...rows)).toEqual(
      expected,
    );
    expect(table("科目编码|科目名称|基本支出|人员经费|公用经费", ...rows)).toEqual(expected);
  });

  it("has the names of groups, which are no columns, above several codes", () => {
    const heads = ["人员经费|||公用经费||", "科目编码|科目名称|金额|科目编码|科目名称|金额"];
    expect(table(...heads, "301|工资福利支出|9.00|302|商品和服务支出|2.00")).toEqual([
      "301 90000元",
      "302 20000元",
    ]);
  });
});
