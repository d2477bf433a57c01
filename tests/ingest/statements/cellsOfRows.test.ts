import { describe, expect, it } from "vitest";
import {
  amountOf,
  countsColumns,
  countsRows,
  entriesOf,
  isDash,
  tooLongIn,
  wordsOf,
} from "#lib/ingest/statements/cells.ts";
import { cellFigure, changeFigure } from "#lib/ingest/statements/figure.ts";
import { inWords } from "../../support/figures.ts";
import { linesOf, rowOf, rowsOf } from "../../support/rows.ts";
import { readTables } from "../../support/tableText.ts";

/* What single cells and rows of statements hold: words, amounts, numbers of rows and columns, and counts. */

it("the words of a line keep their places, and 合 计 is one", () => {
  const words = (text: string) =>
    wordsOf(linesOf(text)[0]!).map(({ text: word, start }) => `${word}@${start}`);
  expect(words(" 213  水利 1.00")).toEqual(["213@1", "水利@6", "1.00@9"]);
  expect(words("合 计 1.00")).toEqual(["合 计@0", "1.00@4"]);
  expect(words("总  计")).toEqual(["总  计@0"]);
  expect(words("合 计划 1.00")).toEqual(["合@0", "计划@2", "1.00@5"]);
});

describe("the entries of a row", () => {
  const entries = (text: string) =>
    entriesOf(rowOf(text)).map(
      ({ label, at, values }) => `${label}@${at}: ${values.map(({ text: value }) => value).join(" ")}`,
    );
  it.each([
    ["甲|1|2|乙|3", ["甲@0: 1 2", "乙@3: 3"]],
    ["甲||—|2", ["甲@0:  — 2"]],
    ["1|甲|2", ["甲@1: 2"]],
    ["甲 乙|丙", ["甲乙@0: ", "丙@1: "]],
    ["1|—|", []],
  ])("%s", (text, expected) => expect(entries(text)).toEqual(expected));
});

it.each([
  ["-", true],
  ["——", true],
  ["无", true],
  ["/", true],
  ["*", true],
  ["-甲", false],
  ["", false],
])("a dash: %s", (label, expected) => expect(isDash(label)).toBe(expected));

describe("numbers of rows", () => {
  const counted = (...texts: string[]) => countsRows(rowsOf(...texts));
  const COUNT = ["甲|1|5.00", "乙|2|6.00", "丙|3|", "丁|4|7.00", "戊|5|8.00"];
  it("are said by a head of the first five rows, or count most rows", () => {
    expect(counted("项目|行次|金额", "甲|8|5.00")).toBe(true);
    expect(counted("项目|栏次|金额", "甲|8|5.00")).toBe(true);
    expect(counted("栏次|金额", "甲|8|5.00")).toBe(false);
    expect(counted("项目|行次|1", "甲|8|5.00")).toBe(false);
    expect(counted("项目|行次数|金额", "甲|8|5.00")).toBe(false);
    expect(counted("甲", "乙", "丙", "丁", "项目|行次", "甲|8|5.00")).toBe(true);
    expect(counted("甲", "乙", "丙", "丁", "戊", "项目|行次", "甲|8|5.00")).toBe(false);
    expect(counted(...COUNT)).toBe(true);
    expect(counted(...COUNT.slice(0, 4))).toBe(false);
  });
  it("may leave out two, and go on from page to page for most of the rows", () => {
    expect(counted("甲|1|5.00", "乙|4|6.00", "丙|7|", "丁|10|7.00", "戊|13|8.00")).toBe(true);
    expect(counted("甲|1|5.00", "乙|5|6.00", "丙|9|", "丁|13|7.00", "戊|17|8.00")).toBe(false);
    expect(counted("甲|1|5.00", "乙|2|6.00", "丙|2|", "丁|3|7.00", "戊|4|8.00")).toBe(true);
    expect(counted("甲|1|5.00", "乙|2|6.00", "丙|2|", "丁|2|7.00", "戊|3|8.00")).toBe(false);
    expect(counted(...COUNT.map((row) => row.replace(/\|(\d)\|/, "|$1.00|")))).toBe(false);
    expect(counted(...COUNT.map((row) => row.replace(/\|(\d)\|/, "|100$1|")))).toBe(false);
  });
  it("are of each side of a table", () => {
    expect(counted("甲|1|5.00|己|31|1.00", "乙|2|6.00|庚|32|2.00", "丙|3||辛|33|")).toBe(true);
    expect(counted("甲|1|5.00|己|31|1.00", "乙|2|6.00|庚|32|2.00")).toBe(false);
  });
});

it.each([
  ["1|2|3", true],
  ["1|2|4", false],
  ["2|3", false],
  ["1", true],
])("numbers of columns: %s", (text, expected) => expect(countsColumns(rowOf(text))).toBe(expected));

describe("an amount", () => {
  it("has its value, and the place where it is printed", () => {
    const [, cell] = rowOf("甲| 1,234.50 ", 7);
    const amount = amountOf(cell, 10_000n)!;
    expect(amount).toMatchObject({
      printed: "1,234.50",
      lineStart: 7,
      lineEnd: 7,
      charStart: 3,
      charEnd: 11,
    });
    expect(amount.value).toBe(amountOf(rowOf("12345000")[0], 1n)!.value);
    expect(amountOf(rowOf("甲")[0], 1n)).toBe(null);
    expect(amountOf(undefined, 1n)).toBe(null);
  });

  it("that is too long is none, and is said", () => {
    const problems = (text: string, scale = 10_000n) =>
      tooLongIn(rowsOf("甲", text), scale).map(({ line }) => line);
    expect(problems("乙|1.00")).toEqual([]);
    expect(problems(`乙|${"9".repeat(40)}`)).toEqual([2]);
    expect(problems(`乙|${"9".repeat(40)}|${"9".repeat(40)}`)).toEqual([2, 2]);
    expect(problems(`乙|${"甲".repeat(40)}`)).toEqual([]);
  });
});

describe("the figure of a cell", () => {
  const figure = (
    text: string,
    item: "three_public" | "vehicles.kept" | "reception.persons",
    scale = 10_000n,
  ) => {
    const found = cellFigure(rowOf(text)[0], scale, "three_public", 2023, { item, funding: "all" });
    return found && inWords(found);
  };
  it.each([
    ["5.00", "2023 three_public all actual value 50000元"],
    ["5.00元", "2023 three_public all actual value 5元"],
    ["5.00亿元", "2023 three_public all actual value 500000000元"],
    ["5人", null],
    ["—", null],
    ["", null],
    ["9".repeat(40), null],
  ])("of money: %s", (text, expected) => expect(figure(text, "three_public")).toBe(expected));
  it("of counts has no scale, and no unit of money", () => {
    expect(figure("5", "vehicles.kept")).toBe("2023 vehicles.kept all actual value 5辆");
    expect(figure("5辆", "vehicles.kept")).toBe("2023 vehicles.kept all actual value 5辆");
    expect(figure("5元", "vehicles.kept")).toBe(null);
  });
  it("says what it is of", () => {
    const meaning = { item: "three_public" as const, funding: "general" as const };
    expect(cellFigure(rowOf("5.00")[0], 1n, "three_public", 2022, meaning)).toMatchObject({
      stage: "actual",
      openStage: false,
      subjectSystem: null,
      subjectCode: null,
      measure: "value",
      base: null,
      basis: "reported",
      unit: "yuan",
    });
    const more = {
      ...meaning,
      stage: "adjusted_budget" as const,
      openStage: true,
      subjectSystem: "economic" as const,
      subjectCode: "301",
    };
    expect(cellFigure(rowOf("5.00")[0], 1n, "three_public", 2022, more)).toMatchObject({
      stage: "adjusted_budget",
      openStage: true,
      subjectSystem: "economic",
      subjectCode: "301",
    });
  });
  it("of a change is in its item's unit or in percent", () => {
    const change = (text: string, measure: "yoy_change" | "yoy_rate") => {
      const found = changeFigure(rowOf(text)[0]!, measure, 10_000n, "three_public", 2023, {
        item: "three_public",
        funding: "all",
      });
      return found && inWords(found);
    };
    expect(change("-5.00", "yoy_change")).toBe("2023 three_public all actual yoy_change -50000元");
    expect(change("-5.00", "yoy_rate")).toBe("2023 three_public all actual yoy_rate -5%");
    expect(change("", "yoy_rate")).toBe(null);
  });
});

describe("国有资产占用情况表", () => {
  const assets = (...rows: string[]) =>
    readTables("国有资产占用情况表", ...rows).map((words) =>
      words.replace("assets.", "").replace(" all", ""),
    );

  it("has a row for each item, counted or not", () => {
    const rows = [
      "项目|行次|数量",
      "一、车辆数合计（辆）|1|9",
      "1．副部（省）级及以上领导用车|2|—",
      "2．主要领导干部用车|3|1",
      "3．机要通信用车|4|2",
      "8．其他用车|5|",
      "二、单价50万元（含）以上通用设备（台，套）|6|4",
    ];
    const expected = [
      "vehicles 9辆",
      "vehicles.principal 1辆",
      "vehicles.confidential 2辆",
      "equipment_500k 4台",
    ];
    expect(assets(...rows)).toEqual(expected);
    expect(assets(...rows.map((row) => row.replace(/\|[^|]*/, "")))).toEqual(expected);
  });

  const HEADS = ["项目|车辆数（台、辆）|||单价100万元以上专用设备（台、套）", "|合计|机要通信用车|其他用车|"];
  const expected = ["vehicles 3辆", "vehicles.confidential 1辆", "vehicles.other 2辆", "equipment_1m 0台"];

  it("has one row of counts below heads, or that of their sum", () => {
    expect(assets(...HEADS, "数量|3|1|2|0")).toEqual(expected);
    expect(assets(...HEADS, "栏次|1|2|3|4", "数量|3|1|2|0")).toEqual(expected);
    for (const sum of ["合计", "总计", "小计", "数量"])
      expect(assets(...HEADS, "局本级|2|1|1|0", `${sum}|3|1|2|0`)).toEqual(expected);
    expect(assets(...HEADS, "局本级|2|1|1|0", "中心|1|0|1|0")).toEqual([]);
  });

  it("has no values, nor an item twice", () => {
    expect(assets(...HEADS, "合计|30.50|10|20|0")).toEqual([]);
    expect(assets(HEADS[0]!, "|合计|机要通信用车|机要通信用车|", "数量|3|1|2|0")).toEqual([]);
    expect(assets("项目|车辆|价值", "数量|3|20")).toEqual(["vehicles 3辆"]);
  });
});
