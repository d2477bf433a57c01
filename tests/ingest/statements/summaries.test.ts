import { describe, expect, it } from "vitest";
import { readTables } from "../../support/tableText.ts";

/* 收入支出决算总表 and 财政拨款收入支出决算总表: what came on the left, what went on the right, each amount of its own label. */

const all = (...rows: string[]) => readTables("收入支出决算总表", "单位：万元", ...rows);
const appropriation = (...rows: string[]) => readTables("财政拨款收入支出决算总表", "单位：万元", ...rows);
const NOT_ALL = "! 3 revenue_expenditure_summary: its columns are not understood";
const NOT_APPROPRIATION = "! 3 appropriation_summary: its columns are not understood";

describe("收入支出决算总表", () => {
  it("has all kinds of income and expenditure", () => {
    const rows = [
      "收入||支出|",
      "项目|决算数|项目|决算数",
      "一、一般公共预算财政拨款收入|10.00|一、一般公共服务支出|",
      "二、政府性基金预算财政拨款收入|2.00|五、教育支出|4.00",
      "三、国有资本经营预算财政拨款收入|1.00|十二、农林水支出|9.00",
      "四、上级补助收入|0.50|",
      "五、事业收入|0.40|基本支出|7.00",
      "六、经营收入|0.30|人员经费|5.00",
      "七、附属单位上缴收入|0.20|公用经费|2.00",
      "八、其他收入|0.10|项目支出|6.00",
      "||上缴上级支出|0.11",
      "||经营支出|0.12",
      "||对附属单位补助支出|0.13",
      "本年收入合计|14.50|本年支出合计|13.00",
      "使用非财政拨款结余|0.60|结余分配|0.70",
      "年初结转和结余|1.00|年末结转和结余|2.40",
      "总计|16.10|总计|16.10",
    ];
    expect(all(...rows)).toEqual([
      "revenue.appropriation general 100000元",
      "revenue.appropriation government_fund 20000元",
      "expenditure.current 205 all 40000元",
      "revenue.appropriation state_capital 10000元",
      "expenditure.current 213 all 90000元",
      "revenue.superior_subsidy all 5000元",
      "revenue.business all 4000元",
      "expenditure.basic all 70000元",
      "revenue.operating all 3000元",
      "expenditure.basic.personnel all 50000元",
      "revenue.subsidiary_remittance all 2000元",
      "expenditure.basic.public all 20000元",
      "revenue.other all 1000元",
      "expenditure.project all 60000元",
      "expenditure.to_superior all 1100元",
      "expenditure.operating all 1200元",
      "expenditure.to_subsidiary all 1300元",
      "revenue.current all 145000元",
      "expenditure.current all 130000元",
      "revenue.nonfiscal_balance_used all 6000元",
      "expenditure.surplus_distribution all 7000元",
      "revenue.opening_balance all 10000元",
      "expenditure.closing_balance all 24000元",
      "revenue.total all 161000元",
      "expenditure.total all 161000元",
    ]);
  });

  it("may call them by other names", () => {
    const rows = [
      "项目|决算数|项目|决算数",
      "一、公共预算财政拨款收入|10.00|五、教育|4.00",
      "二、事业单位经营收入|0.30|日常公用支出|2.00",
      "三、附属单位缴款收入|0.20|人员支出|3.00",
      "当年收入小计|10.50|当年支出小计|9.00",
      "用事业基金弥补收支差额|0.60|年终结转下年|1.40",
      "上年结转|1.00|结转下年支出|1.60",
      "收入总计|11.50|支出总计|11.50",
    ];
    expect(all(...rows)).toEqual([
      "revenue.appropriation general 100000元",
      "expenditure.current 205 all 40000元",
      "revenue.operating all 3000元",
      "expenditure.basic.public all 20000元",
      "revenue.subsidiary_remittance all 2000元",
      "expenditure.basic.personnel all 30000元",
      "revenue.current all 105000元",
      "expenditure.current all 90000元",
      "revenue.nonfiscal_balance_used all 6000元",
      "expenditure.closing_balance all 14000元",
      "revenue.opening_balance all 10000元",
      "expenditure.closing_balance all 16000元",
      "revenue.total all 115000元",
      "expenditure.total all 115000元",
    ]);
  });

  it("has numbers of rows, which are no amounts", () => {
    const rows = [
      "项目|行次|金额|项目|行次|金额",
      "一、财政拨款收入|1|10.00|一、一般公共服务支出|28|",
      "二、上级补助收入|2||五、教育支出|29|4.00",
      "三、事业收入|3|3.00||30|",
      "收入总计|5|13.00|支出总计|32|4.00",
    ];
    const read = [
      "revenue.appropriation appropriation 100000元",
      "expenditure.current 205 all 40000元",
      "revenue.business all 30000元",
      "revenue.total all 130000元",
      "expenditure.total all 40000元",
    ];
    expect(all(...rows)).toEqual(read);
    expect(all(rows[0]!.replaceAll("行次", "栏次"), ...rows.slice(1))).toEqual(read);
    // Their head was lost: they count the rows, of which there must be enough.
    expect(all(rows[0]!.replaceAll("行次", ""), ...rows.slice(1))).toEqual(read);
  });

  it("has no rows with codes: these are another statement's", () => {
    const rows = ["项目|决算数|项目|决算数", "201|一般公共服务支出|3.00|", "21303|水利|4.00|"];
    expect(all(...rows)).toEqual([NOT_ALL]);
    expect(all(rows[0]!, "201|一般公共服务支出|3.00|", "一、事业收入|1.00|五、教育支出|4.00")).not.toContain(
      NOT_ALL,
    );
  });

  it("has one amount behind a label where no head tells of more", () => {
    const head = "项目|决算数||项目|决算数|";
    const rows = [
      "一、事业收入|1.00|2.00|五、教育支出|4.00|",
      "二、其他收入|1.00||六、科学技术支出|4.00|5.00",
    ];
    expect(all(head, ...rows)).toEqual([NOT_ALL]);
    expect(all(head, rows[0]!)).toEqual([
      "revenue.business all 10000元",
      "expenditure.current 205 all 40000元",
    ]);
    expect(all(head, ...rows.map((row) => row.replace(/2\.00|5\.00/, "0.00")))).toEqual([
      "revenue.business all 10000元",
      "expenditure.current 205 all 40000元",
      "revenue.other all 10000元",
      "expenditure.current 206 all 40000元",
    ]);
  });

  it("takes what stands on the left for income, and a 类 for expenditure wherever it stands", () => {
    const rows = [
      "一、事业收入|1.00|五、教育支出|4.00",
      "二、其他收入|2.00|六、科学技术支出|5.00",
      "七、文化旅游体育与传媒支出|6.00||",
      "项目支出|3.00||",
    ];
    expect(all("项目|决算数|项目|决算数", ...rows)).toEqual([
      "revenue.business all 10000元",
      "expenditure.current 205 all 40000元",
      "revenue.other all 20000元",
      "expenditure.current 206 all 50000元",
      "expenditure.current 207 all 60000元",
    ]);
  });

  it("without a 类 has its expenditure where other expenditure is named", () => {
    const rows = ["一、事业收入|9.00|一、基本支出|4.00", "总计|9.00|二、项目支出|5.00", "||总计|9.00"];
    expect(all("项目|决算数|项目|决算数", ...rows)).toEqual([
      "revenue.business all 90000元",
      "expenditure.basic all 40000元",
      "revenue.total all 90000元",
      "expenditure.project all 50000元",
      "expenditure.total all 90000元",
    ]);
    expect(all("项目|决算数", "一、事业收入|9.00", "总计|9.00")).toEqual([
      "revenue.business all 90000元",
      "revenue.total all 90000元",
    ]);
  });
});

describe("of two years and stages", () => {
  const row = (...amounts: string[]) => `一、事业收入|${amounts.join("|")}|五、教育支出|${amounts.join("|")}`;
  const of = (income: string, spent = income) => [
    ...income.split(" ").map((words) => `revenue.business all ${words}`),
    ...spent.split(" ").map((words) => `expenditure.current 205 all ${words}`),
  ];

  it("each column is of its own", () => {
    const side = "项目|年初预算数|全年预算数|决算数|完成率";
    expect(all(`${side}|${side}`, row("1.00", "2.00", "3.00", "150"))).toEqual([
      "revenue.business all initial_budget 10000元",
      "revenue.business all adjusted_budget 20000元",
      "revenue.business all 30000元",
      "expenditure.current 205 all initial_budget 10000元",
      "expenditure.current 205 all adjusted_budget 20000元",
      "expenditure.current 205 all 30000元",
    ]);
  });

  it("a side may have other columns", () => {
    const head = "收入|上年决算数|决算数|支出|决算数|上年决算数";
    expect(all(head, row("1.00", "2.00"))).toEqual([
      "2022 revenue.business all 10000元",
      "revenue.business all 20000元",
      "expenditure.current 205 all 10000元",
      "2022 expenditure.current 205 all 20000元",
    ]);
  });

  it("nobody knows whose columns are that no side names", () => {
    expect(all("|上年决算数|决算数||上年决算数|决算数", row("1.00", "2.00"))).toEqual([NOT_ALL]);
    expect(all("收入|上年决算数|决算数|支出||", row("1.00", "2.00"))).toEqual([NOT_ALL]);
    expect(all("收入|||支出|上年决算数|决算数", row("1.00", "2.00"))).toEqual([NOT_ALL]);
  });

  it("nor those of a purse beside a year", () => {
    const head = ["项目|上年决算数|决算数|项目|上年决算数|决算数", "|||||合计|一般公共预算财政拨款"];
    expect(appropriation(...head, "一、一般公共预算财政拨款|1.00|2.00|五、教育支出|1.00|2.00|2.00")).toEqual([
      NOT_APPROPRIATION,
    ]);
  });

  it("one column of a side is what was spent", () => {
    expect(all("项目|决算数|项目|决算数", row("2.00"))).toEqual(of("20000元"));
    expect(all("项目|金额|项目|金额", row("2.00"))).toEqual(of("20000元"));
  });

  it("all money of 财政拨款 where purses are no columns", () => {
    const head = "项目|上年决算数|决算数|项目|上年决算数|决算数";
    expect(appropriation(head, "一、一般公共预算财政拨款|1.00|2.00|五、教育支出|3.00|4.00")).toEqual([
      "2022 revenue.appropriation general 10000元",
      "revenue.appropriation general 20000元",
      "2022 expenditure.current 205 appropriation 30000元",
      "expenditure.current 205 appropriation 40000元",
    ]);
  });
});

describe("财政拨款收入支出决算总表", () => {
  const HEAD = "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款";

  it("has a column for each purse, and what was left of years before by purse", () => {
    const rows = [
      "一、一般公共预算财政拨款|10.00|一、教育支出|10.00|10.00||",
      "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|3.00||3.00|",
      "三、国有资本经营预算财政拨款|1.00|三、国有资本经营预算支出|1.00|||1.00",
      "本年收入合计|13.00|本年支出合计|14.00|10.00|3.00|1.00",
      "年初财政拨款结转和结余|3.00|年末财政拨款结转和结余|2.00|2.00||",
      "一、一般公共预算财政拨款|2.00||||",
      "二、政府性基金预算财政拨款|1.00||||",
      "总计|16.00|总计|16.00|12.00|3.00|1.00",
    ];
    const expected = [
      "revenue.appropriation general 100000元",
      "expenditure.current 205 appropriation 100000元",
      "expenditure.current 205 general 100000元",
      "revenue.appropriation government_fund 20000元",
      "expenditure.current 212 appropriation 30000元",
      "expenditure.current 212 government_fund 30000元",
      "revenue.appropriation state_capital 10000元",
      "expenditure.current 223 appropriation 10000元",
      "expenditure.current 223 state_capital 10000元",
      "revenue.current appropriation 130000元",
      "expenditure.current appropriation 140000元",
      "expenditure.current general 100000元",
      "expenditure.current government_fund 30000元",
      "expenditure.current state_capital 10000元",
      "revenue.opening_balance appropriation 30000元",
      "expenditure.closing_balance appropriation 20000元",
      "expenditure.closing_balance general 20000元",
      "revenue.opening_balance general 20000元",
      "revenue.opening_balance government_fund 10000元",
      "revenue.total appropriation 160000元",
      "expenditure.total appropriation 160000元",
      "expenditure.total general 120000元",
      "expenditure.total government_fund 30000元",
      "expenditure.total state_capital 10000元",
    ];
    expect(appropriation(HEAD, ...rows)).toEqual(expected);
    expect(appropriation(HEAD.replace("合计", "小计").replace("项目|合计", "支出|合计"), ...rows)).toEqual(
      expected,
    );
    // The template's order, where heads name none.
    expect(appropriation("项目|决算数|项目||||", ...rows)).toEqual(expected);
    // Its name may be broken.
    const broken = rows.map((row) => row.replace("年初财政拨款结转和结余|3.00", "年初财政拨款结转和结|"));
    expect(appropriation(HEAD, ...broken)).toEqual(
      expected.filter((words) => !/opening_balance appr/.test(words)),
    );
  });

  it("may have fewer purses, in another order", () => {
    expect(
      appropriation(
        "项目|决算数|项目|政府性基金预算财政拨款|一般公共预算财政拨款",
        "一、一般公共预算财政拨款|10.00|一、教育支出||10.00",
        "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|2.00|",
      ),
    ).toEqual([
      "revenue.appropriation general 100000元",
      "expenditure.current 205 general 100000元",
      "revenue.appropriation government_fund 20000元",
      "expenditure.current 212 government_fund 20000元",
    ]);
  });

  it("says which row lost a cell", () => {
    const head = "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款";
    const rows = [
      "一、一般公共预算财政拨款|10.00|一、教育支出|10.00|10.00|",
      "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|2.00|",
    ];
    expect(appropriation(head, ...rows)).toEqual([
      "revenue.appropriation general 100000元",
      "expenditure.current 205 appropriation 100000元",
      "expenditure.current 205 general 100000元",
      "revenue.appropriation government_fund 20000元",
      "! 5 appropriation_summary: a cell of the row was lost",
    ]);
  });

  const ROW = "一、一般公共预算财政拨款|10.00|一、教育支出|10.00|10.00||";
  it.each([
    [
      "of a purse that is not understood",
      ["项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金予算财政拨款|", ROW],
    ],
    [
      "of which one was lost between them",
      ["项目|决算数|项目|合计||政府性基金预算财政拨款|国有资本经营预算财政拨款", ROW, ROW, ROW],
    ],
    [
      "of which one was lost at the end",
      ["项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款", ROW, ROW, ROW],
    ],
    [
      "without 合计, where first amounts are sums",
      [
        "项目|决算数|项目|一般公共预算财政拨款|政府性基金预算财政拨款",
        "一、一般公共预算财政拨款|10.00|一、教育支出|10.00|10.00",
        "二、政府性基金预算财政拨款|2.00|二、城乡社区支出|2.00|2.00",
      ],
    ],
  ])("has no columns below heads %s", (_, rows) =>
    expect(appropriation(...rows)).toEqual([NOT_APPROPRIATION]),
  );

  it("has one column where no head names a purse and rows have one amount", () => {
    expect(
      appropriation("项目|决算数|项目|决算数", "一、一般公共预算财政拨款|10.00|一、教育支出|10.00"),
    ).toEqual(["revenue.appropriation general 100000元", "expenditure.current 205 appropriation 100000元"]);
  });

  it("takes no broken name of a purse for a 类", () => {
    const rows = ["一、一般公共|10.00|一、教育支出|10.00|10.00||", "预算财政拨款||一、一般公共|7.00|7.00||"];
    expect(appropriation(HEAD, ...rows)).toEqual([
      "expenditure.current 205 appropriation 100000元",
      "expenditure.current 205 general 100000元",
    ]);
  });
});
