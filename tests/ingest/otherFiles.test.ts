import { describe, expect, it } from "vitest";
import { identify } from "#lib/ingest/identity.ts";
import { reference } from "../support/reading.ts";

/* Folders hold more than single departments' accounts: what a file is instead is said, and it becomes nobody's accounts. */

const of = (lines: string[], fileName = "a.txt", said = {}) => identify(lines, fileName, reference, { said });

describe("a file that is no department's accounts is named as what it is", () => {
  it.each([
    [
      ["政府采购合同", "甲方：怀远县水利局", "乙方：某公司", "2021年度部门决算已公开", "100.00万元"],
      "a contract",
    ],
    [["怀远县2021年财政决算报告", "编制单位：怀远县财政局", "一般公共预算收入25.60亿元"], "totals of 怀远县"],
    [["怀远县2021年度“三公”经费决算汇总情况说明", "编制单位：怀远县财政局"], "totals of 怀远县"],
    [["XX部门2021年度部门决算", "第一部分 XX部门概况", "收入总计XX万元"], "a blank template"],
    [
      [
        "绍兴市XX局2021年度部门决算",
        ...Array.from({ length: 4 }, () => "支出总计XXX万元，其中：基本支出XX万元，占XX%；公务用车XX辆。"),
      ],
      "a blank template",
    ],
    [["关于做好2021年度部门决算公开工作的通知", "各乡镇人民政府："], "a notice or letter"],
  ])("%j", (lines, words) => {
    expect(() => of(lines)).toThrow(words);
  });

  it("and is read all the same where documents.csv says whose it is", () => {
    const lines = ["施甸县2016年度“三公”经费决算汇总情况说明"];
    expect(of(lines, "a.txt", { department: "施甸县财政局" }).name).toBe("施甸县财政局");
  });

  it("a department's statement of one purse is no total of its county", () => {
    const lines = [
      "怀远县2021年度一般公共预算财政拨款“三公”经费支出决算表",
      "编制单位：怀远县水利局",
      "2021年度部门决算",
    ];
    expect(of(lines).name).toBe("怀远县水利局");
  });
});

describe("several departments in one file", () => {
  const accounts = (name: string) => [`${name}2021年度部门决算`, "本年收入合计3.00万元。"];

  it("are refused by name, not read as the first of them", () => {
    expect(() => of([...accounts("怀远县水利局"), ...accounts("怀远县教育局")])).toThrow(
      "the accounts of 2 departments in one file (怀远县水利局、怀远县教育局)",
    );
  });

  it("are none where a list or link only names them, or a name stands with and without its division", () => {
    const links = ["怀远县教育局2021年度部门决算", "怀远县民政局2021年度部门决算"];
    expect(of(["第一部分 怀远县水利局概况", ...accounts("怀远县水利局"), ...links]).name).toBe(
      "怀远县水利局",
    );
    expect(of([...accounts("安徽省怀远县水利局"), ...accounts("怀远县水利局")]).fiscalYear).toBe(2021);
  });
});

describe("who and when", () => {
  const table = ["收入支出决算总表", "公开01表"];
  it.each([["部门：怀远县水利局\t2021年度\t单位：万元"], ["编制单位:怀远县水利局 2021年度 金额单位：万元"]])(
    "stand in a table's own line: %s",
    (line) => {
      expect(of([...table, line])).toMatchObject({ name: "怀远县水利局", fiscalYear: 2021 });
    },
  );

  it.each([
    "附件2：2021年怀远县水利局决算公开表.txt",
    "2021年度怀远县水利局部门决算公开(1).html",
    "03-怀远县水利局2021年度部门决算.txt",
  ])("stand in the file's name: %s", (fileName) => {
    expect(of(table, fileName)).toMatchObject({ name: "怀远县水利局", fiscalYear: 2021 });
  });
});
