import { describe, expect, it } from "vitest";
import { amountColumns, columnNumbers, columnsOf, commonEnd } from "#lib/ingest/statements/columns.ts";
import { levelColumns } from "#lib/ingest/statements/levelCode.ts";
import { periodOf, stageOf } from "#lib/ingest/statements/periods.ts";
import { changeColumns, changesIn } from "#lib/ingest/statements/changeColumns.ts";
import { rowOf, rowsOf } from "../../support/rows.ts";

/* What the heads of columns say, and below which of them an amount stands. */

const MEANINGS: Record<string, string> = { 合计: "sum", 基本支出: "basic", 项目支出: "project" };

/** The columns of a table: `2 sum actual`, `3 basic actual -1`, `4 sum adjusted_budget open`. */
function columnsIn(...texts: string[]): string[] {
  const rows = rowsOf(...texts);
  const columns = amountColumns<string>(rows, (row) => /^2\d\d/.test(row[0]!.text), {
    meaningOf: (label, group) =>
      group === "本年收入" && label !== "合计" ? null : (MEANINGS[label] ?? null),
    isGroup: (label) => /^本年(?:收入|支出)$/.test(label),
    main: "main",
    fiscalYear: 2023,
  });
  return columns.map(
    ({ index, meaning, period: { stage, yearsBefore, open } }) =>
      `${index} ${meaning} ${stage}${yearsBefore ? ` -${yearsBefore}` : ""}${open ? " open" : ""}`,
  );
}
const THREE = ["2 sum actual", "3 basic actual", "4 project actual"];
const HEAD = "编码|名称|合计|基本支出|项目支出";
const three = (...texts: string[]) => columnsIn(HEAD, ...texts);

describe("columns of amounts", () => {
  it.each([
    ["below their own heads", [HEAD, "213|水利|3.00|2.00|1.00"]],
    ["where no row has data", [HEAD]],
    [
      "where a head names the unit",
      ["编码|名称|合计（万元）|基本支出（元）|项目支出（百万元）", "213|水利|3.00|2.00|1.00"],
    ],
    [
      "below a second head that says the same",
      [HEAD, "编码|名称|合计|基本支出|项目支出", "213|水利|3.00|2.00|1.00"],
    ],
    [
      "where the numbers of columns say so",
      ["编码|名称||合计|基本支出|项目支出", "栏次||1|2|3", "213|水利|3.00|2.00|1.00"],
    ],
    [
      "where the numbers stand as far beside the heads",
      ["编码|合计|基本支出|项目支出", "|栏次|1|2|3", "213|水利|3.00|2.00|1.00"],
    ],
    [
      "to the right of heads that all stand one beside",
      ["编码|合计|基本支出|项目支出|", "213|水利|3.00|2.00|1.00", "214|交通|3.00|2.00|1.00"],
    ],
    [
      "to the right of heads that stand two beside",
      ["合计|基本支出|项目支出||", "213|水利|3.00|2.00|1.00", "214|交通|3.00|2.00|1.00"],
    ],
    [
      "to the left of heads",
      ["编码|名称||合计|基本支出|项目支出", "213|水利|3.00|2.00|1.00", "214|交通|3.00|2.00|1.00"],
    ],
  ])("stand %s", (_, texts) => expect(columnsIn(...texts)).toEqual(THREE));

  it("are none where no head is understood", () => {
    expect(columnsIn("编码|名称|甲|乙|丙", "213|水利|3.00|2.00|1.00")).toEqual([]);
  });

  it("are none where a row of two or fewer has an amount beside all heads", () => {
    expect(three("213|水利|3.00|2.00|1.00|1.00", "214|交通|3.00|2.00|1.00")).toEqual([]);
    expect(
      three("213|水利|3.00|2.00|1.00|1.00", "214|交通|3.00|2.00|1.00", "215|工业|3.00|2.00|1.00"),
    ).toEqual(THREE);
    expect(
      three("213|水利|3.00|2.00|1.00|1.00", "214|交通|3.00|2.00|1.00|1.00", "215|工业|3.00|2.00|1.00"),
    ).toEqual([]);
  });

  it("stay where codes in cells of their own push some rows aside as a whole", () => {
    const pushed = ["213|03|水利|3.00|2.00|1.00", "214|01|公路|3.00|2.00|1.00"];
    const rows = ["205|教育|3.00|2.00|1.00", "206|科学|3.00|2.00|1.00", "207|文化|3.00|2.00|1.00"];
    expect(three(...rows, ...pushed)).toEqual(THREE);
    expect(three(...rows, ...pushed.map((row) => row.replace(/1\.00$/, "|1.00")))).toEqual([]);
  });

  it("take no whole numbers for amounts beside them: these may be codes", () => {
    expect(three("213|水利|3.00|2.00|1.00|5", "214|交通|3.00|2.00|1.00|6")).toEqual(THREE);
  });

  it("are none where their numbers are of another head", () => {
    expect(columnsIn("编码|名称|合计|基本支出|项目支出", "栏次||1|2||3", "213|水利|3.00|2.00|1.00")).toEqual(
      [],
    );
    expect(columnsIn("编码|名称|合计|基本支出|项目支出", "栏次||1|2|3|4", "213|水利|3.00|2.00|1.00")).toEqual(
      [],
    );
    expect(
      columnsIn("编码|名称|合计|基本支出|项目支出|备用", "栏次||1|2|3|4", "213|水利|3.00|2.00|1.00|"),
    ).toEqual(THREE);
  });

  it("stand below the last head where a head has fewer cells than all rows", () => {
    const rows = ["213|水利|3.00|2.00|1.00", "214|交通|3.00|2.00|1.00", "215|工业|3.00|2.00|1.00"];
    expect(columnsIn("合计|基本支出|项目支出", ...rows)).toEqual(THREE);
    expect(columnsIn("名称|合计|基本支出|项目支出", ...rows)).toEqual(THREE);
  });
});

describe("heads above each other", () => {
  it("a stage alone is of the whole, unless what is below it has parts", () => {
    expect(columnsIn("编码|名称|年初预算数|决算数", "213|水利|3.00|2.00")).toEqual([
      "2 main initial_budget",
      "3 main actual",
    ]);
    expect(
      columnsIn("编码|名称|预算数||决算数|", "||合计|基本支出|合计|基本支出", "213|水利|3.00|2.00|3.00|2.00"),
    ).toEqual([
      "2 sum adjusted_budget open",
      "3 basic adjusted_budget open",
      "4 sum actual",
      "5 basic actual",
    ]);
    // What stands below the second has no parts of its own.
    expect(columnsIn("编码|名称|决算数||预算数", "||合计|基本支出|", "213|水利|3.00|2.00|1.00")).toEqual([
      "2 sum actual",
      "3 basic actual",
      "4 main adjusted_budget open",
    ]);
  });

  it("a change is no amount, and holds its place", () => {
    expect(columnsIn("编码|名称|上年决算数|本年决算数|增减额", "213|水利|3.00|4.00|1.00")).toEqual([
      "2 main actual -1",
      "3 main actual",
    ]);
    expect(
      columnsIn("编码|名称|增减额||决算数|", "||合计|基本支出|合计|基本支出", "213|水利|3.00|2.00|3.00|2.00"),
    ).toEqual(["4 sum actual", "5 basic actual"]);
  });

  it("a group's parts are of it alone", () => {
    expect(
      columnsIn(
        "编码|名称|本年收入||本年支出|",
        "||合计|基本支出|合计|基本支出",
        "213|水利|3.00|2.00|3.00|2.00",
      ),
    ).toEqual(["2 sum actual", "4 sum actual", "5 basic actual"]);
  });
});

it("the columns of a row are those that it is long enough for", () => {
  const columns = [2, 3, 5].map((index) => ({
    index,
    meaning: index,
    period: periodOf("决算数", 2023) as never,
  }));
  const lengths = [2, 3, 4, 5, 6].map((length) => columnsOf(rowOf("|".repeat(length - 1)), columns).length);
  expect(lengths).toEqual([0, 1, 2, 2, 3]);
});

describe("the numbers of columns", () => {
  it.each([
    ["|1|2|3", [1, 2, 3]],
    ["栏次 1|2|3", [0, 1, 2]],
    ["栏次||1栏|2栏", [2, 3]],
    ["类|款|项|1|2", [3, 4]],
    ["栏次|1|2|7", [1, 2, 3]],
    ["项目|1|2|7", []],
    ["栏次|1|2|2", []],
    ["|2|3", []],
    ["|0|1|2", []],
    ["213|水利|3.00", []],
    ["水利|1|2.00|2", [1, 3]],
    ["8|9|10|11", []],
    ["||", []],
  ])("of %s", (text, expected) => expect(columnNumbers(rowOf(text))).toEqual(expected));

  it("may have two digits", () => {
    const twelve = Array.from({ length: 12 }, (_, at) => String(at + 1)).join("|");
    expect(columnNumbers(rowOf(twelve))).toHaveLength(12);
    expect(columnNumbers(rowOf("栏次|98|99|100"))).toEqual([1, 2]);
  });
});

describe("the end of nearly all rows", () => {
  it.each([
    [["甲|1", "乙|1", "丙|1"], 1],
    [["甲|1|2", "乙|1|2", "丙|1|2", "丁|1|2", "戊|1"], null],
    [["甲|1|2", "乙|1|2", "丙|1|2", "丁|1|2", "戊|1|2", "己|1"], 2],
    [["己|1", "甲|1|2", "乙|1|2", "丙|1|2", "丁|1|2", "戊|1|2"], 2],
    [["甲|1", "乙|1"], null],
    [[], null],
  ])("of %j", (texts, expected) => expect(commonEnd(rowsOf(...texts))).toBe(expected));
});

it("类 款 项 stand beside each other, or are no columns of codes", () => {
  expect(levelColumns(rowsOf("科目编码|||名称", "类|款|项|名称"))).toEqual([0, 1, 2]);
  expect(levelColumns(rowsOf("|类|款|项|名称"))).toEqual([1, 2, 3]);
  expect(levelColumns(rowsOf("名称|类|款|名称", "款|项"))).toBe(null);
  expect(levelColumns(rowsOf("类|名称|款|项"))).toBe(null);
});

describe("year and stage of a column", () => {
  const told = (label: string) => {
    const period = periodOf(label, 2023);
    return period === null || period === "none"
      ? period
      : `${2023 - period.yearsBefore} ${period.stage}${period.open ? " open" : ""}`;
  };
  it.each([
    ["决算数", "2023 actual"],
    ["决算", "2023 actual"],
    ["决算金额", "2023 actual"],
    ["决算统计数", "2023 actual"],
    ["统计数", "2023 actual"],
    ["执行数", "2023 actual"],
    ["预算执行数", "2023 actual"],
    ["预算执行", "2023 actual"],
    ["年初预算数", "2023 initial_budget"],
    ["初始预算", "2023 initial_budget"],
    ["年初预算金额", "2023 initial_budget"],
    ["全年预算数", "2023 adjusted_budget"],
    ["调整预算数", "2023 adjusted_budget"],
    ["调整后预算金额", "2023 adjusted_budget"],
    ["变更后预算", "2023 adjusted_budget"],
    ["预算数", "2023 adjusted_budget open"],
    ["预算", "2023 adjusted_budget open"],
    ["本年预算数", "2023 adjusted_budget open"],
    ["上年预算数", "2022 adjusted_budget open"],
    ["本年数", "2023 actual"],
    ["本年度数", "2023 actual"],
    ["本期数", "2023 actual"],
    ["当年决算数", "2023 actual"],
    ["上年数", "2022 actual"],
    ["上期数", "2022 actual"],
    ["上一年度数", "2022 actual"],
    ["去年决算数", "2022 actual"],
    ["上年度决算数", "2022 actual"],
    ["2021年决算数", "2021 actual"],
    ["2021年度决算数", "2021 actual"],
    ["2022年数", "2022 actual"],
    ["2023年本年决算数", "2023 actual"],
    ["决算数（本级）", "2023 actual"],
    ["增减额", "none"],
    ["比上年增长", "none"],
    ["同比", "none"],
    ["%", "none"],
    ["±", "none"],
    ["完成率", "none"],
    ["执行进度", "none"],
    ["占比", "none"],
    ["差额", "none"],
    ["决算数占预算数比重", "none"],
    ["数", null],
    ["本年", null],
    ["2023年", null],
    ["决算数合计", null],
    ["其中决算数", null],
    ["金额", null],
    ["合计", null],
    ["", null],
  ])("%s is %s", (label, expected) => expect(told(label)).toBe(expected));

  it("is told by no more than forty characters", () => {
    const filled = (length: number) => `决算数（${"甲".repeat(length - 5)}）`;
    expect(told(filled(40))).toBe("2023 actual");
    expect(told(filled(41))).toBe(null);
  });

  it.each([
    ["年初预算数", "initial_budget"],
    ["预算数", "adjusted_budget"],
    ["决算数", "actual"],
    ["上年决算数", null],
    ["年初预算数额", null],
    ["决算数额", null],
  ])("the stage %s is %s", (label, expected) => expect(stageOf(label)).toBe(expected));
});

describe("columns of changes", () => {
  it.each([
    [["项目|上年数|本年数|较上年增减额"], ["yoy_change"]],
    [
      ["项目|上年数|本年数|比上年增减|", "|||增减金额|增减幅度"],
      ["yoy_change", "yoy_rate"],
    ],
    [
      ["项目|上年数|本年数|同比|", "|||变化率|变动数"],
      ["yoy_rate", "yoy_change"],
    ],
    [["项目|上年数|本年数|比去年增、减额|比去年增、减（%）"], ["yoy_change", "yoy_rate"]],
    [["项目|上年数|本年数|增减额"], []],
    [["甲|1", "项目|比上年增减额"], ["yoy_change"]],
    [["甲|1", "项目|3|比上年增减额"], []],
    [["甲", "乙", "丙", "丁", "戊", "项目|比上年增减额"], ["yoy_change"]],
    [["甲", "乙", "丙", "丁", "戊", "己", "项目|比上年增减额"], []],
  ])("of %j are %j", (texts, expected) => expect(changeColumns(rowsOf(...texts))).toEqual(expected));

  const changes = (text: string, amounts = 2) =>
    changesIn(rowOf(text), 0, amounts, ["yoy_change", "yoy_rate"]).map(
      ({ cell, change }) => `${cell.text} ${change}`,
    );

  it("stand behind the amounts; a rate may have its sign", () => {
    expect(changes("甲|1.00|2.00|1.00|50")).toEqual(["1.00 yoy_change", "50 yoy_rate"]);
    expect(changes("甲|1.00|2.00|1.00|50%")).toEqual(["1.00 yoy_change", "50 yoy_rate"]);
    expect(changes("甲|1.00|2.00|1.00|50 ％ ")).toEqual(["1.00 yoy_change", "50  yoy_rate"]);
    expect(changes("甲|1.00|1.00|50", 1)).toEqual(["1.00 yoy_change", "50 yoy_rate"]);
  });

  it("are none where a row ends before them, or a rate stands where money is meant", () => {
    expect(changes("甲|1.00|2.00|1.00")).toEqual(["1.00 yoy_change"]);
    expect(changes("甲|1.00|2.00|50%|1.00")).toEqual(["1.00 yoy_rate"]);
  });
});
