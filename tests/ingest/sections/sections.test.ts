import { describe, expect, it } from "vitest";
import { readSections } from "#lib/ingest/sections/read.ts";

/** Kind, level and lines of what stands in a text. */
function read(...lines: string[]) {
  return readSections(lines).map(
    ({ kind, level, lineStart, lineEnd }) => `${kind} ${level ?? "-"} ${lineStart}-${lineEnd}`,
  );
}

describe("the sections of a document", () => {
  it("reach to the line before the next heading that is not below them", () => {
    expect(
      read(
        "第一部分 部门概况",
        "一、机构情况",
        "内设机构5个。",
        "二、人员情况",
        "56人。",
        "第二部分 部门决算表",
        "收入决算表",
        "合计\t1.00",
      ).filter((section) => / [01] /.test(section)),
    ).toEqual(["part 0 1-5", "section 1 2-3", "section 1 4-5", "part 0 6-8", "statement 1 7-8"]);
  });

  it("say where what the rules ask for begins, with the heading that it is printed in", () => {
    expect(
      read(
        "第一部分 滨海市水利局概况",
        "一、主要职责",
        "负责水资源管理。",
        "第二部分 决算情况说明",
        "一、绩效管理情况",
        "没有开展。",
        "第三部分",
        "名词解释",
        "收入：指全部的钱。",
      ),
    ).toEqual([
      "part 0 1-3",
      "duties - 1-3",
      "section 1 2-3",
      "duty - 3-3",
      "part 0 4-6",
      "explanation - 4-6",
      "section 1 5-6",
      "performance - 5-6",
      "part 0 7-9",
      "glossary - 8-9",
    ]);
  });

  it("name what the rules ask for above its first section, where no other line does", () => {
    const explanation = (...lines: string[]) =>
      read(...lines).filter((line) => line.startsWith("explanation"));
    expect(
      explanation("第二部分 部门决算情况说明", "一、收支总体情况说明", "收入总计100万元，支出总计100万元。"),
    ).toEqual(["explanation - 1-3"]);
    expect(explanation("第二部分 部门决算情况说明", "一、收支总体情况说明", "第三部分 名词解释")).toEqual([]);
    expect(explanation("二、收入支出预算执行情况分析", "总收入100万元。")).toEqual(["explanation - 1-2"]);
  });

  it("know a statement by its title, be there a number in it or not, but not in a list of annexes", () => {
    const statements = (...lines: string[]) =>
      read(...lines).filter((section) => /^(?:revenue|government_fund) /.test(section));
    expect(statements("收入决算表", "项目\t金额", "政府性基金预算财政拨款收入支出决算表", "无")).toEqual([
      "revenue - 1-2",
      "government_fund - 3-4",
    ]);
    expect(statements("附件：", "1、收入决算表", "2、支出决算表", "3、其他说明")).toEqual([]);
  });

  it("are none in a text without any", () => {
    expect(read("收入1万元。", "", "支出1万元。")).toEqual([]);
    expect(read()).toEqual([]);
  });
});
