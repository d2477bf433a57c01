import { describe, expect, it } from "vitest";
import { scatteredSummary } from "#lib/ingest/statements/unplaced/scatteredSummary.ts";
import { around, barred, printed } from "../../support/unplaced.ts";

/*
 * Summaries whose cells came apart: what the statements by subject say is read where it is just what is printed, each amount
 * as often as the template has it.
 */

const REVENUE = ["科目编码|科目名称|本年收入合计|财政拨款收入|其他收入", "合计||12.00|10.00|2.00"];
const SPENT = [
  "科目编码|科目名称|合计|基本支出",
  "合计||11.00|11.00",
  "205|教育支出|4.00|4.00",
  "213|农林水支出|7.00|",
  "21303|水利|7.00|",
];
const GENERAL = ["项目|决算数", "一般公共预算财政拨款|10.00"];
const HEAD = "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款";

describe("收入支出决算总表", () => {
  const LABELS = "一、财政拨款 八、其他 本年收入合计 年初结转 总计 五、教育支出 本年支出合计 年末结转 总计";
  const BEFORE = { revenue: REVENUE, expenditure: SPENT, appropriation_summary: GENERAL };
  const read = (amounts: string, labels = LABELS, before: Parameters<typeof around>[1] = BEFORE) =>
    barred(
      scatteredSummary("revenue_expenditure_summary", printed(`${labels}\n${amounts}`), around("", before)),
    );
  const AMOUNTS = "10.00 2.00 12.00 3.00 15.00 4.00 7.00 11.00 4.00 15.00";
  // 4.00 is a 类 and what is left.
  const PLAIN = AMOUNTS.replace("4.00 15.00", "3.50 0.50 15.00");
  const ROWS = [
    HEAD,
    "一般公共预算财政拨款收入|10.00",
    "其他收入|2.00",
    "本年收入合计|12.00",
    "总计|15.00",
    "||教育支出|4.00",
    "||农林水支出|7.00",
    "||本年支出合计|11.00",
    "||总计|15.00",
  ];

  it("is read where all its amounts are those of other statements, and what totals leave", () => {
    expect(read(AMOUNTS)).toEqual(ROWS);
    expect(read(PLAIN)).toEqual(ROWS);
    expect(read(AMOUNTS.split(" ").toReversed().join("\n"))).toEqual(ROWS);
    expect(read(`${AMOUNTS} 0.00 0`)).toEqual(ROWS);
  });

  it("has no totals of the year where none are printed", () => {
    const labels = LABELS.replace("本年收入合计 ", "").replace("本年支出合计 ", "");
    expect(read(AMOUNTS.replace("12.00 ", "").replace("11.00 ", ""), labels)).toEqual(
      ROWS.filter((row) => !row.includes("本年")),
    );
  });

  it("has 财政拨款收入 above its purse where it is printed", () => {
    expect(read(`10.00 ${AMOUNTS}`, LABELS.replace("一、财政拨款", "一、财政拨款收入"))).toEqual([
      HEAD,
      "财政拨款收入|10.00",
      ...ROWS.slice(1),
    ]);
    expect(read(AMOUNTS, LABELS.replace("一、财政拨款", "一、财政拨款收入"))).toEqual([]);
  });

  it.each([
    ["one amount is missing", AMOUNTS.replace(" 3.00", "")],
    ["one is more", `${AMOUNTS} 1.00`],
    ["a 类 is misprinted", AMOUNTS.replace("7.00", "7.10")],
    ["the total of the year is misprinted", AMOUNTS.replace("11.00", "11.10")],
    ["a kind of income is misprinted", AMOUNTS.replace("2.00 12.00", "2.10 12.00")],
    ["the whole stands once", AMOUNTS.replace(" 15.00", "")],
    ["what is left is no part of the whole", AMOUNTS.replace("3.00", "3.10")],
    [
      "five amounts are left",
      AMOUNTS.replace("3.00", "1.00 1.00 1.00").replace("4.00 15.00", "2.00 2.00 15.00"),
    ],
    ["there are none", ""],
    ["there are zeros alone", "0.00 0.00"],
  ])("is not read where %s", (_, amounts) => expect(read(amounts)).toEqual([]));

  it("is read with four amounts left", () => {
    expect(read(AMOUNTS.replace("3.00", "1.00 2.00").replace("4.00 15.00", "2.50 1.50 15.00"))).toEqual(ROWS);
  });

  it.each([
    ["income", { expenditure: SPENT, appropriation_summary: GENERAL }],
    ["expenditure", { revenue: REVENUE, appropriation_summary: GENERAL }],
    ["the purse of 财政拨款", { revenue: REVENUE, expenditure: SPENT }],
    [
      "the purse of all of it",
      { ...BEFORE, appropriation_summary: ["项目|决算数", "一般公共预算财政拨款|9.00"] },
    ],
    ["a 类 that the classification has", { ...BEFORE, expenditure: SPENT.with(3, "200|农林水支出|7.00|") }],
  ])("is not read without %s", (_, before) => expect(read(AMOUNTS, LABELS, before)).toEqual([]));

  it("needs no purse where no 财政拨款 came", () => {
    const revenue = ["科目编码|科目名称|本年收入合计|财政拨款收入|其他收入", "合计||12.00|0.00|12.00"];
    expect(
      read(AMOUNTS.replace("10.00 2.00 12.00", "12.00 12.00"), LABELS, { revenue, expenditure: SPENT }),
    ).toEqual([HEAD, "其他收入|12.00", ...ROWS.slice(3)]);
  });

  it("of more than three hundred amounts is none", () => {
    const of = (zeros: number) => read(`${AMOUNTS} ${Array.from({ length: zeros }, () => "9.90").join(" ")}`);
    expect(of(291)).toEqual([]);
  });
});

describe("财政拨款收入支出决算总表", () => {
  const LABELS =
    "一、一般公共预算财政拨款 本年收入合计 年初财政拨款结转和结余 总计 教育支出 本年支出合计 总计";
  const read = (
    amounts: string,
    labels = LABELS,
    before: Parameters<typeof around>[1] = { general_expenditure: SPENT, revenue: REVENUE },
  ) =>
    barred(scatteredSummary("appropriation_summary", printed(`${labels}\n${amounts}`), around("", before)));
  const SIDE = "4.00 4.00 7.00 7.00 11.00 11.00 2.00 2.00 13.00 13.00";
  const ROWS = [
    HEAD,
    "一般公共预算财政拨款|10.00",
    "本年收入合计|10.00",
    "年初财政拨款结转和结余|3.00",
    "一般公共预算财政拨款|3.00",
    "总计|13.00",
    "||教育支出|4.00|4.00",
    "||农林水支出|7.00|7.00",
    "||本年支出合计|11.00|11.00",
    "||年末财政拨款结转和结余|2.00|2.00",
    "||总计|13.00|13.00",
  ];

  it("is read where each sum on the right stands twice", () => {
    expect(read(`10.00 10.00 3.00 3.00 13.00 ${SIDE}`)).toEqual(ROWS);
    expect(read(`${SIDE} 13.00 3.00 3.00 10.00 10.00`)).toEqual(ROWS);
  });

  it("may have what was left of years before once", () => {
    expect(read(`10.00 10.00 3.00 13.00 ${SIDE}`)).toEqual(ROWS.with(4, "一般公共预算财政拨款"));
  });

  it("without a table of income is told where income and what was left cannot be each other", () => {
    const before = { general_expenditure: SPENT };
    expect(read(`10.00 10.00 3.00 13.00 ${SIDE}`, LABELS, before)).toEqual(
      ROWS.with(4, "一般公共预算财政拨款"),
    );
    expect(read(`10.00 10.00 3.00 3.00 13.00 ${SIDE}`, LABELS, before)).toEqual([]);
  });

  it("may have nothing left, before or behind", () => {
    expect(read("10.00 10.00 1.00 1.00 11.00 4.00 4.00 7.00 7.00 11.00 11.00 11.00 11.00")).toEqual([
      ...ROWS.slice(0, 3),
      "年初财政拨款结转和结余|1.00",
      "一般公共预算财政拨款|1.00",
      "总计|11.00",
      ...ROWS.slice(6, 9),
      "||年末财政拨款结转和结余",
      "||总计|11.00|11.00",
    ]);
  });

  it("has no totals of the year where none are printed", () => {
    const labels = LABELS.replace("本年收入合计 ", "").replace("本年支出合计 ", "");
    expect(read("10.00 3.00 3.00 13.00 4.00 4.00 7.00 7.00 2.00 2.00 13.00 13.00", labels)).toEqual(
      ROWS.with(2, "本年收入合计").filter((row) => !row.includes("本年支出")),
    );
  });

  it.each([
    ["a sum stands once", `10.00 10.00 3.00 3.00 13.00 ${SIDE.replace("7.00 7.00", "7.00")}`],
    ["the whole stands twice", `10.00 10.00 3.00 3.00 ${SIDE}`],
    ["what is left is misprinted", `10.00 10.00 3.00 3.00 13.00 ${SIDE.replaceAll("2.00", "2.10")}`],
    ["income is not that of its table", `9.00 9.00 4.00 4.00 13.00 ${SIDE}`],
    ["one amount is more", `10.00 10.00 3.00 3.00 13.00 ${SIDE} 1.00`],
  ])("is not read where %s", (_, amounts) => expect(read(amounts)).toEqual([]));

  it("is not read where its subjects are not", () => {
    expect(read(`10.00 10.00 3.00 3.00 13.00 ${SIDE}`, LABELS, { revenue: REVENUE })).toEqual([]);
  });
});
