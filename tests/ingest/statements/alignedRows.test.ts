import { describe, expect, it } from "vitest";
import { aligned, cutRows, isLabel } from "#lib/ingest/statements/aligned.ts";
import { totalBelow } from "#lib/ingest/statements/totalBelow.ts";
import { inBars, linesOf, rowOf, rowsOf } from "../../support/rows.ts";

/* Rows that lost cells on the way: each amount stands below its own head again, or nobody says whose it is. */

const columnsAt = (...places: number[]) =>
  places.map((index) => ({
    index,
    meaning: null,
    period: { stage: "actual" as const, yearsBefore: 0, open: false },
  }));
const put = (text: string, columns = columnsAt(2, 3, 4)) => {
  const row = aligned(rowOf(text), columns);
  return row && inBars(row);
};

describe("a row whose amounts are in the columns 2, 3 and 4", () => {
  it.each([
    ["stays where it is whole", "213|农林水支出|3.00|2.00|1.00", "213|农林水支出|3.00|2.00|1.00"],
    ["stays where its first amount is blank", "213|农林水支出||2.00|1.00", "213|农林水支出||2.00|1.00"],
    ["stays where its last are blank", "213|农林水支出|3.00||", "213|农林水支出|3.00||"],
    ["stays where its name is blank", "213||3.00|2.00|1.00", "213||3.00|2.00|1.00"],
    ["stays where it has no label", "||3.00|2.00|1.00", "||3.00|2.00|1.00"],
    ["stays where it has no label and no room for one", "3.00|2.00|1.00", "3.00|2.00|1.00"],
    [
      "stays where it has words alone",
      "科目编码|科目名称|合计|基本支出|项目支出",
      "科目编码|科目名称|合计|基本支出|项目支出",
    ],
    [
      "stays with a remark at its end",
      "213|农林水支出|3.00|2.00|1.00|其中",
      "213|农林水支出|3.00|2.00|1.00|其中",
    ],
    ["stays where it has a code and a name alone", "213|农林水支出|||", "213|农林水支出|||"],
    ["stays where its amounts are dashes", "213|农林水支出|—|—|—", "213|农林水支出|—|—|—"],
    ["stays where it has codes alone", "213|03|||", "213|03|||"],
    ["gets the cell behind 合计 that it lost", "合计|3.00|2.00|1.00", "合计||3.00|2.00|1.00"],
    ["gets it where amounts are blank or dashes", "合计|3.00||—", "合计||3.00||—"],
    ["gets it behind a code without a name", "213|3.00|2.00|1.00", "213||3.00|2.00|1.00"],
    [
      "is joined where its code is in three cells",
      "213|03|04|水利|3.00|2.00|1.00",
      "213|03 04 水利|3.00|2.00|1.00",
    ],
    ["is joined where its code is in two", "213|03|水利|3.00|2.00|1.00", "213|03 水利|3.00|2.00|1.00"],
    ["stays where 类 and 款 fill the places of its labels", "213|03|3.00|2.00|1.00", "213|03|3.00|2.00|1.00"],
    [
      "is joined where 类, 款 and 项 stand without a name",
      "213|03|04|3.00|2.00|1.00",
      "213|03 04|3.00|2.00|1.00",
    ],
  ])("%s", (_, text, expected) => expect(put(text)).toBe(expected));

  it.each([
    ["has fewer amounts than columns", "合计|3.00|2.00"],
    ["has more amounts than columns", "合计|3.00|2.00|1.00|0.50"],
    ["has codes in cells of their own, and fewer amounts", "213|03|04|水利|3.00|2.00"],
    ["has codes in cells of their own, and more amounts", "213|03|04|水利|3.00|2.00|1.00|0.50"],
    ["has a code alone, and fewer amounts", "213|3.00|2.00"],
  ])("fits nowhere where it %s", (_, text) => expect(put(text)).toBe(null));

  it("takes no three digits behind a code for a part of it, nor two before one", () => {
    expect(put("213|205|3.00|2.00")).toBe("213||205|3.00|2.00");
    expect(put("20|3.00|2.00|1.00")).toBe("20|3.00|2.00|1.00");
  });
});

it("lost cells stand in their row's line, where its amounts begin", () => {
  const row = aligned(rowOf("合计|3.00|2.00", 7), columnsAt(3, 4))!;
  expect(row.map(({ text, line, start }) => `${text}@${line}:${start}`)).toEqual([
    "合计@7:0",
    "@7:3",
    "@7:3",
    "3.00@7:3",
    "2.00@7:8",
  ]);
});

it("a cell of words is a label; a dash, a number and a blank are none", () => {
  const told = ["水利", "213 水利", " ", "", "—", "无", "3.00", "（3.00）"].map((text) =>
    isLabel({ text, line: 1, start: 0 }),
  );
  expect(told).toEqual([true, true, false, false, false, false, false, false]);
});

describe("a row that ends before the others lost a cell", () => {
  const cut = (first: number, last: number, ...texts: string[]) => {
    const rows = rowsOf(...texts);
    const isCut = cutRows(rows, first, last);
    return rows.filter(isCut).map(inBars);
  };

  it.each([
    ["where the others keep blank cells at their ends", ["甲|1|2|", "乙|1|2|3", "丙|1|2"], ["丙|1|2"]],
    ["where no row has blank cells at all", ["甲|1|2|3", "乙|1|2|3", "丙|1|2"], ["丙|1|2"]],
    ["not where blank cells within rows are kept and none at an end", ["甲|1||3", "乙|1|2|3", "丙|1|2"], []],
    ["not where all are as long", ["甲|1|2", "乙|1|2", "丙|1|2"], []],
    [
      "not before the amounts: a blank label is no blank amount",
      ["|1|2|3", "乙|1|2|3", "丙|1|2"],
      ["丙|1|2"],
    ],
  ])("%s", (_, rows, expected) => expect(cut(1, 3, ...rows)).toEqual(expected));

  it("and not where what it lacks stands behind the last column", () => {
    expect(cut(1, 2, "甲|1|2|x", "乙|1|2|x", "丙|1|2")).toEqual([]);
    expect(cut(1, 2, "甲|1|2|x", "乙|1|2|x", "丙|1")).toEqual(["丙|1"]);
  });
});

describe("合计 that a page break parted from its table", () => {
  const below = (text: string, above?: string) => {
    const row = totalBelow(linesOf("", text)[0]!, above === undefined ? undefined : rowOf(above));
    return row && inBars(row);
  };

  it.each([
    ["合计 3.00 2.00 1.00", "213|水利|3.00|2.00|1.00", "合计||3.00|2.00|1.00"],
    ["总计 156,211,123 99,706,020", "水利|1|2", "总计|156,211,123|99,706,020"],
    ["合 计 3.00 2.00", "213|水利|3.00|2.00", "合 计||3.00|2.00"],
    ["合计 3.00 2.00", "213|水利||3.00|2.00", "合计|||3.00|2.00"],
  ])("%s goes on a table that ends with %s", (text, above, expected) => {
    expect(below(text, above)).toBe(expected);
  });

  it.each([
    ["as many amounts", "合计 3.00 2.00", "213|水利|3.00|2.00|1.00"],
    ["no more of them", "合计 3.00 2.00 1.00", "213|水利|3.00|2.00"],
    ["amounts alone", "合计 3.00 2.00 万元", "213|水利|3.00|2.00|1.00"],
    ["amounts at all", "合计", "213|水利"],
    ["the name of a total", "小计 3.00 2.00", "213|水利|3.00|2.00"],
    ["a row above", "合计 3.00 2.00", undefined],
  ])("is none without %s", (_, text, above) => expect(below(text, above)).toBe(null));

  it("stands in its own line", () => {
    const row = totalBelow(linesOf("", "", "合计 3.00")[0]!, rowOf("213|水利|3.00"))!;
    expect(row.map(({ line, start }) => `${line}:${start}`)).toEqual(["3:0", "3:2", "3:3"]);
  });
});
