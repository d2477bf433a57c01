import { describe, expect, it } from "vitest";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { spacedRows } from "#lib/ingest/statements/unplaced/spaced.ts";
import { around, barred, printed } from "../../support/unplaced.ts";

/* Statements in lines without a mark between cells: what labels and sums leave no doubt of, in rows as the template has them. */

const read = (statement: Statement, text: string, said = "") =>
  barred(spacedRows(statement, printed(text), around(said)));

const PURSES = "合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款";
const NUMBERED = `项目|行次|决算数|项目|行次|${PURSES}`;
const PLAIN = `项目|决算数|项目|${PURSES}`;

describe("收入支出决算总表", () => {
  const all = (text: string) => read("revenue_expenditure_summary", text);
  const TEXT = `一、财政拨款收入 10.00 一、一般公共服务支出 4.00
二、上级补助收入 二、外交支出
三、事业收入 2.00 三、国防支出 6.00
本年收入合计 12.00 本年支出合计 10.00
年末结转和结余 2.00
总计 12.00 总计 12.00`;
  const ROWS = [
    PLAIN,
    "一、财政拨款收入|10.00|一、一般公共服务支出|4.00",
    "",
    "三、事业收入|2.00|三、国防支出|6.00",
    "本年收入合计|12.00|本年支出合计|10.00",
    "||年末结转和结余|2.00",
    "总计|12.00|总计|12.00",
  ];

  it("has an amount beside each label", () => expect(all(TEXT)).toEqual(ROWS));

  it("ends where notes and sentences begin", () => {
    for (const end of ["注：本表反映收支", "如下。", "甲，乙", "甲；乙", "甲？"])
      expect(all(`${TEXT}\n${end}\n五、其他收入 9.00`)).toEqual(ROWS);
    expect(all(`${TEXT}\n1,234 甲`)).not.toEqual([]);
  });

  it("has numbers of rows where they count them", () => {
    const text = `项目 行次 决算数 项目 行次 决算数
一、财政拨款收入 1 10.00 一、一般公共服务支出 31 4.00
二、上级补助收入 2 二、外交支出 32
三、事业收入 3 2.00 三、国防支出 33 6.00
总计 27 12.00 总计 58 10.00`;
    expect(all(text)).toEqual([
      NUMBERED,
      "项目|行次|决算数|项目|行次|决算数",
      "一、财政拨款收入|1|10.00|一、一般公共服务支出|31|4.00",
      "二、上级补助收入|2||二、外交支出|32",
      "三、事业收入|3|2.00|三、国防支出|33|6.00",
      "总计|27|12.00|总计|58|10.00",
    ]);
  });

  it.each([
    ["fewer than three rows", "一、财政拨款收入 10.00 一、教育支出 4.00\n总计 12.00 总计 12.00"],
    ["two amounts behind a label on the left", TEXT.replace("收入 10.00", "收入 10.00 9.00")],
    ["amounts on the right that are no sum with parts", TEXT.replace("服务支出 4.00", "服务支出 4.00 3.00")],
    ["a head that says how rows are numbered, and no numbers", `行次 1\n${TEXT}`],
    [
      "a number that may be a row's",
      TEXT.replace("三、事业收入 2.00", "三、事业收入 3").replaceAll("12.00", "12.30"),
    ],
    ["an amount that lost its last figure", TEXT.replace("2.00", "2.50").replace("6.00", "6.0")],
  ])("is none with %s", (_, text) => expect(all(text)).toEqual([]));

  it("takes a label alone for the side that its words name", () => {
    const text =
      "事业收入 1.00\n教育支出 2.00\n结余分配 3.00\n年末结余 4.00\n年初结余 5.00\n财政拨款 6.00\n总计 7.00";
    expect(all(text)).toEqual([
      PLAIN,
      "事业收入|1.00",
      "||教育支出|2.00",
      "||结余分配|3.00",
      "||年末结余|4.00",
      "年初结余|5.00",
      "财政拨款|6.00",
      "",
    ]);
  });

  it("takes three labels in a line for none", () => {
    expect(all(`${TEXT}\n事业收入 1.00 教育支出 2.00 其他 3.00`)).toEqual([...ROWS, ""]);
  });

  it("has no amount of the rest of a name", () => {
    const text = TEXT.replace(
      "二、上级补助收入 二、外交支出",
      "二、政府性基金预算 1.00 二、外交支出 0.00\n财政拨款收入 1.00 三、国防支出 0.00",
    );
    expect(all(text).slice(2, 4)).toEqual([
      "二、政府性基金预算|1.00|二、外交支出|0.00",
      "||三、国防支出|0.00",
    ]);
  });
});

describe("收入支出决算总表 one cell a line", () => {
  const all = (text: string) => read("revenue_expenditure_summary", text.replaceAll(" ", "\n"));
  const TEXT =
    "一、财政拨款收入 1 10.00 一、教育支出 31 4.00 二、上级补助收入 2 二、外交支出 32 三、事业收入 3 2.00 三、国防支出 33 本年收入合计 4 12.00 本年支出合计 34 4.00";
  const ROWS = [
    NUMBERED,
    "一、财政拨款收入|1|10.00",
    "|||一、教育支出|31|4.00",
    "二、上级补助收入|2",
    "|||二、外交支出|32",
    "三、事业收入|3|2.00",
    "|||三、国防支出|33",
    "本年收入合计|4|12.00",
    "|||本年支出合计|34|4.00",
  ];

  it("is told by the numbers of its rows", () => {
    expect(all(TEXT)).toEqual(ROWS);
    expect(all(`收入 支出 项目 行次 金额 项目 行次 金额 ${TEXT}`)).toEqual(ROWS);
  });

  it("has names that lines broke", () => {
    expect(all(TEXT.replace("二、上级补助收入", "二、上级 补助收入"))).toEqual(ROWS);
    expect(all(TEXT.replace("二、外交支出", "二、外 交支出"))).toEqual(ROWS);
  });

  it("has the number of a blank label behind the one before", () => {
    const text = TEXT.replace(
      "33 本年收入合计 4 12.00 本年支出合计 34",
      "33 34 本年收入合计 4 12.00 本年支出合计 35",
    );
    expect(all(text)).toEqual(ROWS.map((row) => row.replace("|34|", "|35|")));
    const left = TEXT.replace("31 4.00 二、上级补助收入 2", "31 4.00 2").replace(
      "收入 3 2.00",
      "收入 3 2.00",
    );
    expect(all(left)).toEqual(ROWS.filter((row) => !row.includes("上级")));
  });

  it("has a total of either side on the side whose numbers go on", () => {
    const text = `${TEXT} 总计 5 12.00 总计 35 12.00`;
    expect(all(text)).toEqual([...ROWS, "总计|5|12.00", "|||总计|35|12.00"]);
  });

  it.each([
    ["skip one", TEXT.replace("收入 3 2.00", "收入 4 2.00").replace("合计 4", "合计 5")],
    ["are missing", TEXT.replace("收入 3 2.00", "收入 2.00")],
    [
      "are fewer than three on a side",
      "一、财政拨款收入 1 10.00 一、教育支出 31 4.00 二、上级补助收入 2 二、外交支出 32",
    ],
    ["have two amounts behind them on the left", TEXT.replace("1 10.00", "1 10.00 9.00")],
  ])("is none where numbers %s", (_, text) => expect(all(text)).toEqual([]));
});

describe("amounts in lines of their own", () => {
  const all = (text: string) => read("revenue_expenditure_summary", text);
  const LABELS = [
    "一、财政拨款收入",
    "二、事业收入",
    "本年收入合计",
    "一、教育支出",
    "二、国防支出",
    "本年支出合计",
  ];
  const AMOUNTS = ["10.00", "2.00", "12.00", "4.00", "5.00", "9.00"];
  const ROWS = [
    PLAIN,
    ...LABELS.map((label, at) =>
      /支出/.test(label) ? `||${label}|${AMOUNTS[at]}` : `${label}|${AMOUNTS[at]}`,
    ),
  ];

  it("are of the label above or below, whichever comes to the totals", () => {
    expect(all(LABELS.map((label, at) => `${label}\n${AMOUNTS[at]}`).join("\n"))).toEqual(ROWS);
    expect(
      all(LABELS.map((label, at) => `${AMOUNTS[at]}\n          ${label}`).join("\n")).map((row) =>
        row.replace(/ +/g, ""),
      ),
    ).toEqual(all(LABELS.map((label, at) => `${AMOUNTS[at]}\n          ${label}`).join("\n")));
  });

  it("are of none where neither does", () => {
    expect(all(LABELS.map((label, at) => `${label}\n${AMOUNTS.with(1, "2.10")[at]}`).join("\n"))).toEqual([]);
    expect(all(LABELS.map((label, at) => `${label}\n${AMOUNTS.with(4, "5.10")[at]}`).join("\n"))).toEqual([]);
    expect(
      all(
        LABELS.slice(0, 3)
          .map((label, at) => `${label}\n${AMOUNTS[at]}`)
          .join("\n"),
      ),
    ).toEqual([]);
  });
});

describe("财政拨款收入支出决算总表", () => {
  const appropriation = (text: string) => read("appropriation_summary", text).slice(1);
  const TEXT = `一、一般公共预算财政拨款 10.00 一、教育支出 7.00 7.00
二、政府性基金预算财政拨款 2.00 二、城乡社区支出 3.00 3.00
三、国有资本经营预算财政拨款 三、农林水支出 2.00 2.00
本年收入合计 12.00 本年支出合计 12.00 9.00 3.00
年初财政拨款结转和结余 0.00 年末财政拨款结转和结余 0.00
总计 12.00 总计 12.00 9.00 3.00`;
  const ROWS = [
    "一、一般公共预算财政拨款|10.00|一、教育支出|7.00|7.00",
    "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|3.00||3.00",
    "三、国有资本经营预算财政拨款||三、农林水支出|2.00|2.00",
    "本年收入合计|12.00|本年支出合计|12.00|9.00|3.00",
    "年初财政拨款结转和结余|0.00|年末财政拨款结转和结余|0.00",
    "总计|12.00|总计|12.00|9.00|3.00",
  ];

  it("has each amount of a purse where sums say, of the purses that money came of", () => {
    expect(appropriation(TEXT)).toEqual(ROWS);
  });

  it("has the sum alone where a part may be of either purse", () => {
    const either = TEXT.replace("教育支出 7.00 7.00", "教育支出 3.00 3.00").replaceAll(
      "12.00 9.00 3.00",
      "8.00 5.00 3.00",
    );
    expect(appropriation(either)).toEqual([
      "一、一般公共预算财政拨款|10.00|一、教育支出|3.00",
      "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|3.00",
      ROWS[2],
      "本年收入合计|12.00|本年支出合计|8.00|5.00|3.00",
      ROWS[4],
      "总计|12.00|总计|8.00|5.00|3.00",
    ]);
  });

  it("of one purse has each part in its column", () => {
    const one = TEXT.replace("政府性基金预算财政拨款 2.00", "政府性基金预算财政拨款 0.00").replaceAll(
      "12.00 9.00 3.00",
      "12.00 12.00",
    );
    expect(appropriation(one)).toEqual([
      ROWS[0],
      "二、政府性基金预算财政拨款|0.00|二、城乡社区支出|3.00|3.00",
      ROWS[2],
      "本年收入合计|12.00|本年支出合计|12.00|12.00",
      ROWS[4],
      "总计|12.00|总计|12.00|12.00",
    ]);
  });

  it("has no part of purses where nobody says of which the opening balance is", () => {
    const opening = TEXT.replace("结转和结余 0.00 年末", "结转和结余 1.00 年末");
    expect(appropriation(opening).slice(0, 2)).toEqual([
      "一、一般公共预算财政拨款|10.00|一、教育支出|7.00",
      "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|3.00",
    ]);
    expect(appropriation(`${opening}\n二、政府性基金预算财政拨款 1.00`).slice(0, 2)).toEqual(
      ROWS.slice(0, 2),
    );
  });

  it("has all three where rows have as many amounts, and zeros behind them", () => {
    const three = TEXT.replace("教育支出 7.00 7.00", "教育支出 7.00 5.00 1.00 1.00");
    expect(appropriation(three)[0]).toBe("一、一般公共预算财政拨款|10.00|一、教育支出|7.00|5.00|1.00|1.00");
    expect(appropriation(TEXT.replace("教育支出 7.00 7.00", "教育支出 7.00 5.00 1.00 1.00 0.00"))[0]).toBe(
      "一、一般公共预算财政拨款|10.00|一、教育支出|7.00|5.00|1.00|1.00",
    );
    expect(appropriation(TEXT.replace("教育支出 7.00 7.00", "教育支出 8.00 5.00 1.00 1.00 1.00"))[0]).toBe(
      "一、一般公共预算财政拨款|10.00|一、教育支出|8.00",
    );
  });

  it("has a head of the opening balance without an amount", () => {
    const text = TEXT.replace(
      "年初财政拨款结转和结余 0.00 年末财政拨款结转和结余 0.00",
      "年初财政拨款结转和结余",
    );
    expect(appropriation(text)[4]).toBe("年初财政拨款结转和结余");
  });
});

describe("“三公”经费支出决算表", () => {
  const three = (text: string) => read("three_public", text).filter(Boolean);

  it("has the rows that have a cell in each column", () => {
    const text =
      "项目 预算数 决算数\n合计 9.00 8.00\n因公出国（境）费 1.00\n公务接待费 2.00 —\n公务用车保有量 3";
    expect(three(text)).toEqual(["项目|预算数|决算数", "合计|9.00|8.00", "公务接待费|2.00|—"]);
    expect(three(text.replace("项目 预算数 决算数", "项目 全年预 决算\n算数 数"))).toEqual([
      "项目|全年预|决算",
      "算数|数",
      "合计|9.00|8.00",
      "公务接待费|2.00|—",
    ]);
    // Heads in several lines may be of more columns.
    expect(three(text.replace("项目 预算数 决算数", "项目 年初预算数\n全年预算数 决算数"))).toEqual([
      "项目|年初预算数",
      "全年预算数|决算数",
    ]);
    expect(three(text.replace("项目 预算数 决算数", "项目 甲 乙"))).toEqual(["项目|甲|乙"]);
  });

  it("has no numbers of rows for amounts", () => {
    const text =
      "项目 行次 预算数 决算数\n合计 1 9.00 8.00\n因公出国（境）费 2 1.00\n公务接待费 3 2.00 1.00\n公务用车 2.50 1.50 1.00\n栏 1 2";
    expect(three(text)).toEqual(["项目|预算数|决算数", "合计|9.00|8.00", "公务接待费|2.00|1.00"]);
  });

  it("has names that go on in the next line", () => {
    const text =
      "项目 预算数 决算数\n合计 9.00 8.00\n公务用车购置 7.00 6.00\n及运行费\n公务接待费 2.00 2.00\n（一）国内接待 1.00 1.00";
    expect(three(text)).toEqual([
      "项目|预算数|决算数",
      "合计|9.00|8.00",
      "公务用车购置及运行费|7.00|6.00",
      "及运行费",
      "公务接待费|2.00|2.00",
      "（一）国内接待|1.00|1.00",
    ]);
  });

  it("may have one cell a line", () => {
    const text = "项目\n预算数\n决算数\n合计\n9.00\n8.00\n公务接待费\n2.00\n因公出国（境）费\n1.00\n0";
    expect(three(text)).toEqual(["项目|预算数|决算数", "合计|9.00|8.00", "因公出国（境）费|1.00|0"]);
    expect(three("9.00\n8.00\n合计\n公务接待费\n2.00")).toEqual(["合计"]);
  });
});

describe("基本支出决算表 that does not add up", () => {
  const basic = (text: string) => read("general_basic_expenditure", text);

  it("has amounts behind codes and names", () => {
    const text =
      "301 工资福利支出 5.00 302 商品和服务支出 1.00\n30101 基本工资 30201 办公费 2.00\n30102 津贴补贴 4.00\n人员经费合计 7.00 公用经费合计 1.00";
    expect(basic(text)).toEqual([
      "301|工资福利支出|5.00|302|商品和服务支出|1.00",
      "30101|基本工资|30201|办公费|2.00",
      "30102|津贴补贴|4.00",
      "人员经费合计|7.00|公用经费合计|1.00",
    ]);
    expect(basic("301 工资福利支出 5.00\n30101 基本工资 2.00")).toEqual([]);
  });

  it("has no codes without names, nor what stands behind them", () => {
    const rows = "30101 基本工资 2.00\n30102 津贴补贴 4.00";
    expect(basic(`301 工资福利支出 5.00\n30201 7.00 30103 奖金 1.00\n${rows}`)[1]).toBe("30103|奖金|1.00");
    expect(basic(`301 工资福利支出 5.00\n302 01 302\n${rows}`)[1]).toBe("302|01");
    expect(basic(`301 工资福利支出 5.00\n奖金 07 3.00\n${rows}`)[1]).toBe("奖金|3.00");
    expect(basic(`301 工资福利支出 5.00\n奖金 25 3.00\n${rows}`)[1]).toBe("奖金|3.00");
  });

  it("has no total that a line broke, nor one of two", () => {
    const rows = ["301 工资福利支出 5.00", "30101 基本工资 2.00", "30102 津贴补贴 4.00"];
    expect(basic([...rows, "合计 9.00"].join("\n")).at(-1)).toBe("合计|9.00");
    expect(basic([...rows, "合计 9.00", "合计 8.00"].join("\n")).at(-1)).toBe("30102|津贴补贴|4.00");
    expect(basic([...rows, "人员经费", "合计 9.00"].join("\n")).at(-1)).toBe("人员经费");
    expect(basic([...rows, "日常公用 经费", "合计 9.00"].join("\n")).at(-1)).not.toBe("合计|9.00");
  });

  it("has sums alone where each row has several amounts", () => {
    const text =
      "科目 合计 人员经费 公用经费\n301 工资福利支出 5.00 3.00 2.00\n30101 基本工资 2.00 2.00\n30102 津贴补贴 4.00 4.00\n30103 奖金 4.00 3.00\n合计 9.00 9.00";
    expect(basic(text)).toEqual([
      "301|工资福利支出|5.00",
      "30101|基本工资|2.00",
      "30102|津贴补贴|4.00",
      "合计|9.00",
    ]);
  });
});
