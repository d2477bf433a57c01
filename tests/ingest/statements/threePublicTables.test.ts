import { describe, expect, it } from "vitest";
import {
  aboveColumn,
  headedAmounts,
  headedColumns,
  headsOf,
  isAmounts,
  stagedAmounts,
} from "#lib/ingest/statements/headedThreePublic.ts";
import { THIS_ACTUAL, type Period } from "#lib/ingest/statements/periods.ts";
import { rowOf, rowsOf } from "../../support/rows.ts";
import { readTables } from "../../support/tableText.ts";

/* “三公”经费支出决算表, whichever way its items, years and stages stand. */

const table = (...rows: string[]) => readTables("“三公”经费支出决算表", "单位：万元", ...rows);
const UNKNOWN = "! 3 three_public: layout not known";

describe("a row for each item", () => {
  it("has amounts by stage, and counts without any", () => {
    const rows = [
      "项目|行次|年初预算数|全年预算数|决算数",
      "合计|1|9.00|8.00|7.00",
      "1.因公出国（境）费|2|1.00|1.00|0.50",
      "（1）公务用车购置费|4|2.00|1.00|1.00",
      "（1）国内接待费|7|—|—|2.50",
      "会议费|8|0.40|0.30|0.20",
      "培训费|9|0.60||",
      "机关运行经费|10|||60.00",
      "2.因公出国（境）人次数（人）|12|—|—|4",
      "4.公务用车保有量（辆）|14|—|—|3",
      "5.国内公务接待批次（个）|15|—|—|20",
    ];
    const expected = [
      "three_public all initial_budget 90000元",
      "three_public all adjusted_budget 80000元",
      "three_public all 70000元",
      "three_public.overseas all initial_budget 10000元",
      "three_public.overseas all adjusted_budget 10000元",
      "three_public.overseas all 5000元",
      "three_public.vehicles.purchase all initial_budget 20000元",
      "three_public.vehicles.purchase all adjusted_budget 10000元",
      "three_public.vehicles.purchase all 10000元",
      "three_public.reception.domestic all 25000元",
      "meetings all initial_budget 4000元",
      "meetings all adjusted_budget 3000元",
      "meetings all 2000元",
      "training all initial_budget 6000元",
      "agency_operating general 600000元",
      "travel.persons all 4人",
      "vehicles.kept all 3辆",
      "reception.batches all 20批",
    ];
    expect(table(...rows)).toEqual(expected);
    expect(table(...rows.map((row) => row.replace(/\|[^|]*/, "")))).toEqual(expected);
  });

  it("has changes behind the amounts of two years, which agree with them", () => {
    const rows = [
      "项目|上年决算数|决算数|比上年增减额|增减率",
      "合计|9.00|8.00|-1.00|-11.1%",
      "因公出国（境）费|1.00|1.00|0.00|0",
      "公务用车购置及运行维护费|5.00|4.00|1.00|20%",
      "公务接待费|3.00|4.00|1.00|33.3",
    ];
    const changes = (lines: readonly string[]) => table(...lines).filter((words) => /yoy/.test(words));
    const expected = [
      "three_public all yoy_change -10000元",
      "three_public all yoy_rate -11.1%",
      "three_public.overseas all yoy_change 0元",
      "three_public.overseas all yoy_rate 0%",
      "three_public.reception all yoy_change 10000元",
      "three_public.reception all yoy_rate 33.3%",
    ];
    expect(changes(rows)).toEqual(expected);
    const numbered = rows.map((row, at) => row.replace("|", at ? `|${at}|` : "|行次|"));
    expect(changes(numbered)).toEqual(expected);
    // 比上年 of what, where the years are not these two?
    expect(changes(rows.map((row) => row.replace("上年决算数", "预算数")))).toEqual([]);
    expect(changes(rows.map((row) => row.replace("上年决算数|决算数", "决算数|上年决算数")))).toEqual([]);
    expect(changes(rows.map((row) => row.replace("比上年增减额", "全年预算数")))).toEqual([]);
    expect(changes(rows.map((row) => row.replace("比上年增减额", "增减额")))).toEqual([]);
  });

  it("without all cells of the others has lost one", () => {
    const rows = [
      "项目|预算数|决算数",
      "合计|9.00|8.00",
      "因公出国（境）费|1.00|",
      "公务用车购置及运行维护费|5.00|",
      "公务接待费|3.00",
      "公务用车保有量（辆）|3",
    ];
    expect(table(...rows)).toEqual([
      "three_public all adjusted_budget 90000元",
      "three_public all 80000元",
      "three_public.overseas all adjusted_budget 10000元",
      "three_public.vehicles all adjusted_budget 50000元",
      "vehicles.kept all 3辆",
      "! 7 three_public: a cell of the row was lost",
    ]);
  });

  const ROWS = [
    "合计|9.00|1.00|8.00|0.50",
    "因公出国（境）费|1.00|0|0|0",
    "公务用车购置及运行维护费|5.00|1.00|5.00|0.50",
    "公务接待费|3.00||3.00|",
    "会议费|3.00||3.00|",
  ];

  it("has a column for each purse of each stage", () => {
    const expected = [
      "three_public general adjusted_budget 90000元",
      "three_public government_fund adjusted_budget 10000元",
      "three_public general 80000元",
      "three_public government_fund 5000元",
    ];
    const read = (below: string) => table("项目|预算数||决算数|", below, ...ROWS);
    const found = read("|一般公共预算|政府性基金预算|一般公共预算|政府性基金预算");
    expect(found.slice(0, 4)).toEqual(expected);
    expect(found).toHaveLength(14);
    // A purse's part of what meetings cost is not all that they cost; of 合计 it is.
    expect(found.filter((words) => words.startsWith("meetings"))).toEqual([]);
    expect(
      read("|合计|一般公共预算|合计|一般公共预算").filter((words) => words.startsWith("meetings")),
    ).toEqual(["meetings all adjusted_budget 30000元", "meetings all 30000元"]);
    for (const below of [
      "|一般公共预算|政府性基金预算|政府性基金预算|一般公共预算",
      "|一般公共预算|甲|一般公共预算|甲",
      "|一般公共预算|政府性基金预算|一般公共预算|",
    ])
      expect(read(below).filter((words) => !words.startsWith("!"))).toEqual([]);
  });

  it("has one column where no head says more, and none where it has several", () => {
    const rows = ROWS.map((row) => row.split("|").slice(0, 2).join("|"));
    expect(table("项目|金额", ...rows.slice(0, 4))).toEqual([
      "three_public all 90000元",
      "three_public.overseas all 10000元",
      "three_public.vehicles all 50000元",
      "three_public.reception all 30000元",
    ]);
    expect(table("项目|甲|乙|丙|丁", ...ROWS)).toEqual(["! 3 three_public: its columns are not understood"]);
  });

  it("is none below a head of fewer than four items", () => {
    const rows = ["项目|决算数", "合计|9.00", "因公出国（境）费|1.00", "公务接待费|3.00"];
    expect(table(...rows)).toEqual([UNKNOWN]);
    expect(table(...rows, "会议费|3.00")).toHaveLength(4);
  });

  it("says 预算执行数 of what was spent, also where that is all of the budget", () => {
    const rows = [
      "合计|5.00|5.00",
      "因公出国（境）费|0|0",
      "公务用车购置及运行维护费|3.00|3.00",
      "公务接待费|2.00|2.00",
    ];
    expect(table("项目|年初预算数|预算执行数", ...rows).slice(0, 2)).toEqual([
      "three_public all initial_budget 50000元",
      "three_public all 50000元",
    ]);
  });
});

describe("two tables beside each other", () => {
  const statement = (...rows: string[]) => readTables("机构运行信息表", "单位：万元", ...rows);
  const rows = [
    "一、“三公”经费支出|—|—|二、机关运行经费|70.00",
    "（一）支出合计|10.00|8.56|（一）车辆数合计（辆）|5",
    "3．公务接待费|1.00|0.55|（一）政府采购支出合计|32.00",
  ];
  const expected = [
    "three_public all adjusted_budget 100000元",
    "three_public all 85600元",
    "three_public.reception all adjusted_budget 10000元",
    "three_public.reception all 5500元",
    "agency_operating general 700000元",
    "assets.vehicles all 5辆",
    "procurement all 320000元",
  ];
  it("are read each by its own head", () => {
    expect(statement("项目|预算数|统计数|项目|统计数", ...rows).toSorted()).toEqual(expected.toSorted());
    const numbered = ["项目|预算数|统计数|项目|统计数", "1|2|3|4|5", ...rows];
    expect(statement(...numbered).toSorted()).toEqual(expected.toSorted());
  });
  it("have no row that is cut within the right one", () => {
    const read = statement("项目|预算数|统计数|项目|统计数", ...rows, "培训费|1.00||2.00|");
    expect(read.toSorted()).toEqual(expected.toSorted());
  });
  it("are two and not three", () => {
    expect(statement("项目|统计数|项目|统计数|项目|统计数", "合计|9.00|会议费|1.00|培训费|2.00")).toEqual([
      "! 3 three_public: layout not known",
    ]);
  });
});

describe("all amounts in one row", () => {
  const NUMBERS = "1|2|3|4|5|6|7|8|9|10|11|12";
  const HEADS = [
    "预算数||||||决算数|||||",
    "合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费",
    "||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|",
  ];
  const of = (kind: string, stage: string, yuan: string) => `three_public${kind} all ${stage}${yuan}元`;
  const expected = [
    of("", "adjusted_budget ", "350000"),
    of(".vehicles", "adjusted_budget ", "280000"),
    of(".vehicles.operation", "adjusted_budget ", "280000"),
    of(".reception", "adjusted_budget ", "70000"),
    of("", "", "270000"),
    of(".vehicles", "", "220000"),
    of(".vehicles.operation", "", "220000"),
    of(".reception", "", "50000"),
  ];
  const ROW = "35.00||28.00||28.00|7.00|27.00||22.00||22.00|5.00";

  it("are six of each stage, by the numbers of their columns or by their heads", () => {
    expect(table(...HEADS, NUMBERS, ROW)).toEqual(expected);
    expect(table(...HEADS, ROW)).toEqual(expected);
    expect(table(HEADS[0]!, NUMBERS, ROW)).toEqual(expected);
    expect(table(HEADS[0]!, NUMBERS, ROW.replaceAll("||", "|—|"))).toEqual(expected);
  });

  it("stand in turn where each has its stage", () => {
    const head =
      "合计||因公出国（境）费||公务用车购置及运行维护费||公务用车购置费||公务用车运行维护费||公务接待费|";
    const stages = Array.from({ length: 6 }, () => "预算数|决算数").join("|");
    const row = "35.00|27.00|||28.00|22.00|||28.00|22.00|7.00|5.00";
    expect(table(head, stages, row).toSorted()).toEqual(expected.toSorted());
    expect(table(stages, row).toSorted()).toEqual(expected.toSorted());
  });

  it("are none where one was lost, or no stage tells whose they are", () => {
    expect(table(HEADS[0]!, NUMBERS, ROW.replace("|5.00", ""))).toEqual([UNKNOWN]);
    expect(table("决算数|||||", "甲|乙|丙|丁|戊|己", "6.00|1.00||1.00||5.00")).toEqual([UNKNOWN]);
    expect(table("甲|乙|丙|丁|戊|己", "1|2|3|4|5|6", "6.00|0|1.00|0|1.00|5.00")).toEqual([UNKNOWN]);
  });

  it("are six where none is blank, though nothing heads them", () => {
    expect(table("决算数|||||", "6.00|0|1.00|—|1.00|5.00")).toEqual([
      of("", "", "60000"),
      of(".overseas", "", "0"),
      of(".vehicles", "", "10000"),
      of(".vehicles.operation", "", "10000"),
      of(".reception", "", "50000"),
    ]);
    expect(table("决算数|||||", "1|2|3|4|5|6")).toEqual([UNKNOWN]);
    expect(table("决算数|||||", "—|—|—|—|—|—", "甲|1.00")).toEqual([UNKNOWN]);
  });

  it("have what was counted below, which is of no year's budget", () => {
    const counts = [
      "项目|统计数|项目|统计数||||||||",
      "因公出国（境）团组数（个）|2|公务用车保有量（辆）|5||||||||",
    ];
    expect(table(...HEADS, NUMBERS, ROW, ...counts)).toEqual([
      ...expected,
      "travel.groups all 2团",
      "vehicles.kept all 5辆",
    ]);
  });
});

/* The readers of headed tables alone. */

const words = (period: Period) => `${2023 - period.yearsBefore} ${period.stage}${period.open ? " open" : ""}`;

describe("amounts by what stands above each", () => {
  const read = (...texts: string[]) =>
    headedAmounts(rowsOf(...texts), 2023, THIS_ACTUAL)?.map(
      ({ cell, item, period }) => `${cell.text} ${item} ${words(period)}`,
    ) ?? null;

  it("in any order, of several years and stages", () => {
    expect(
      read(
        "2023年年初预算数||2023年预算数||决算数||上年决算数|",
        "合计|公务接待费|合计|公务接待费|合计|公务接待费|合计|公务接待费",
        "9.00|8.00|7.00|6.00|5.00|4.00|3.00|2.00",
      ),
    ).toEqual([
      "9.00 three_public 2023 initial_budget",
      "8.00 three_public.reception 2023 initial_budget",
      "7.00 three_public 2023 adjusted_budget open",
      "6.00 three_public.reception 2023 adjusted_budget open",
      "5.00 three_public 2023 actual",
      "4.00 three_public.reception 2023 actual",
      "3.00 three_public 2022 actual",
      "2.00 three_public.reception 2022 actual",
    ]);
  });

  it("with heads that name a part in few words, or the whole", () => {
    expect(
      read(
        "“三公”经费决算数|||||机关运行经费",
        "|因公出国（境）费|公务用车购置与运行费|||",
        "||小计|购置费|运行维护费|",
        "9.00|1.00|8.00|3.00|5.00|60.00",
      ),
    ).toBe(null);
    expect(
      read(
        "“三公”经费|||||公务接待费|机关运行经费",
        "合计|因公出国（境）费|公务用车购置与运行费||||",
        "||小计|购置费|运行维护费||",
        "9.00|1.00|6.00|3.00|3.00|2.00|60.00",
      ),
    ).toEqual([
      "9.00 three_public 2023 actual",
      "1.00 three_public.overseas 2023 actual",
      "6.00 three_public.vehicles 2023 actual",
      "3.00 three_public.vehicles.purchase 2023 actual",
      "3.00 three_public.vehicles.operation 2023 actual",
      "2.00 three_public.reception 2023 actual",
      "60.00 agency_operating 2023 actual",
    ]);
  });

  const BODIES = [
    "编码|单位|三公经费|因公出国（境）费|公务接待费",
    "501|局本级|5.00|1.00|4.00",
    "502|水文站|4.00|1.00|3.00",
    "|合计|9.00|2.00|7.00",
  ];
  const SUMS = [
    "9.00 three_public 2023 actual",
    "2.00 three_public.overseas 2023 actual",
    "7.00 three_public.reception 2023 actual",
  ];

  it("of several bodies in the row of their sum", () => {
    expect(read(...BODIES)).toEqual(SUMS);
    expect(read(BODIES[0]!, BODIES[3]!.replace("合计", "小计"), ...BODIES.slice(1, 3))).toEqual(SUMS);
    expect(read(...BODIES.slice(0, 3))).toBe(null);
    expect(read(...BODIES, BODIES[3]!)).toBe(null);
    expect(read(BODIES[0]!, BODIES[1]!)).toEqual([
      "5.00 three_public 2023 actual",
      "1.00 three_public.overseas 2023 actual",
      "4.00 three_public.reception 2023 actual",
    ]);
  });

  it.each([
    ["no head", ["9.00|2.00|7.00"]],
    ["two rows of amounts", ["三公经费|因公出国（境）费|公务接待费", "9.00|2.00|7.00", "9.00|2.00|7.00"]],
    ["two amounts", ["三公经费|公务接待费", "9.00|2.00"]],
    ["an item twice", ["三公经费|公务接待费|公务接待费", "9.00|2.00|7.00"]],
    ["an item that is not told", ["三公经费|公务接待费|甲", "9.00|2.00|7.00"]],
    ["a stage that is not told", ["三公经费决算数|公务接待费|因公出国（境）费", "9.00|2.00|7.00"]],
    ["numbers of columns alone", ["三公经费|因公出国（境）费|公务接待费", "1|2|3"]],
    ["no amounts", ["三公经费|因公出国（境）费|公务接待费"]],
  ])("not with %s", (_, texts) => expect(read(...texts)).toBe(null));

  it("a year that a head names beside its stage", () => {
    const at = (head: string) =>
      read(`${head}||`, "合计|因公出国（境）费|公务接待费", "9.00|2.00|7.00")?.[0]!
        .split(" ")
        .slice(2)
        .join(" ");
    expect(at("2021年决算数")).toBe("2021 actual");
    expect(at("2022年调整后预算数")).toBe("2022 adjusted_budget");
    expect(at("去年“三公”经费执行数")).toBe("2022 actual");
    expect(at("上年预算数")).toBe("2022 adjusted_budget open");
    expect(at("年初预算")).toBe("2023 initial_budget");
  });
});

describe("rows of stages", () => {
  const HEAD = "|三公经费合计|因公出国（境）费|公务接待费";
  const read = (...texts: string[]) =>
    stagedAmounts(rowsOf(...texts), 2023)?.map(
      ({ cell, item, period }) => `${cell.text} ${item} ${words(period)}`,
    ) ?? null;

  it("say of which year and stage their amounts are; changes are none", () => {
    expect(
      read(HEAD, "年初预算数|9.00|1.00|—", "2022年决算数|8.00||3.00", "决算数|7.00", "增减额|-1.00||"),
    ).toEqual([
      "9.00 three_public 2023 initial_budget",
      "1.00 three_public.overseas 2023 initial_budget",
      "8.00 three_public 2022 actual",
      "3.00 three_public.reception 2022 actual",
      "7.00 three_public 2023 actual",
    ]);
  });

  it.each([
    ["a label among its amounts", [HEAD, "决算数|7.00|无关|3.00"]],
    ["no head", ["决算数|7.00|1.00"]],
    ["an item that is not told", ["|三公经费合计|甲|乙", "决算数|7.00|1.00|2.00"]],
    ["the same stage twice", [HEAD, "决算数|7.00|1.00|2.00", "决算数|7.00|1.00|2.00"]],
    ["a label that is no stage", [HEAD, "局本级|7.00|1.00|2.00"]],
    ["its stage behind its amounts", [HEAD, "7.00|1.00|2.00|决算数"]],
  ])("not with %s", (_, texts) => expect(read(...texts)).toBe(null));
});

describe("merged heads", () => {
  it("go on over blank cells, unless a group above begins there", () => {
    const heads = headsOf(rowsOf("甲||乙|", "部门：水利局|||单位：万元", "丙|||丁", "1|2|3|4", "戊"));
    expect(heads).toEqual([
      ["甲", "甲", "乙", "乙"],
      ["丙", "丙", "", "丁"],
      ["戊", "戊", "", ""],
    ]);
    expect(aboveColumn(heads, 1)).toEqual(["戊", "丙", "甲"]);
    expect(aboveColumn(heads, 2)).toEqual(["", "", "乙"]);
    expect(aboveColumn(heads, 9)).toEqual([]);
  });

  it("say of each column its year and stage", () => {
    const columns = (first: number, label: number, ...texts: string[]) =>
      headedColumns(rowsOf(...texts), first, label, 2023)?.map((period) => period && words(period)) ?? null;
    const HEADS = ["项目|2023年||上年决算数|比上年增减|", "|预算数|决算数||金额|%"];
    expect(columns(2, 0, ...HEADS, "合计|1|2|3|4|5")).toEqual([
      "2023 adjusted_budget open",
      "2023 actual",
      "2022 actual",
      null,
      null,
    ]);
    expect(columns(2, 1, ...HEADS, "合计|1|2|3|4|5")?.length).toBe(4);
    expect(columns(2, 0, ...HEADS, "合计|1|2")).toEqual(["2023 adjusted_budget open", "2023 actual"]);
    expect(columns(2, 0, ...HEADS.map((head) => `${head}|甲`), "合计|1|2|3|4|5|6")).toBe(null);
    expect(columns(1, 0, "项目|决算数|决算数", "合计|1|2")).toBe(null);
    expect(columns(1, 0, "项目|增减额|增减率", "合计|1|2")).toBe(null);
  });
});

it.each([
  ["9.00|2.00|7.00", true],
  ["9.00|—|", false],
  ["9.00|—|2.00|", true],
  ["—|—|—", true],
  ["1|2|3", false],
  ["1|2|4", true],
  ["合计|9.00|2.00|7.00", false],
  ["9.00|2.00", false],
])("a row of amounts alone: %s", (text, expected) => expect(isAmounts(rowOf(text))).toBe(expected));
