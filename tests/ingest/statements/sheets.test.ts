import { describe, expect, it } from "vitest";
import { readText } from "#lib/ingest/formats/txt.ts";
import { sheetsOf } from "#lib/ingest/statements/sheet.ts";
import { reference } from "../../support/reading.ts";
import { inBars } from "../../support/rows.ts";
import { readTables } from "../../support/tableText.ts";

/* Which tables stand below which title: rows, lines and notes of each statement. */

/** `expenditure all 10000 2-4: first row / second row [note / note]` */
const sheets = (...lines: string[]) =>
  sheetsOf(
    readText(new TextEncoder().encode(lines.join("\n").replaceAll("|", "\t"))).blocks,
    "final_accounts",
    reference.subjects,
  ).map(
    ({ statement, funding, scale, lineStart, lineEnd, rows, notes }) =>
      `${statement} ${funding} ${scale} ${lineStart}-${lineEnd}: ${rows.map(inBars).join(" / ")} [${notes.join(" / ")}]`,
  );

const HEAD = "科目编码|科目名称|合计|基本支出";
const ROW = "213|农林水支出|9.00|";

describe("a sheet", () => {
  it("has its title, labels and notes, and the lines of its table", () => {
    expect(sheets("公开03表", "部门：水利局", "支出决算表", "单位：万元", HEAD, ROW, "注：本表")).toEqual([
      `expenditure null 10000 5-6: ${HEAD} / ${ROW} [支出决算表 / 单位：万元 / 公开03表 / 部门：水利局 / 单位：万元 / 注：本表]`,
    ]);
  });

  it("has labels right above its title, and not those that words part from it", () => {
    expect(sheets("单位：元", "甲", "支出决算表", HEAD, ROW)[0]).toMatch(
      /^expenditure null null .*\[支出决算表\]$/,
    );
    for (const label of [
      "单位：元",
      "（金额单位：元",
      "附表 单位：元",
      "2023年度 金额单位：（元）",
      "表三 单位：百万元）",
    ])
      expect(sheets(label, "支出决算表", HEAD, ROW)[0]).toMatch(/^expenditure null 1(?:000000)? /);
    const many = (count: number) => Array.from({ length: count }, () => "公开03表");
    expect(sheets("单位：元", ...many(5), "支出决算表", HEAD, ROW)[0]).toMatch(/^expenditure null 1 /);
    expect(sheets("单位：元", ...many(6), "支出决算表", HEAD, ROW)[0]).toMatch(/^expenditure null 1 /);
    expect(sheets(...many(6), "单位：元", "支出决算表", HEAD, ROW)[0]).toMatch(/^expenditure null null /);
  });

  it("has the labels of one table alone", () => {
    const second = sheets("单位：元", "支出决算表", HEAD, ROW, "收入决算表", HEAD, ROW)[1];
    expect(second).toMatch(/^revenue .*\[收入决算表\]$/);
  });

  it("goes on over pages, and has the total that a page parted", () => {
    expect(
      sheets("支出决算表", HEAD, ROW, "— 3 —", HEAD, "214|交通运输支出|8.00|1.00", "合计 17.00 1.00"),
    ).toEqual([
      `expenditure null null 2-7: ${HEAD} / ${ROW} / ${HEAD} / 214|交通运输支出|8.00|1.00 / 合计||17.00|1.00 [支出决算表 / — 3 —]`,
    ]);
  });

  it("of another head is another one, with the same notes", () => {
    const other = "单位|人数|金额|其他";
    expect(sheets("支出决算表", "单位：元", HEAD, ROW, "甲", other, "水文站|3|88.00|")).toEqual([
      `expenditure null 1 3-4: ${HEAD} / ${ROW} [支出决算表 / 单位：元 / 单位：元 / 甲]`,
      `expenditure null 1 6-7: ${other} / 水文站|3|88.00| [支出决算表 / 单位：元 / 单位：元 / 甲]`,
    ]);
    for (const head of ["收入||支出|", "项目||金额|", "编码|甲|乙|丙"])
      expect(sheets("支出决算表", HEAD, ROW, "甲", head, "水文站|3|88.00|")).toHaveLength(2);
    const below = ["部门：水利局||单位：元|", "单位|人数|金额|其他", "水文站|3|88.00|"];
    expect(sheets("支出决算表", HEAD, ROW, "甲", ...below)).toHaveLength(2);
    // No head of names, a single word, or what stands above a head.
    for (const head of [
      "甲|乙|丙|丁",
      "项目|||",
      "全部收入||支出|",
      "支出情况||数额|",
      `部门：水利局||单位：元|`,
    ])
      expect(sheets("支出决算表", HEAD, ROW, "甲", head, "水文站|3|88.00|")).toHaveLength(1);
    expect(sheets("支出决算表", HEAD, ROW, "甲", `部门：水利局||单位：元|`, HEAD, ROW)).toHaveLength(1);
  });

  it("is of the accounts that were read first", () => {
    const lines = (note: string) => [`支出决算表（${note}）`, HEAD, ROW];
    expect(sheets(...lines("部门汇总"), ...lines("本级")).map((sheet) => sheet.split(" ")[0])).toEqual([
      "expenditure",
      "other",
    ]);
  });

  it("is none without a title, or behind what ends it", () => {
    expect(sheets(HEAD, ROW)).toEqual([]);
    expect(sheets("支出决算表", "附件", HEAD, ROW)).toEqual([]);
    expect(sheets("支出决算表", "第三部分 说明", HEAD, ROW)).toEqual([]);
    expect(sheets("支出决算表", "见第三部分", HEAD, ROW)).toHaveLength(1);
  });

  it.each([
    ["人员明细", 0],
    ["政府采购情况表", 0],
    ["机关运行经费支出决算表", 0],
    ["收支明细（部分）", 0],
    ["三、政府采购情况表", 0],
    ["部门决算表", 1],
    ["2023年部门决算报表", 1],
    ["部门决算公开表", 1],
    ["第二部分附表", 0],
    ["情况如下表", 0],
    ["续表", 1],
    ["明细如下所示", 1],
    ["第十二部分", 0],
    ["收入支出续表", 1],
    ["附件1表", 0],
    ["表三表", 1],
    ["注见上页明细", 1],
    ["甲：人员明细", 1],
    [`${"甲".repeat(38)}明细`, 0],
    [`${"甲".repeat(39)}明细`, 1],
  ])("ends at the caption of another table: %s", (caption, count) => {
    const read = sheets("支出决算表", caption, HEAD, ROW).filter((sheet) => sheet.startsWith("expenditure"));
    expect(read).toHaveLength(count);
  });

  it("of a list of contents is none", () => {
    const titles = ["收入决算表", "支出决算表", "财政拨款收入支出决算总表"];
    expect(sheets(...titles, HEAD, ROW)).toEqual([]);
    expect(sheets(...titles.slice(0, 2), HEAD, ROW)).toHaveLength(1);
    // Words between them end the list.
    expect(sheets(...titles.slice(0, 2), "甲", titles[2]!, HEAD, ROW)).toHaveLength(1);
    // A table does, too.
    expect(sheets(...titles.slice(0, 2), HEAD, ROW, titles[2]!, HEAD, ROW)).toHaveLength(2);
  });
});

describe("what the text says tells the columns of a statement in spaces", () => {
  const TABLE = [
    "收入决算表",
    "单位：万元",
    "合计 9.00 7.00 2.00",
    "213 农林水支出 9.00 7.00 2.00",
    "21303 水利 9.00 7.00 2.00",
    "第三部分 说明",
  ];
  const read = (...text: string[]) =>
    readTables(...TABLE, ...text)
      .filter((words) => /^revenue\.(?!current)/.test(words))
      .slice(0, 2);
  const told = ["revenue.appropriation appropriation 70000元", "revenue.other all 20000元"];

  it.each([
    ["in one line", ["财政拨款收入7.00万元，其他收入2.00万元。"]],
    ["with spaces", ["财政拨款 收入 7.00 万元，其他 收入 2.00 万元。"]],
    ["broken within a word", ["财政拨款收", "入7.00万元，其他收", "入2.00万元。"]],
    ["broken before the amount", ["财政拨款收入", "7.00万元，其他收入", "2.00万元。"]],
  ])("%s", (_, text) => expect(read(...text)).toEqual(told));

  it("and not where an empty line parts amounts from words", () => {
    expect(read("财政拨款收入", "", "7.00万元", "其他收入", "", "2.00万元")).toEqual([]);
  });

  it("nor within a number", () => {
    expect(read("财政拨款收入1 7.00万元，其他收入2.00万元。")).toEqual([]);
  });

  it("a summary without a table is told by the statements behind it, which are read before it", () => {
    const summary = [
      "收入支出决算总表",
      "五、事业 八、其他 本年收入合计 年初结转 总计 十二、农林水 本年支出合计 年末结转 总计",
      "1.00 8.00 9.00 3.00 12.00 7.00 7.00 5.00 12.00",
    ];
    const income = [
      "收入决算表",
      "单位：万元",
      "事业收入 其他收入",
      "合计 9.00 1.00 8.00",
      "213 农林水支出 9.00 1.00 8.00",
      "21303 水利 9.00 1.00 8.00",
    ];
    const spent = [
      "支出决算表",
      "基本支出 项目支出",
      "合计 7.00 6.00 1.00",
      "213 农林水支出 7.00 6.00 1.00",
      "21303 水利 7.00 6.00 1.00",
    ];
    const others = readTables(...income, ...spent);
    expect(others).toHaveLength(18);
    expect(readTables(...summary, ...income, ...spent)).toEqual([
      "revenue.business all 10000元",
      "revenue.other all 80000元",
      "revenue.current all 90000元",
      "revenue.total all 120000元",
      "expenditure.current 213 all 70000元",
      "expenditure.current all 70000元",
      "expenditure.total all 120000元",
      ...others,
    ]);
    expect(readTables(...summary, ...income)).toEqual(others.slice(0, 9));
  });
});

describe("names beside codes of other statements", () => {
  const OTHER = ["收入决算表", "单位：万元", "科目编码|科目名称|本年收入合计|财政拨款收入"];
  const spent = (name: string, ...rows: string[]) =>
    readTables(
      ...OTHER,
      ...rows,
      "支出决算表",
      "单位：万元",
      "项目|本年支出合计|基本支出|项目支出",
      `${name}|5.00|5.00|`,
    ).filter((words) => /^expenditure.current|^!/.test(words));

  it("tell the codes of names without them", () => {
    expect(spent("行政运行", "2130301|行政运行|5.00|")).toEqual(["expenditure.current 2130301 all 50000元"]);
    expect(spent("行政运行", "213|03|01|行政运行|5.00|").at(-1)).toMatch(/^! /);
    expect(spent("一个没有的名称", "2130388 一个没有的名称||5.00|")).toEqual([
      "expenditure.current 2130388 all 50000元",
    ]);
  });

  it("tell none where a name has two, or its code is none", () => {
    expect(spent("行政运行", "2130301|行政运行|5.00|", "2130101|行政运行|5.00|")).toEqual([
      "! 9 expenditure: no 科目 for row: 行政运行",
    ]);
    expect(spent("行政运行", "21303|水利|5.00|", "2130301|行政运行|5.00|", "2130301|行政运行|5.00|")).toEqual(
      ["expenditure.current 2130301 all 50000元"],
    );
    expect(spent("一个没有的名称", "213038|一个没有的名称|5.00|").at(-1)).toMatch(/no 科目/);
    expect(spent("一", "2130388|一|5.00|").at(-1)).toMatch(/no 科目/);
  });
});
