import { describe, expect, it } from "vitest";
import { headingAt } from "#lib/ingest/stretchHeading.ts";

/* Which words a line behind its number may say to head a stretch. */

const level = (line: string) => headingAt(line, [], 0, "final_accounts")?.level ?? null;

describe("numbers of the accounts are none of a heading's", () => {
  it.each(["5元", "5万元", "5.5万元", "5%", "5人", "5辆", "5个", "5批", "2023年5个"])(
    "一、很好%s情况",
    (amount) => {
      expect(level(`一、很好${amount}情况`)).toBe(null);
    },
  );
  it.each(["2023年", "5", "5月", "3处", "2023年度"])("一、很好%s情况", (number) => {
    expect(level(`一、很好${number}情况`)).toBe(1);
  });
});

describe("a definition and a path of 科目 are no headings", () => {
  it.each([
    "一、收入：是指情况",
    "一、收入：指情况",
    "一、收入（类）情况",
    "一、收入（款）情况",
    "一、收入（项）情况",
  ])("%s", (line) => {
    expect(level(line)).toBe(null);
  });
  it.each(["一、收入：情况", "一、收入情况。", "一、收入情况："])("%s is one", (line) => {
    expect(level(line)).toBe(1);
  });
});

describe("what a number says", () => {
  it.each<[string, number | null]>([
    ["第一部分 很好", 0],
    ["附件1 很好", 0],
    ["附件 很好", 0],
    ["一、很好", null],
    ["（一）很好", null],
    ["1.很好", null],
    ["（1）很好", null],
    ["一、很好概况", 1],
    ["（一）机构设置", 2],
    ["1.收入结构", 3],
    ["（1）收入情况", 4],
    ["收入情况", null],
    ["一、".padEnd(43, "很") + "情况", 1],
    ["一、".padEnd(44, "很") + "情况", null],
  ])("%s: %s", (line, depth) => {
    expect(level(line)).toBe(depth);
  });
});

it.each([
  "情况",
  "说明",
  "概况",
  "绩效",
  "名词",
  "职责",
  "职能",
  "机构",
  "构成",
  "结构",
  "部分",
  "附件",
  "附表",
  "报告",
  "结果",
])("一、很好%s is a heading", (word) => {
  expect(level(`一、很好${word}`)).toBe(1);
});
