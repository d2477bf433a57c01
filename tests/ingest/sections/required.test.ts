import { describe, expect, it } from "vitest";
import { readRequired } from "#lib/ingest/sections/required.ts";
import { readSections } from "#lib/ingest/sections/read.ts";

/* Where what the rules ask for begins, and how far it reaches. A bar stands for the end of a line. */

const required = (text: string) =>
  readRequired(text.split("|")).map(({ kind, line, title }) => `${line} ${kind} ${title}`);

describe("what the rules ask for", () => {
  it.each<[string, string[]]>([
    ["收入决算表|5.00", ["1 revenue 收入决算表"]],
    [" 收 入 决 算 表 |5.00", ["1 revenue 收 入 决 算 表"]],
    ["收入决算表|5.00|收入决算表|6.00", ["1 revenue 收入决算表"]],
    ["收入决算表||5.00", ["1 revenue 收入决算表"]],
    ["“三公”经费支出决算表|5.00", ["1 three_public “三公”经费支出决算表"]],
    ["主要职责|负责水利。|名词解释|水利。", ["1 duties 主要职责", "3 glossary 名词解释"]],
    [
      "部门概况及绩效管理决算说明|很好",
      [
        "1 duties 部门概况及绩效管理决算说明",
        "1 explanation 部门概况及绩效管理决算说明",
        "1 performance 部门概况及绩效管理决算说明",
      ],
    ],
    ["|5.00", []],
  ])("%s", (text, found) => {
    expect(required(text)).toEqual(found);
  });

  it.each([
    "收入决算表|二、支出决算表|5.00",
    "收入决算表||二、支出决算表|5.00",
    "收入决算表|（二）支出决算表|5.00",
    "收入决算表|2.支出决算表|5.00",
    "收入决算表|- 2.支出决算情况说明|5.00",
    "收入决算表|第三部分 情况|5.00",
    "5.00|收入决算表",
    "5.00|收入决算表||",
  ])("a list names it, and it is not there: %s", (text) => {
    expect(required(text).filter((found) => found.includes("revenue"))).toEqual([]);
  });

  it.each(["收入决算表|二、支出决算情况|5.00", "收入决算表|支出决算表|5.00", "收入决算表|2023年|5.00"])(
    "it is there: %s",
    (text) => {
      expect(required(text)[0]).toBe("1 revenue 收入决算表");
    },
  );

  it("a line of sixty letters is a sentence", () => {
    const line = (letters: number) => `${"名词解释".padStart(letters, "很")}|水利。`;
    expect(required(line(59))).toHaveLength(1);
    expect(required(line(60))).toEqual([]);
  });
});

describe("how far each reaches", () => {
  const reach = (text: string) =>
    readSections(text.split("|")).map(({ kind, lineStart, lineEnd }) => `${kind} ${lineStart}-${lineEnd}`);
  it.each<[string, string[]]>([
    [
      "第一部分 滨海市水利局概况|一、主要职责|负责水利。|二、机构|很好。|第二部分 名词解释|水利。",
      ["part 1-5", "duties 1-5", "section 2-3", "duty 3-3", "section 4-5", "part 6-7", "glossary 6-7"],
    ],
    [
      "一、情况|水利。|收入决算表很好|名词解释：|水利。|二、机构|很好。",
      ["section 1-3", "part 4-5", "glossary 4-5", "section 6-7"],
    ],
    ["名词解释：|水利。|二、机构|很好。", ["part 1-4", "glossary 1-4", "section 3-4"]],
    ["绩效管理|水利。|很好。", ["performance 1-3"]],
    ["绩效管理|水利。|二、机构|很好。", ["performance 1-2", "section 3-4"]],
  ])("%s", (text, places) => {
    expect(reach(text)).toEqual(places);
  });
});
