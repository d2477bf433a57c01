import { describe, expect, it } from "vitest";
import { inWords, tabled } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

/* Statements as others than the official template of final accounts print them. */

const accounts = (...rows: string[]) =>
  readLines(["第一部分 滨海市水利局概况", "第二部分 2023年度部门决算表", ...rows].join("\n"));
const budget = (...rows: string[]) =>
  readLines(["滨海市水利局2023年部门预算", "第二部分 2023年部门预算表", ...rows].join("\n"));
const figuresOf = ({ figures }: ReturnType<typeof readLines>) =>
  figures.filter(({ basis }) => basis === "reported").map(inWords);

describe("codes that print their own level alone", () => {
  const table = (...rows: string[]) => tabled(["支出决算表", "单位：万元", ...rows]);
  const HEAD = "类\t款\t项\t科目名称\t本年支出合计\t基本支出";
  const expected = (...codes: string[]) =>
    codes.map((code) => `2023 expenditure.current ${code} all actual value 10000元`);

  it("are whole with those of the rows above, by the column below 类 款 项", () => {
    const rows = [
      "208\t\t\t社会保障和就业支出\t1.00\t",
      "\t05\t\t一个新设的款\t1.00\t",
      "\t\t05\t一个新设的项\t1.00\t",
      "\t\t06\t又一个新设的项\t1.00\t",
      "\t08\t\t又一个新设的款\t1.00\t",
    ];
    expect(table(HEAD, ...rows)).toEqual(expected("208", "20805", "2080505", "2080506", "20808"));
  });

  it("are whole by their names where columns are not told", () => {
    const rows = [
      "208\t社会保障和就业支出\t1.00\t",
      "05\t行政事业单位养老支出\t1.00\t",
      "05\t机关事业单位基本养老保险缴费支出\t1.00\t",
      "08\t抚恤\t1.00\t",
      "01\t死亡抚恤\t1.00\t",
    ];
    expect(table("科目编码\t科目名称\t本年支出合计\t基本支出", ...rows)).toEqual(
      expected("208", "20805", "2080505", "20808", "2080801"),
    );
  });

  it("are none where neither tells their level", () => {
    const rows = ["20805\t行政事业单位养老支出\t1.00\t", "05\t一个没有的名称\t1.00\t"];
    const read = accounts("支出决算表", "单位：万元", "科目编码\t科目名称\t本年支出合计\t基本支出", ...rows);
    expect(figuresOf(read)).toEqual(expected("20805"));
    expect(read.problems.map(({ line, message }) => `${line} ${message}`)).toContain(
      "7 expenditure: no 科目 for row: 05一个没有的名称",
    );
  });
});

describe("收入支出决算总表", () => {
  it("with expenditure by subject and once more by its kind, each in budget and actual", () => {
    const rows = [
      "收入\t\t\t支出\t\t\t支出\t\t",
      "项目\t预算数\t决算数\t项目(按功能分类)\t预算数\t决算数\t项目(按支出性质和经济分类)\t预算数\t决算数",
      "一、事业收入\t1.00\t2.00\t一、农林水支出\t3.00\t4.00\t一、基本支出\t5.00\t6.00",
      "用事业基金弥补收支差额\t\t9.00\t结余分配\t\t\t二、项目支出\t7.00\t8.00",
    ];
    const read = tabled(["收入支出决算总表", "单位：万元", ...rows]).filter((figure) =>
      /actual/.test(figure),
    );
    expect(read).toEqual([
      "2023 revenue.business all actual value 20000元",
      "2023 expenditure.current 213 all actual value 40000元",
      "2023 expenditure.basic all actual value 60000元",
      "2023 revenue.nonfiscal_balance_used all actual value 90000元",
      "2023 expenditure.project all actual value 80000元",
    ]);
  });

  it("is not understood where the third part has other columns", () => {
    const rows = [
      "项目\t预算数\t决算数\t项目(按功能分类)\t预算数\t决算数\t项目(按支出性质和经济分类)\t决算数",
      "一、事业收入\t1.00\t2.00\t一、农林水支出\t3.00\t4.00\t一、基本支出\t6.00",
    ];
    expect(tabled(["收入支出决算总表", "单位：万元", ...rows])).toEqual([]);
  });
});

describe("a budget's tables", () => {
  it.each(["收支总表", "部门收支总表"])(
    "%s is the summary, where expenditure has no subjects, too",
    (title) => {
      const rows = [
        "项目\t预算数\t项目\t预算数",
        "二、其他收入\t\t一、基本支出\t3.00",
        "\t\t其中：人员支出\t2.00",
        "\t\t公用支出\t1.00",
        "当年收入小计\t3.00\t当年支出小计\t3.00",
      ];
      expect(figuresOf(budget(title, "单位：万元", ...rows))).toEqual([
        "2023 expenditure.basic all initial_budget value 30000元",
        "2023 expenditure.basic.personnel all initial_budget value 20000元",
        "2023 expenditure.basic.public all initial_budget value 10000元",
        "2023 revenue.current all initial_budget value 30000元",
        "2023 expenditure.current all initial_budget value 30000元",
      ]);
    },
  );

  it.each([
    ["收入总表", "revenue.current"],
    ["支出总表", "expenditure.current"],
  ])("%s has a row for each subject", (title, item) => {
    const rows = ["科目编码\t科目名称\t合计\t上年结转", "213\t农林水支出\t3.00\t"];
    expect(figuresOf(budget(title, "单位：万元", ...rows))).toEqual([
      `2023 ${item} 213 all initial_budget value 30000元`,
    ]);
  });
});

describe("“三公”经费 by body", () => {
  const HEAD = [
    "单位编码\t单位名称\t三公经费合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费",
    "\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t",
  ];
  const read = (...rows: string[]) =>
    figuresOf(budget("一般公共预算“三公”经费支出表", "单位：万元", ...HEAD, ...rows));
  const SUMS = [
    "2023 three_public general initial_budget value 80000元",
    "2023 three_public.overseas general initial_budget value 10000元",
    "2023 three_public.vehicles general initial_budget value 50000元",
    "2023 three_public.vehicles.purchase general initial_budget value 20000元",
    "2023 three_public.vehicles.operation general initial_budget value 30000元",
    "2023 three_public.reception general initial_budget value 20000元",
  ];
  const WHOLE = "8.00\t1.00\t5.00\t2.00\t3.00\t2.00";
  const PART = "4.00\t0.50\t2.50\t1.00\t1.50\t1.00";

  it("is what the row of all of them says, and nothing of one", () => {
    const parts = [`501001\t滨海市水利局本级\t${PART}`, `501002\t滨海市水文站\t${PART}`];
    expect(read(`\t合计\t${WHOLE}`, ...parts)).toEqual(SUMS);
    expect(read(...parts, `\t合计\t${WHOLE}`)).toEqual(SUMS);
    expect(read(...parts)).toEqual([]);
  });

  it("is what the one body's row says", () => {
    expect(read(`501\t滨海市水利局\t${WHOLE}`)).toEqual(SUMS);
  });
});

describe("“三公”经费、会议费、培训费 in one row, and what is counted below", () => {
  const HALF = {
    groups: "“三公”经费\t\t\t\t\t\t会议费\t培训费",
    names: "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t\t",
    parts: "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t",
  };
  const twice = (half: string) => `${half}\t${half}`;
  const rows = [
    "部门：滨海市水利局\t单位：万元",
    // Blank cells at a row's end are lost where it is saved as text.
    `预算数${"\t".repeat(8)}决算数`,
    twice(HALF.groups),
    twice(HALF.names),
    twice(HALF.parts),
    "9.00\t1.00\t5.00\t2.00\t3.00\t3.00\t0.60\t0.70\t8.00\t1.00\t4.00\t2.00\t2.00\t3.00\t0.50\t0.40",
    "项目\t统计数\t项目\t统计数",
    "因公出国（境）团组数（个）\t1\t公务用车保有量（辆）\t5",
  ];

  it("are each of their stage", () => {
    const read = tabled(["财政拨款“三公”经费、会议费、培训费支出决算表", ...rows]);
    expect(read.filter((figure) => !/adjusted/.test(figure))).toEqual([
      "2023 three_public appropriation actual value 80000元",
      "2023 three_public.overseas appropriation actual value 10000元",
      "2023 three_public.vehicles appropriation actual value 40000元",
      "2023 three_public.vehicles.purchase appropriation actual value 20000元",
      "2023 three_public.vehicles.operation appropriation actual value 20000元",
      "2023 three_public.reception appropriation actual value 30000元",
      "2023 meetings all actual value 5000元",
      "2023 training all actual value 4000元",
      "2023 travel.groups appropriation actual value 1团",
      "2023 vehicles.kept appropriation actual value 5辆",
    ]);
    expect(read.filter((figure) => /adjusted/.test(figure))).toHaveLength(8);
  });
});

it("政府采购支出表 says what was bought, and of whom", () => {
  const rows = [
    "项目\t金额",
    "一、政府采购支出合计\t9.00",
    "（一）政府采购货物支出\t5.00",
    "（二）政府采购工程支出\t1.00",
    "（三）政府采购服务支出\t3.00",
    "二、政府采购授予中小企业合同金额\t8.00",
    "其中：授予小微企业合同金额\t4.00",
  ];
  expect(tabled(["政府采购支出表", "单位：万元", ...rows])).toEqual([
    "2023 procurement all actual value 90000元",
    "2023 procurement.goods all actual value 50000元",
    "2023 procurement.works all actual value 10000元",
    "2023 procurement.services all actual value 30000元",
    "2023 procurement.sme all actual value 80000元",
    "2023 procurement.small_micro all actual value 40000元",
  ]);
});

it("机关运行经费支出决算表 by economic subject is no table of the three", () => {
  const rows = ["科目编码\t科目名称\t机关运行经费支出", "302\t商品和服务支出\t9.00", "\t合计\t9.00"];
  expect(tabled(["财政拨款机关运行经费支出决算表", "单位：万元", ...rows])).toEqual([]);
});

describe("a cell's own unit", () => {
  const table = (...rows: string[]) =>
    tabled(["“三公”经费支出决算表", "单位：万元", "项目\t决算数", ...rows]);
  const REST = ["因公出国（境）费\t1.00", "公务用车购置及运行维护费\t1.00"];

  it("goes before the table's", () => {
    expect(table("合计\t5.00元", "公务接待费\t3.00万元", ...REST).slice(0, 2)).toEqual([
      "2023 three_public all actual value 5元",
      "2023 three_public.reception all actual value 30000元",
    ]);
  });

  it("of people is no money, and of money no people", () => {
    const read = table("公务接待费\t20人", "国内公务接待批次\t5批", "国内公务接待人次\t6元", ...REST);
    expect(read.filter((figure) => /reception/.test(figure))).toEqual([
      "2023 reception.batches all actual value 5批",
    ]);
  });
});
