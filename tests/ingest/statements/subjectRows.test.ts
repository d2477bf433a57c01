import { describe, expect, it } from "vitest";
import { levelCode } from "#lib/ingest/statements/levelCode.ts";
import { resolveSubject, type RowSubject } from "#lib/ingest/statements/subjectOfRow.ts";
import { reference } from "../../support/reading.ts";
import { rowOf } from "../../support/rows.ts";
import { readTables } from "../../support/tableText.ts";

/* Which 科目 a row is of: by its code, else by its name and what stands above it. */

const { subjects } = reference;

interface Where {
  upper?: string;
  above?: string;
  column?: number;
  inTable?: string[];
  printed?: Record<string, string>;
}
const subject = (code: string | undefined): RowSubject | null => (code ? { code, name: "" } : null);
function of(labels: string, { upper, above, column = -1, inTable = [], printed = {} }: Where = {}) {
  return resolveSubject(
    rowOf(labels),
    { upper: subject(upper), above: subject(above), column },
    new Set(inTable),
    { fiscalYear: 2023, subjects, printedCodes: new Map(Object.entries(printed)) },
  );
}
const codeOf = (labels: string, where?: Where) => of(labels, where)?.code ?? null;

describe("a code", () => {
  it.each([
    ["213|农林水支出", "213"],
    ["21303|水利", "21303"],
    ["2130301|行政运行", "2130301"],
    ["213 农林水支出", "213"],
    ["213农林水支出", "213"],
    ["213|03|01|行政运行", "2130301"],
    ["213 03 01 行政运行", "2130301"],
    ["213 03|行政运行", "21303"],
    ["2130399|一个没有的名称", "2130399"],
    ["2999999", "2999999"],
    ["301|工资福利支出", null],
    ["30101|基本工资", null],
    ["1010101|增值税", null],
  ])("of %s is %s", (labels, expected) => expect(codeOf(labels)).toBe(expected));

  it("gives the name behind it", () => {
    expect(of("213|03|01|行政 运行")).toEqual({ code: "2130301", name: "行政运行" });
  });
});

describe("a misprinted code", () => {
  it.each([
    ["with a digit too many is that of its name", "21303012|水利工程建设", {}, "2130305"],
    ["with a digit too few", "213030|水利工程建设", {}, "2130305"],
    ["with two wrong digits", "213036|水利工程建设", {}, "2130305"],
    ["of another 类 is none", "21403055|水利工程建设", {}, null],
    ["without a name is none", "213030", {}, null],
    ["with a name that no subject has is none", "213030|一个没有的名称", {}, null],
    ["is none of a row that the table has", "21303055|水利工程建设", { inTable: ["2130305"] }, null],
    ["of a name that several 款 have is the closest", "21303011|行政运行", {}, "2130301"],
    [
      "of a name whose closest is taken is the next that is close enough",
      "21303011|行政运行",
      { inTable: ["2130301"] },
      null,
    ],
  ])("%s", (_, labels, where, expected) => expect(codeOf(labels, where)).toBe(expected));

  it("differs in two digits at most", () => {
    expect(codeOf("21303|水利", {})).toBe("21303");
    expect(codeOf("2130|水利")).toBe("21303");
    expect(codeOf("213011|水利")).toBe("21303");
    expect(codeOf("213111|水利")).toBe(null);
    expect(codeOf("213031|水利")).toBe("21303");
  });
});

describe("a name without a code", () => {
  it.each([
    ["is looked up below the 款 above", "行政运行", { upper: "21303" }, "2130301"],
    ["is told by the classification where one subject has it", "水利工程建设", {}, "2130305"],
    ["is none where several have it", "行政运行", {}, null],
    ["is none where the 款 above has none of that name", "行政运行", { upper: "20805" }, null],
    ["is looked up elsewhere where the 款 above has none", "水利工程建设", { upper: "20805" }, "2130305"],
    [
      "is first of all what the document prints beside it",
      "行政运行",
      { upper: "21303", printed: { 行政运行: "2140101" } },
      "2140101",
    ],
    [
      "that a cell cut off is the printed one that goes on",
      "一个没有的",
      { printed: { 一个没有的名称: "2130398" } },
      "2130398",
    ],
    [
      "that goes on is the printed one that was cut off",
      "一个没有的名称",
      { printed: { 一个没有的: "2130398" } },
      "2130398",
    ],
    [
      "that two printed ones go on is none",
      "一个没有的",
      { printed: { 一个没有的名称: "2130398", 一个没有的另外: "2130397" } },
      null,
    ],
    [
      "that goes on as one code twice is that code",
      "一个没有的",
      { printed: { 一个没有的名称: "2130398", 一个没有的名: "2130398" } },
      "2130398",
    ],
    [
      "of the classification is whole, whatever begins so",
      "水利工程建设",
      { printed: { 水利工程建设管理: "2130398" } },
      "2130305",
    ],
    ["does not go on one that is whole", "水利工程建设", { printed: { 水利: "21303" } }, "2130305"],
    ["of three characters is no beginning", "一个没", { printed: { 一个没有的名称: "2130398" } }, null],
    ["of four is one", "一个没有", { printed: { 一个没有的名称: "2130398" } }, "2130398"],
    ["of nothing is none", " ", {}, null],
    ["of a dash is none", "—", {}, null],
  ])("%s", (_, labels, where, expected) => expect(codeOf(labels, where)).toBe(expected));

  it("of more than a hundred characters, or that fifty begin with, is none", () => {
    const long = (length: number) =>
      codeOf("名".repeat(length), { printed: { ["名".repeat(length + 1)]: "2130398" } });
    expect(long(100)).toBe("2130398");
    expect(long(101)).toBe(null);
    const many = (count: number) =>
      codeOf("名名名名", {
        printed: Object.fromEntries(Array.from({ length: count }, (_, at) => [`名名名名${at}`, "2130398"])),
      });
    expect(many(49)).toBe("2130398");
    expect(many(50)).toBe(null);
  });
});

describe("two digits", () => {
  const level = (digits: string, name: string, above: string, column = -1) =>
    levelCode(digits, name, above, column, { fiscalYear: 2023, subjects, printedCodes: new Map() });

  it.each([
    ["are a 款 below a 类", "05", "一个没有的名称", "208", -1, "20805"],
    ["are a 款 by their name", "05", "行政事业单位养老支出", "20801", -1, "20805"],
    ["are an 项 by their name", "05", "机关事业单位基本养老保险缴费支出", "20805", -1, "2080505"],
    ["are an 项 beside another", "06", "机关事业单位职业年金缴费支出", "2080505", -1, "2080506"],
    ["are a 款 by their column", "05", "一个没有的名称", "2080199", 1, "20805"],
    ["are an 项 by their column", "05", "一个没有的名称", "2080199", 2, "2080105"],
    ["are none without either", "05", "一个没有的名称", "2080199", -1, null],
    ["are none in the column of 类", "05", "一个没有的名称", "2080199", 0, null],
    ["are none by a name of another code", "05", "抚恤", "2080199", -1, null],
  ])("%s", (_, digits, name, above, column, expected) => {
    expect(level(digits, name, above, column)).toBe(expected);
  });

  it("of a row go on from the row above, and are no code without one", () => {
    expect(of("05|行政事业单位养老支出", { above: "208" })).toEqual({
      code: "20805",
      name: "行政事业单位养老支出",
    });
    expect(of("05|一个没有的名称", { above: "2080199" })).toBe(null);
    expect(of("05|一个没有的名称")).toBe(null);
  });
});

const spent = (code: string, wan: number, item = "current") =>
  `expenditure.${item} ${code ? `${code} ` : ""}all ${wan}0000元`;
const table = (...rows: string[]) => readTables("支出决算表", "单位：万元", ...rows);
const HEAD = "科目编码|科目名称|本年支出合计|基本支出|项目支出";

describe("支出决算表", () => {
  it("has a column for each kind of expenditure", () => {
    const head = `${HEAD}|上缴上级支出|经营支出|对附属单位补助支出`;
    expect(
      table(head, "栏次||1|2|3|4|5|6", "合计||21.00|5.00|4.00|3.00|2.00|7.00", "|行政运行|1.00|1.00||||"),
    ).toEqual([
      spent("", 21),
      spent("", 5, "basic"),
      spent("", 4, "project"),
      spent("", 3, "to_superior"),
      spent("", 2, "operating"),
      spent("", 7, "to_subsidiary"),
      "! 6 expenditure: no 科目 for row: 行政运行",
    ]);
  });

  it("gives names below a 款 the codes that it has", () => {
    const rows = [
      "21303|水利|5.00|5.00|",
      "|行政运行|3.00|3.00|",
      "|水利工程建设|2.00|2.00|",
      "20805|行政事业单位养老支出|4.00|4.00|",
      "|行政单位离退休|4.00|4.00|",
    ];
    expect(table(HEAD, ...rows).filter((words) => !/basic/.test(words))).toEqual([
      spent("21303", 5),
      spent("2130301", 3),
      spent("2130305", 2),
      spent("20805", 4),
      spent("2080501", 4),
    ]);
  });

  it("says which rows it could not read, and reads none of these codes again", () => {
    const rows = [
      "213|农林水支出|5.00|5.00|0.00",
      "21303|5.00|5.00",
      "2130301|行政运行|5.00|5.00|",
      "21303|水利|4.00|4.00|",
    ];
    expect(table(HEAD, ...rows, "30201|办公费|1.00|1.00|")).toEqual([
      spent("213", 5),
      spent("213", 5, "basic"),
      "expenditure.project 213 all 0元",
      spent("2130301", 5),
      spent("2130301", 5, "basic"),
      "! 5 expenditure: the amounts of a row are not as many as its columns, and do not stand below them",
      "! 7 expenditure: a row comes again in a table of which rows could not be read",
      "! 8 expenditure: no 科目 for row: 30201办公费",
    ]);
  });

  it("has no column without a head of totals, nor one that no head names", () => {
    const rows = ["213|农林水支出|5.00|4.00"];
    expect(table("科目编码|科目名称|基本支出|项目支出", ...rows)).toEqual([
      "! 3 expenditure: no column of totals",
    ]);
    expect(table("科目编码|科目名称|甲|乙", ...rows)).toEqual(["! 3 expenditure: no known column header"]);
  });

  it("has 类 款 项 in the row of its totals, too", () => {
    const rows = ["类|款|项|合计|9.00|5.00|4.00", "213|03|01|行政运行|9.00|5.00|"];
    expect(table("功能分类科目编码|||科目名称|合计|基本支出|项目支出", ...rows)).toEqual([
      spent("", 9),
      spent("", 5, "basic"),
      spent("", 4, "project"),
      spent("2130301", 9),
      spent("2130301", 5, "basic"),
    ]);
  });

  it("takes no code in a column of amounts for one", () => {
    expect(table(HEAD, "213|农林水支出|9.00|5.00|4.00", "||205|教育支出|1.00")).toEqual([
      spent("213", 9),
      spent("213", 5, "basic"),
      spent("213", 4, "project"),
      "! 5 expenditure: the amounts of a row are not as many as its columns, and do not stand below them",
    ]);
  });

  it("may repeat rows; those with the amounts of the row above are none", () => {
    const rows = [
      "合计||9.00|5.00|4.00",
      "213|农林水支出|9.00|5.00|4.00",
      "2130301|行政运行|5.00|5.00|",
      "2130305|水利工程建设|4.00||4.00",
    ];
    const whole = [
      ...["", "213"].flatMap((code) => [spent(code, 9), spent(code, 5, "basic"), spent(code, 4, "project")]),
      spent("2130301", 5),
      spent("2130301", 5, "basic"),
      spent("2130305", 4),
      spent("2130305", 4, "project"),
    ];
    expect(table(HEAD, ...rows)).toEqual(whole);
    expect(table(HEAD, ...rows, rows[2]!)).toEqual([...whole, ...whole.slice(6, 8)]);
    expect(table(HEAD, ...rows, "2130305|水利工程建设|5.00|5.00|")).toEqual([
      ...whole,
      "! 8 corrupted repetition of row 2130305: amounts of the row above",
    ]);
    expect(table(HEAD, ...rows, "2130305|水利工程建设|6.00|6.00|")).toEqual([
      ...whole,
      spent("2130305", 6),
      spent("2130305", 6, "basic"),
    ]);
  });
});

describe("收入决算表", () => {
  const income = (...rows: string[]) => readTables("收入决算表", "单位：万元", ...rows);
  const KINDS = "财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入";

  it("has a column for each kind of income", () => {
    expect(
      income(`科目编码|科目名称|本年收入合计|${KINDS}`, "合计||21.00|1.00|2.00|3.00|4.00|5.00|6.00"),
    ).toEqual([
      "revenue.current all 210000元",
      "revenue.appropriation appropriation 10000元",
      "revenue.superior_subsidy all 20000元",
      "revenue.business all 30000元",
      "revenue.operating all 40000元",
      "revenue.subsidiary_remittance all 50000元",
      "revenue.other all 60000元",
    ]);
  });

  it("calls them by other names, and may have purses", () => {
    const head =
      "科目编码|科目名称|总计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款|事业单位经营收入|附属单位缴款收入";
    expect(income(head, "合计||15.00|1.00|2.00|3.00|4.00|5.00")).toEqual([
      "revenue.current all 150000元",
      "revenue.appropriation general 10000元",
      "revenue.appropriation government_fund 20000元",
      "revenue.appropriation state_capital 30000元",
      "revenue.operating all 40000元",
      "revenue.subsidiary_remittance all 50000元",
    ]);
  });

  it("whose column of years before is nothing has income of the year alone", () => {
    const head = "科目编码|科目名称|合计|上年结转|事业收入";
    expect(income(head, "合计||5.00|0.00|5.00", "213|农林水支出|5.00||5.00")).toEqual([
      "revenue.current all 50000元",
      "revenue.opening_balance all 0元",
      "revenue.business all 50000元",
      "revenue.current 213 all 50000元",
      "revenue.business 213 all 50000元",
    ]);
    expect(income(head, "合计||5.00|1.00|4.00", "213|农林水支出|5.00|1.00|4.00")).toEqual([
      "revenue.total all 50000元",
      "revenue.opening_balance all 10000元",
      "revenue.business all 40000元",
      "revenue.opening_balance 213 all 10000元",
      "revenue.business 213 all 40000元",
    ]);
  });

  it("may be of two years", () => {
    expect(income("科目编码|科目名称|上年决算数|本年决算数|增减额", "213|农林水支出|4.00|5.00|1.00")).toEqual(
      ["2022 revenue.current 213 all 40000元", "revenue.current 213 all 50000元"],
    );
  });
});

describe.each([
  ["政府性基金预算财政拨款收入支出决算表", "government_fund"],
  ["国有资本经营预算财政拨款收入支出决算表", "state_capital"],
  ["一般公共预算财政拨款收入支出决算表", "general"],
])("%s", (name, purse) => {
  it("is an account: what was left, what came, what went, and what is left", () => {
    const rows = [
      "科目编码|科目名称|年初结转和结余|||本年收入|||本年支出|||年末结转和结余||",
      "||合计|基本支出|项目支出|小计|基本支出|项目支出|小计|基本支出|项目支出|合计|基本支出|项目支出",
      "212|城乡社区支出|1.00|0.40|0.60|10.00|4.50|5.50|9.00|4.00|5.00|2.00|0.90|1.10",
    ];
    expect(readTables(name, "单位：万元", ...rows)).toEqual([
      `revenue.opening_balance 212 ${purse} 10000元`,
      `revenue.current 212 ${purse} 100000元`,
      `expenditure.current 212 ${purse} 90000元`,
      `expenditure.basic 212 ${purse} 40000元`,
      `expenditure.project 212 ${purse} 50000元`,
      `expenditure.closing_balance 212 ${purse} 20000元`,
    ]);
  });
});
