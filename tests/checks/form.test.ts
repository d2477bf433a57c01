import { describe, expect, it } from "vitest";
import {
  amountIn,
  executionOf,
  isReadWhole,
  isTotal,
  numberIn,
  rounded,
  rowsOf,
} from "#lib/checks/performance/form.ts";
import { indicator, project, small } from "../support/smallDocument.ts";

/* The printed cells of a 绩效自评表. */

const rows = (...lines: string[]) => lines.map((line) => line.split("|"));

it("the rows of a form are its lines' cells, without the spaces around them", () => {
  const document = small([], { passages: ["一", " 总分\t 100 ", "二"] });
  expect(rowsOf(document, { lineStart: 2, lineEnd: 2 })).toEqual([["总分", "100"]]);
  expect(rowsOf(document, { lineStart: 1, lineEnd: 3 })).toHaveLength(3);
});

it.each<[string | undefined, number | null, number | null]>([
  ["10", 10, 10],
  ["10.5", 10.5, 10.5],
  ["10.12345", null, null],
  ["1234567890", null, null],
  ["10.", null, null],
  ["-10", null, null],
  ["约10", null, null],
  ["10分", null, null],
  ["10万元", null, 10],
  ["10 元", null, 10],
  ["10万", null, 10],
  ["", null, null],
  [undefined, null, null],
])("%j is the number %j and the amount %j", (cell, number, amount) => {
  const value = (found: bigint | null) => (found === null ? null : Number(found) / 10_000);
  expect([numberIn(cell), amountIn(cell)].map(value)).toEqual([number, amount]);
});

it.each([
  ["年度资金总额", true],
  ["年度资金 总额：", true],
  ["资金总额:", true],
  ["合 计", true],
  ["合计数", false],
  ["其中合计", false],
])("%s is a total: %s", (cell, is) => {
  expect(isTotal(cell)).toBe(is);
});

it.each<[string, string[], [number, number] | null]>([
  ["behind the amounts", ["年度资金总额|20|20|18|10|90%|9"], [10, 9]],
  ["with blanks between", ["年度资金总额||20|18||10|90|9|"], [10, 9]],
  ["of another row", ["其他|20|20|18|10|90%|9"], null],
  ["more than it weighs", ["合计|10|90%|11"], null],
  ["just what it weighs", ["合计|10|100%|10"], [10, 10]],
  ["without a rate", ["合计|10|很好|9"], null],
  ["without points", ["合计|10|90%|—"], null],
  ["without a weight", ["合计|—|90%|9"], null],
  ["in the second row of totals", ["资金总额|20|18|90%|很好", "合计|10|90%|9"], [10, 9]],
])("what the execution weighs and scored, %s", (_, lines, points) => {
  const found = executionOf(rows(...lines));
  expect(found && [Number(found.weight) / 10_000, Number(found.score) / 10_000]).toEqual(points);
});

describe("a form", () => {
  const HEAD = "一级指标|三级 指标|分值|得分";
  const isWhole = (count: number, ...lines: string[]) =>
    isReadWhole(
      rows(...lines),
      project("", { indicators: Array.from({ length: count }, () => indicator("")) }),
    );
  it.each<[string, boolean, number, string[]]>([
    [
      "with an indicator for each row of points",
      true,
      2,
      [HEAD, "产出|一|10|9", "|二|20|20|", "总 分||100|99"],
    ],
    ["with one too few", false, 1, [HEAD, "产出|一|10|9", "|二|20|20|", "总分||100|99"]],
    ["with rows of words among them", true, 1, [HEAD, "产出|一|10|9", "说明|无||", "合计||100|99"]],
    ["with a number alone", true, 1, [HEAD, "产出|一|10|9", "|二||20", "总计||100|99"]],
    ["without its head", false, 1, ["产出|一|10|9", "总分||100|99"]],
    ["without its total", false, 1, [HEAD, "产出|一|10|9"]],
    ["without rows", false, 0, [HEAD, "总分||100|99"]],
    ["with its head in the first row of many", true, 1, ["x|1|2", HEAD, "产出|一|10|9", "总分||100|99"]],
  ])("%s is read whole: %s", (_, whole, count, lines) => {
    expect(isWhole(count, ...lines)).toBe(whole);
  });
});

it("digits as printed are half of their last place off", () => {
  expect(rounded("12.50")).toEqual({ value: 125_000n, rounding: 50n });
  expect(rounded("12", 10_000n)).toEqual({ value: 1_200_000_000n, rounding: 50_000_000n });
});
