import { describe, expect, it } from "vitest";
import { readLines } from "../support/reading.ts";

/* 名词解释 as printed: a definition is no heading, whatever words it uses. */

const glossary = (...lines: string[]) =>
  readLines(["甲市水利局2023年度部门决算", "第四部分 名词解释", ...lines].join("\n")).glossary;

describe("名词解释", () => {
  it("keeps a definition that speaks of 机构, 结果 or 情况", () => {
    // 002 line 490
    expect(
      glossary(
        "21.住房公积金：指按规定为职工缴纳的长期储金。",
        "22.基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
        "23项目支出：指在基本支出之外为完成特定行政任务所发生的支出。",
      ).map(({ term, lineStart }) => [term, lineStart]),
    ).toEqual([
      ["住房公积金", 3],
      ["基本支出", 4],
      ["项目支出", 5],
    ]);
  });
  it("joins the 款 above to the 项 below it", () => {
    expect(
      glossary(
        "一、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）",
        "1.行政运行（项）：指行政单位的基本支出情况。",
      ).map(({ term }) => term),
    ).toEqual(["一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）"]);
  });
});
