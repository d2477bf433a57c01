import { describe, expect, it } from "vitest";
import { titleAt, titleOf, withoutNote } from "#lib/ingest/statements/titles.ts";
import { inWords } from "../../support/figures.ts";
import { linesOf } from "../../support/rows.ts";
import { readLines } from "../../support/reading.ts";

/* Which statement a title announces, how far it reaches, and in which unit its table counts. */

const told = (text: string, kind: "final_accounts" | "budget" = "final_accounts") => {
  const title = titleOf(text, kind);
  return title && `${title.statement} ${title.funding}`;
};

describe("a title", () => {
  it.each([
    ["支出决算表", "expenditure null"],
    ["收入决算总表", "revenue null"],
    ["表3 支出决算表", "expenditure null"],
    ["附表3：支出决算表", "expenditure null"],
    ["公开03表 支出决算表", "expenditure null"],
    ["支出决算表 公开03表", "expenditure null"],
    ["支出决算表（单位：万元", "expenditure null"],
    ["支出决算表 金额单位：万元", "expenditure null"],
    ["支出决算表 编制单位：滨海市水利局", "expenditure null"],
    ["支出决算表 部门名称：滨海市水利局", "expenditure null"],
    ["支出决算表（公开03表）", "expenditure null"],
    ["（三）支出决算表", "expenditure null"],
    ["政府性基金预算财政拨款收入支出决算表", "government_fund government_fund"],
    ["国有资本经营预算财政拨款支出决算表", "state_capital state_capital"],
    ["财政拨款收入支出决算总表", "appropriation_summary appropriation"],
    ["一般公共预算财政拨款支出决算表", "general_expenditure general"],
    ["一般公共预算财政拨款“三公”经费支出决算表", "three_public general"],
    ["“三公”经费支出决算表", "three_public null"],
    ["一般公共拨款“三公”经费支出决算表", null],
    ["决算表", null],
    ["支出决算", null],
    ["支出决算表，如下", null],
    ["见支出决算表。", null],
    ["支出决算表；支出决算表", null],
    ["支出决算表 第3页", null],
  ])("%s is of %s", (text, expected) => expect(told(text)).toBe(expected));

  it("has four characters at least and sixty at most", () => {
    expect(told(`${"甲".repeat(55)}支出决算表`)).toBe("expenditure null");
    expect(told(`${"甲".repeat(56)}支出决算表`)).toBe(null);
    expect(told("收入总表", "budget")).toBe("revenue null");
    expect(told("收支表", "budget")).toBe(null);
  });

  it("of a budget is another than of final accounts", () => {
    expect(told("支出总表")).toBe(null);
    expect(told("支出总表", "budget")).toBe("expenditure null");
    expect(told("支出决算表", "budget")).toBe(null);
  });
});

it.each([
  ["支出决算表（公开03表）", "支出决算表"],
  ["支出决算表（公开03表", "支出决算表（公开03表"],
  ["支出（本级）决算表（公开03表）", "支出（本级）决算表"],
  ["支出（本级）决算表", "支出（本级）决算表"],
  ["支出决算表（公开（03）表）", "支出决算表（公开（03）表）"],
  ["支出决算表）", "支出决算表）"],
  ["（公开）", ""],
  ["", ""],
])("%s without its note is %s", (label, expected) => expect(withoutNote(label)).toBe(expected));

describe("a title in several lines", () => {
  const last = (...texts: string[]) => {
    const blocks = linesOf(...texts);
    const title = titleAt(blocks, blocks.length - 1, "final_accounts");
    return title && `${title.statement} ${title.funding}`;
  };
  it.each([
    ["is whole again", ["一般公共预算财政拨款", "支出决算表"], "general_expenditure general"],
    ["is whole in three", ["一般公共预算", "财政拨款", "支出决算表"], "general_expenditure general"],
    ["is not in four", ["政府性基金", "预算", "财政拨款", "支出决算表"], null],
    ["is none of all money where it names a purse", ["滨海市水利局财政拨款", "支出决算表"], null],
    [
      "with a purse of its own is whole behind what is left of a table",
      ["总计 64 财政拨款 9.00", "一般公共预算财政拨款支出决算表"],
      "general_expenditure general",
    ],
    ["goes on behind the name of a department", ["滨海市水利局", "支出决算表"], "expenditure null"],
    [
      "with its unit behind is whole",
      ["政府性基金预算财政拨款", "支出决算表 单位：万元"],
      "government_fund government_fund",
    ],
    [
      "with its form behind is whole",
      ["政府性基金预算财政拨款", "支出决算表公开08表"],
      "government_fund government_fund",
    ],
    ["does not begin with another title", ["收入决算表", "支出决算表"], "expenditure null"],
    ["does not begin with a sentence", ["政府性基金。", "支出决算表"], "expenditure null"],
    [
      "does not begin with what stands beside a table",
      ["单位：政府性基金", "支出决算表"],
      "expenditure null",
    ],
    ["does not begin with a part of the document", ["第二部分政府性基金", "支出决算表"], "expenditure null"],
    ["does not begin with 情况", ["政府性基金情况", "支出决算表"], "expenditure null"],
    [
      "ends before the first line that is none",
      ["政府性基金预算", "收入：", "支出决算表"],
      "expenditure null",
    ],
    ["is none where its last line ends no title", ["支出决算表", "甲"], null],
  ])("%s", (_, texts, expected) => expect(last(...texts)).toBe(expected));

  it("begins with no line of more than thirty characters", () => {
    const long = (length: number) => "政府性基金预算".padStart(length, "甲");
    expect(last(long(30), "支出决算表")).toBe("government_fund government_fund");
    expect(last(long(31), "支出决算表")).toBe("expenditure null");
  });

  it("is none of a table", () => {
    expect(titleAt([{ kind: "table", rows: [] }], 0, "final_accounts")).toBe(null);
  });
});

const document = (...lines: string[]) =>
  readLines(
    ["第一部分 滨海市水利局概况", "第二部分 2023年度部门决算表", ...lines].join("\n").replaceAll("|", "\t"),
  );
const read = (...lines: string[]) =>
  document(...lines)
    .figures.filter(({ basis }) => basis === "reported")
    .map((figure) => `${figure.statement} ${inWords(figure).replace(/^2023 | actual value/g, "")}`);
const HEAD = "科目编码|科目名称|合计|基本支出|项目支出";
const row = (amount: string) => `213|农林水支出|${amount}||`;
const spent = (yuan: string, statement = "expenditure") =>
  `${statement} expenditure.current 213 ${statement === "expenditure" ? "all" : "general"} ${yuan}元`;

describe("a table's unit", () => {
  it.each([
    [["支出决算表", "单位：元", HEAD, row("9.00")], ["9"]],
    [["支出决算表", "单位：千元", HEAD, row("9.00")], ["9000"]],
    [["支出决算表", "金额：万元", HEAD, row("9.00")], ["90000"]],
    [["支出决算表", "金额单位：（人民币万元）", HEAD, row("9.00")], ["90000"]],
    [["支出决算表", "单位：百万元", HEAD, row("9.00")], ["9000000"]],
    [["支出决算表", "单位：亿元", HEAD, row("9.00")], ["900000000"]],
    [["支出决算表 单位：元", HEAD, row("9.00")], ["9"]],
    [["支出决算表", "部门：滨海市水利局||单位：元", HEAD, row("9.00")], ["9"]],
    [["单位：元", "支出决算表", HEAD, row("9.00")], ["9"]],
    [["单位：元", "公开03表", "部门：滨海市水利局", "支出决算表", HEAD, row("9.00")], ["9"]],
    [["支出决算表", HEAD, row("9.00"), "单位：元"], ["9"]],
    [["支出决算表", HEAD, row("9.00"), "注：本表金额单位：元"], ["9"]],
    [["支出决算表", "单位：万元", "科目编码|科目名称|合计（元）|基本支出（元）", row("9.00")], ["9"]],
    [["支出决算表", "单位：万元", "科目编码|科目名称|合计（元）|基本支出（万元）", row("9.00")], []],
    [["支出决算表", "单位：滨海市水利局", HEAD, row("9.00")], []],
    [["支出决算表", HEAD, row("9.00")], []],
  ])("of %j is told", (lines, expected) => {
    expect(read(...lines)).toEqual(expected.map((yuan) => spent(yuan)));
  });

  it("is that of the others where it says none", () => {
    const first = ["一般公共预算财政拨款支出决算表", "单位：元", HEAD, row("8.00")];
    const second = ["支出决算表", HEAD, row("9.00")];
    expect(read(...first, ...second)).toEqual([spent("8", "general_expenditure"), spent("9")]);
    expect(read(...second, ...first)).toEqual([spent("9"), spent("8", "general_expenditure")]);
  });

  it("is none where the others have several, or its own heads contradict each other", () => {
    const others = [
      ...["一般公共预算财政拨款支出决算表", "单位：元", HEAD, row("8.00")],
      ...["政府性基金预算财政拨款支出决算表", "单位：万元", HEAD],
    ];
    const second = ["支出决算表", HEAD, row("9.00")];
    expect(read(...others, row("7.00"), ...second)).toHaveLength(2);
    const own = ["支出决算表", "科目编码|科目名称|合计（元）|基本支出（万元）", row("9.00")];
    expect(read(...others.slice(0, 4), ...own)).toEqual([spent("8", "general_expenditure")]);
  });

  it("is missed by name", () => {
    const { problems } = document("支出决算表", HEAD, row("9.00"));
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toContain(
      "4 expenditure: no unit of money (金额单位) at the table or elsewhere",
    );
  });
});

describe("a title reaches", () => {
  const UNIT = "单位：万元";
  const first = ["支出决算表", UNIT, HEAD, row("9.00")];
  it.each([
    [
      "over words of its own",
      ["支出决算表", "公开03表", UNIT, "2023年度", HEAD, row("9.00")],
      [spent("90000")],
    ],
    [
      "over a page",
      [...first, "— 5 —", HEAD, "214|交通运输支出|8.00||"],
      [spent("90000"), spent("80000").replace("213", "214")],
    ],
    [
      "over a page without its head",
      [...first, "— 5 —", "214|交通运输支出|8.00||"],
      [spent("90000"), spent("80000").replace("213", "214")],
    ],
    ["to a caption of another table", [...first, "政府采购明细", HEAD, row("8.00")], [spent("90000")]],
    ["to a caption of four characters", [...first, "人员明细", HEAD, row("8.00")], [spent("90000")]],
    [
      "over words of three",
      [...first, "如附表", "214|交通运输支出|8.00||"],
      [spent("90000"), spent("80000").replace("213", "214")],
    ],
    [
      "over a note that ends with 表",
      [...first, "注：见上表", "214|交通运输支出|8.00||"],
      [spent("90000"), spent("80000").replace("213", "214")],
    ],
    [
      "over 续表",
      [...first, "支出续表", "214|交通运输支出|8.00||"],
      [spent("90000"), spent("80000").replace("213", "214")],
    ],
    ["over a numbered form", [...first, "附件一表", "214|交通运输支出|8.00||"], [spent("90000")]],
    ["to an appendix", [...first, "附件", HEAD, row("8.00")], [spent("90000")]],
    ["to another part", [...first, "第三部分 说明", HEAD, row("8.00")], [spent("90000")]],
    ["to a table with another head", [...first, "甲", "单位|人数|金额", row("8.00")], [spent("90000")]],
    [
      "no table behind a list of titles",
      ["收入决算表", "支出决算表", "财政拨款收入支出决算总表", HEAD, row("9.00"), UNIT],
      [],
    ],
    ["a table behind two titles", ["收入决算表", "支出决算表", UNIT, HEAD, row("9.00")], [spent("90000")]],
    [
      "a table behind its own title twice",
      ["支出决算表", "支出决算表", "支出决算表", UNIT, HEAD, row("9.00")],
      [spent("90000")],
    ],
    [
      "a table that carries it",
      ["甲", `支出决算表||||\n部门：滨海市水利局||||${UNIT}`, HEAD, row("9.00")],
      [spent("90000")],
    ],
    [
      "a table that carries it in its third row",
      ["甲", `附表||||\n公开03表||||\n支出决算表||||`, HEAD, row("9.00"), UNIT],
      [spent("90000")],
    ],
    [
      "no table that carries it in its fourth",
      ["甲", `附表||||\n公开03表||||\n一||||\n支出决算表||||`, HEAD, row("9.00"), UNIT],
      [],
    ],
    [
      "a table that carries it beside two words",
      ["甲", `支出决算表|公开03表|${UNIT}||`, HEAD, row("9.00")],
      [spent("90000")],
    ],
    [
      "no table that carries it beside three",
      ["甲", `支出决算表|公开03表|${UNIT}|甲|`, HEAD, row("9.00")],
      [],
    ],
  ])("%s", (_, lines, expected) => {
    expect(read(...lines.flatMap((line) => line.split("\n")))).toEqual(expected);
  });
});
