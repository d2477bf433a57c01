import { describe, expect, it } from "vitest";
import { inWords, tabled } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

const title = (name: string, unit = "金额单位：万元") => [name, "公开05表", unit];

const readTable = (name: string, rows: string[]) =>
  readLines(["第一部分 滨海市水利局概况", "第二部分 2023年度部门决算表", ...title(name), ...rows].join("\n"));

describe("一般公共预算财政拨款支出决算表", () => {
  const expected = [
    "2023 expenditure.current general actual value 30000元",
    "2023 expenditure.basic general actual value 20000元",
    "2023 expenditure.project general actual value 10000元",
    "2023 expenditure.current 213 general actual value 30000元",
    "2023 expenditure.basic 213 general actual value 20000元",
    "2023 expenditure.project 213 general actual value 10000元",
  ];

  it("with code and name in one cell, total first", () => {
    const rows = [
      "项目\t合计\t基本支出\t项目支出",
      "合计\t3.00\t2.00\t1.00",
      "213 农林水支出\t3.00\t2.00\t1.00",
    ];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])).toEqual(expected);
  });

  it("with headers merged and amounts one column to their right, total last", () => {
    const rows = [
      "项 目\t\t\t本年支出合计\t基本支出\t项目支出\t",
      "类\t款\t项\t栏次\t1\t2\t3",
      "213\t\t\t农林水支出\t3.00\t2.00\t1.00",
      "\t\t\t合计\t3.00\t2.00\t1.00",
    ];
    const sorted = (figures: string[]) => [...figures].sort();
    expect(sorted(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows]))).toEqual(sorted(expected));
  });

  it("without the empty cells of its head and its total", () => {
    const rows = [
      "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
      "类\t款\t项\t栏次\t1\t2\t3",
      "合计\t3.00\t2.00\t1.00",
      "213\t农林水支出\t3.00\t2.00\t1.00",
    ];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])).toEqual(expected);
  });

  it("without the empty cells of its rows gives nothing but what is certain: a third amount may be of any column", () => {
    const rows = [
      "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
      "合计\t6.00\t3.00\t3.00",
      "208\t社会保障和就业支出\t3.00\t3.00",
      "210\t卫生健康支出\t1.00\t1.00",
      "213\t农林水支出\t2.00\t2.00",
      "21303\t水利\t2.00\t2.00",
    ];
    const figures = tabled([...title("一般公共预算财政拨款支出决算表"), ...rows]);
    expect(figures.filter((figure) => /basic|project/.test(figure) && / 2\d\d /.test(figure))).toEqual([]);
  });

  it("whose cells are blank has no amounts, and its codes are none", () => {
    const rows = ["科目编码\t\t合计\t基本支出\t项目支出", "205\t教育支出\t\t\t"];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])).toEqual([]);
  });

  it("in yuan", () => {
    const rows = [
      "科目编码\t科目名称\t小计\t基本支出\t项目支出",
      "213\t农林水支出\t30,000.00\t20,000.00\t10,000.00",
    ];
    expect(tabled([...title("一般公共预算财政拨款支出决算表", "单位：元"), ...rows])).toEqual(
      expected.slice(3),
    );
  });

  it("with the code split over 类 款 项 cells", () => {
    const rows = [
      "类\t款\t项\t科目名称\t合计\t基本支出\t项目支出",
      "208\t05\t05\t机关事业单位基本养老保险缴费支出\t3.00\t2.00\t1.00",
    ];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])[0]).toBe(
      "2023 expenditure.current 2080505 general actual value 30000元",
    );
  });

  it("blank cells and dashes are no figures, zeros are", () => {
    const rows = ["科目编码\t科目名称\t合计\t基本支出\t项目支出", "213\t农林水支出\t0.00\t\t—"];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])).toEqual([
      "2023 expenditure.current 213 general actual value 0元",
    ]);
  });

  it("rows repeated with the amounts of the row above are no figures", () => {
    const rows = [
      "科目编码\t科目名称\t合计\t基本支出\t项目支出",
      "\t合计\t9.00\t9.00\t",
      "2130301\t行政运行\t5.00\t5.00\t",
      "2130302\t一般行政管理事务\t4.00\t4.00\t",
      "2130301\t行政运行\t9.00\t9.00\t",
      "2130302\t一般行政管理事务\t5.00\t5.00\t",
    ];
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...rows])).toHaveLength(6);
  });

  it("without any unit yields nothing rather than a guess", () => {
    expect(
      tabled([
        "一般公共预算财政拨款支出决算表",
        "科目编码\t科目名称\t合计\t基本支出\t项目支出",
        "213\t农林水支出\t3.00\t2.00\t1.00",
      ]),
    ).toEqual([]);
  });
});

describe("支出决算表 without codes", () => {
  it("takes them from the names that other statements print with codes", () => {
    const rows = [
      ...title("收入决算表"),
      "科目编码\t科目名称\t本年收入合计\t财政拨款收入",
      "2130301\t行政运行\t5.00\t5.00",
      ...title("支出决算表"),
      "项目\t本年支出合计\t基本支出\t项目支出",
      "行政运行\t5.00\t5.00\t",
    ];
    expect(tabled(rows).at(-1)).toBe("2023 expenditure.basic 2130301 all actual value 50000元");
  });
});

describe("财政拨款收入支出决算总表", () => {
  it("has revenue by purse on the left and 类 by purse on the right; 行次 are no amounts", () => {
    const rows = [
      "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
      "一、一般公共预算财政拨款\t1\t5.00\t一、一般公共服务支出\t33\t\t\t\t",
      "二、政府性基金预算财政拨款\t2\t\t十二、农林水支出\t44\t5.00\t4.00\t1.00\t",
      "本年收入合计\t27\t5.00\t本年支出合计\t59\t5.00\t4.00\t1.00\t",
      "年初财政拨款结转和结余\t28\t\t年末财政拨款结转和结余\t60\t\t\t\t",
      "一、一般公共预算财政拨款\t29\t\t\t61\t\t\t\t",
      "总计\t32\t5.00\t总计\t64\t5.00\t4.00\t1.00\t",
    ];
    expect(tabled([...title("财政拨款收入支出决算总表"), ...rows])).toEqual([
      "2023 revenue.appropriation general actual value 50000元",
      "2023 expenditure.current 213 appropriation actual value 50000元",
      "2023 expenditure.current 213 general actual value 40000元",
      "2023 expenditure.current 213 government_fund actual value 10000元",
      "2023 revenue.current appropriation actual value 50000元",
      "2023 expenditure.current appropriation actual value 50000元",
      "2023 expenditure.current general actual value 40000元",
      "2023 expenditure.current government_fund actual value 10000元",
      "2023 revenue.total appropriation actual value 50000元",
      "2023 expenditure.total appropriation actual value 50000元",
      "2023 expenditure.total general actual value 40000元",
      "2023 expenditure.total government_fund actual value 10000元",
    ]);
  });
});

describe("基本支出决算表", () => {
  it("has three groups of columns side by side and two totals", () => {
    const rows = [
      "经济分类科目编码\t科目名称\t金额\t经济分类科目编码\t科目名称\t金额\t经济分类科目编码\t科目名称\t金额",
      "301\t工资福利支出\t9.00\t302\t商品和服务支出\t2.00\t310\t资本性支出\t",
      "30101\t基本工资\t9.00\t30201 办公费\t\t2.00\t31002\t办公设备购置\t0.00",
      "人员经费合计\t\t9.00\t公用经费合计\t\t\t\t\t2.00",
    ];
    expect(tabled([...title("一般公共预算财政拨款基本支出决算表"), ...rows])).toEqual([
      "2023 expenditure.basic 301 general actual value 90000元",
      "2023 expenditure.basic 302 general actual value 20000元",
      "2023 expenditure.basic 30101 general actual value 90000元",
      "2023 expenditure.basic 30201 general actual value 20000元",
      "2023 expenditure.basic 31002 general actual value 0元",
      "2023 expenditure.basic.personnel general actual value 90000元",
      "2023 expenditure.basic.public general actual value 20000元",
    ]);
  });

  it("reads a code of impossible length by its name", () => {
    const rows = ["科目编码\t科目名称\t金额", "310111\t地上附着物和青苗补偿\t1.00"];
    expect(tabled([...title("一般公共预算财政拨款基本支出决算表"), ...rows])).toEqual([
      "2023 expenditure.basic 31011 general actual value 10000元",
    ]);
  });
});

describe("“三公”经费支出决算表", () => {
  it("upright: one row per item, counts without a scale", () => {
    const rows = [
      "项目\t栏次\t年初预算数\t全年预算数\t决算数",
      "行次\t\t1\t2\t3",
      "一、“三公”经费支出\t1\t14.77\t26.27\t7.27",
      "2.公务用车购置及运行维护费\t3\t7.77\t7.77\t5.96",
      "（1）公务用车购置费\t4\t\t\t",
      "（2）公务用车运行维护费\t5\t7.77\t7.77\t5.96",
      "3.公务接待费\t6\t5.00\t2.50\t1.31",
      "4.公务用车保有量（辆）\t14\t---\t---\t3",
    ];
    const figures = tabled([...title("财政拨款“三公”经费支出决算表"), ...rows]);
    expect(figures).toContain("2023 three_public appropriation adjusted_budget value 262700元");
    expect(figures).toContain(
      "2023 three_public.vehicles.operation appropriation initial_budget value 77700元",
    );
    expect(figures).toContain("2023 vehicles.kept appropriation actual value 3辆");
    expect(figures).toHaveLength(13);
  });

  const wide = "310.00\t64.00\t191.00\t91.00\t100.00\t55.00\t161.33\t0.00\t153.89\t55.55\t98.35\t7.44";
  it("wide: six amounts of the budget, then six of the actuals", () => {
    const rows = [
      "合计\t因公出国（境）费\t预算数\t\t\t\t合计\t因公出国（境）费\t决算数\t\t\t",
      "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
      wide,
    ];
    const figures = tabled([...title("一般公共预算财政拨款“三公”经费支出决算表"), ...rows]);
    expect(figures).toHaveLength(12);
    expect(figures).toContain("2023 three_public.reception general adjusted_budget value 550000元");
    expect(figures).toContain("2023 three_public.vehicles.purchase general actual value 555500元");
  });

  it.each([
    ["one cell a line", (cells: string) => cells.split("\t")],
    [
      "one cell a line, with the bars of a page",
      (cells: string) => ["|", ...cells.split("\t").map((cell) => `${cell} |`)],
    ],
  ])("%s", (_, laid) => {
    const rows = [
      "项 目\t预 算 数\t决 算 数",
      "合 计\t246\t167.37",
      "因公出国（境）费\t0\t0",
      "公务接待费\t1\t2.14",
      "公务用车购置及运行维护费\t245\t165.23",
    ];
    expect(tabled([...title("一般公共预算财政拨款“三公”经费支出决算表"), ...rows.flatMap(laid)])).toEqual([
      "2023 three_public general adjusted_budget value 2460000元",
      "2023 three_public general actual value 1673700元",
      "2023 three_public.overseas general adjusted_budget value 0元",
      "2023 three_public.overseas general actual value 0元",
      "2023 three_public.reception general adjusted_budget value 10000元",
      "2023 three_public.reception general actual value 21400元",
      "2023 three_public.vehicles general adjusted_budget value 2450000元",
      "2023 three_public.vehicles general actual value 1652300元",
    ]);
  });

  describe("all amounts in one row between spaces, where blanks leave no trace", () => {
    const heads = [
      "预算数 决算数",
      "合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费",
      "小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费",
      "1 2 3 4 5 6 7 8 9 10 11 12",
    ];
    const named = [...title("财政拨款“三公”经费支出决算表"), ...heads];
    const sure = [
      "2023 three_public appropriation adjusted_budget value 200000元",
      "2023 three_public.vehicles appropriation adjusted_budget value 150000元",
      "2023 three_public.reception appropriation adjusted_budget value 50000元",
      "2023 three_public appropriation actual value 142000元",
      "2023 three_public.vehicles appropriation actual value 120000元",
      "2023 three_public.reception appropriation actual value 22000元",
    ];

    it("what the sums leave no doubt of is read, and neither of two that they cannot tell apart", () => {
      expect(tabled([...named, "20.00 15.00 15.00 5.00 14.20 12.00 12.00 2.20"])).toEqual(sure);
    });
    it("the text tells those apart", () => {
      const lines = [...named, "20.00 15.00 15.00 5.00 14.20 12.00 12.00 2.20"];
      const document = ["第一部分 滨海市水利局概况", "第二部分 2023年度部门决算表", ...lines];
      const text = ["第三部分 2023年度部门决算情况说明", "公务用车运行维护费12.00万元。"];
      const { figures } = readLines([...document, ...text].join("\n"));
      const read = figures.filter(
        ({ statement, basis }) => statement === "three_public" && basis === "reported",
      );
      expect(read.map(inWords)).toEqual([
        ...sure.slice(0, 5),
        "2023 three_public.vehicles.operation appropriation actual value 120000元",
        sure[5],
      ]);
    });
    it("amounts that may be another's are not read: a 小计 whose 运行费 was lost, or 因公出国", () => {
      const [all, , , ...actual] = sure;
      const read = tabled([...named, "20.00 15.00 5.00 14.20 12.00 12.00 2.20"]);
      expect(read).toEqual([all, ...actual]);
    });
    it.each(["20.00 15.00 15.00 5.00 14.20 12.00 12.00 2.30", "15.00 15.00 5.00 14.20 12.00 12.00 2.20"])(
      "where nothing adds up nothing is read: %s",
      (row) => expect(tabled([...named, row])).toEqual([]),
    );
  });

  it("one cell a line: a row with a blank cell is not read", () => {
    const cells = [
      "项目",
      "预算数",
      "决算数",
      "合计",
      "246",
      "167.37",
      "因公出国（境）费",
      "0",
      "0",
      "公务接待费",
      "2.14",
      "公务用车购置及运行维护费",
      "245",
      "165.23",
      "公务用车购置费",
      "80",
      "78.16",
    ];
    const figures = tabled([...title("一般公共预算财政拨款“三公”经费支出决算表"), ...cells]);
    expect(figures.filter((figure) => figure.includes("reception"))).toEqual([]);
    expect(figures).toHaveLength(8);
  });

  it("wide: budget and actual of each item in turn", () => {
    const stages = Array(6).fill("预算数\t决算数").join("\t");
    const figures = tabled([
      ...title("财政拨款“三公”经费支出决算表"),
      "合计\t\t因公出国（境）费\t\t公务接待费",
      stages,
      "2.85\t0.39\t0.00\t0.00\t0.00\t0.00\t0.00\t0.00\t0.00\t0.00\t2.85\t0.39",
    ]);
    expect(figures).toContain("2023 three_public appropriation adjusted_budget value 28500元");
    expect(figures).toContain("2023 three_public.reception appropriation actual value 3900元");
  });
});

it("titles that only follow each other are a contents list", () => {
  expect(
    tabled([
      "一、收入支出决算总表",
      "二、收入决算表",
      "三、支出决算表",
      "基本支出\t项目支出\t1560.63\t616.28",
    ]),
  ).toEqual([]);
});

describe("基本支出决算表 in yuan", () => {
  it("takes no amount for a code that it looks like", () => {
    const rows = [
      "科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额",
      "301\t工资福利支出\t319,955.71\t302\t商品和服务支出\t30500",
      "30101\t基本工资\t\t30201\t办公费\t302",
    ];
    expect(tabled([...title("一般公共预算财政拨款基本支出决算表", "金额单位：元"), ...rows])).toEqual([
      "2023 expenditure.basic 301 general actual value 319955.71元",
      "2023 expenditure.basic 302 general actual value 30500元",
      "2023 expenditure.basic 30201 general actual value 302元",
    ]);
  });
});

describe("columns of a “三公” table", () => {
  const rows = [
    "合计\t29\t27\t-2",
    "因公出国（境）费\t1\t2\t1",
    "公务接待费\t16\t15\t-1",
    "公务用车购置及运行费\t12\t10\t-2",
  ];

  it("are of the year that their header names; a change is no amount", () => {
    const header = "项目\t上年决算数\t本年决算数\t增减额";
    expect(tabled([...title("“三公”经费决算情况统计表"), header, ...rows])).toEqual([
      "2022 three_public all actual value 290000元",
      "2023 three_public all actual value 270000元",
      "2022 three_public.overseas all actual value 10000元",
      "2023 three_public.overseas all actual value 20000元",
      "2022 three_public.reception all actual value 160000元",
      "2023 three_public.reception all actual value 150000元",
      "2022 three_public.vehicles all actual value 120000元",
      "2023 three_public.vehicles all actual value 100000元",
    ]);
  });

  it("give no figures where nothing says which is which", () => {
    expect(tabled([...title("“三公”经费决算情况统计表"), "项目\t甲\t乙\t丙", ...rows])).toEqual([]);
  });
});

describe("a statement", () => {
  const rows = [
    "项目\t合计\t基本支出\t项目支出",
    "合计\t3.00\t2.00\t1.00",
    "213 农林水支出\t3.00\t2.00\t1.00",
  ];
  const once = tabled([...title("一般公共预算财政拨款支出决算表"), ...rows]);

  it("whose title stands twice, as heading and above the table, is read as one", () => {
    expect(once).toHaveLength(6);
    const heading = ["五、一般公共预算财政拨款支出决算表", ...title("一般公共预算财政拨款支出决算表")];
    expect(tabled([...heading, ...rows])).toEqual(once);
  });

  it("with bars between its cells is read like one with tabs", () => {
    const bars = rows.map((row) => `| ${row.replaceAll("\t", " | ")} |`);
    expect(tabled([...title("一般公共预算财政拨款支出决算表"), ...bars])).toEqual(once);
  });
});

describe("a statement in text whose columns are told apart by spaces alone", () => {
  it("gives what labels say for sure", () => {
    const rows = [
      "收入 支出",
      "项目 决算数 项目 决算数",
      "一、一般公共预算财政拨款收入 24,535.67 一、一般公共服务支出",
      "二、上级补助收入 二、外交支出",
      "八、其他收入 七、文化旅游体育与传媒支出 17,130.42",
      "九、卫生健康支出 370.37",
      "本年收入合计 26,538.47 本年支出合计 26,538.47",
      "注：本表反映部门本年度的总收支。",
    ];
    expect(tabled([...title("收入支出决算总表"), ...rows])).toEqual([
      "2023 revenue.appropriation general actual value 245356700元",
      "2023 expenditure.current 207 all actual value 171304200元",
      "2023 expenditure.current 210 all actual value 3703700元",
      "2023 revenue.current all actual value 265384700元",
      "2023 expenditure.current all actual value 265384700元",
    ]);
  });

  it("gives a row of amounts without labels only where none is blank", () => {
    const header = "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数";
    const statement = (row: string) => tabled([...title("财政拨款“三公”经费支出决算表"), header, row]);
    expect(statement("11.49 3.04 0 0 9.38 2.64 0 0 9.38 2.64 2.11 0.40")).toHaveLength(12);
    expect(statement("0.95 0.95")).toEqual([]);
  });

  it("takes no code for an amount", () => {
    const rows = [
      "301 工资福利支出 7,728.96 302 商品和服务支出 1,708.26",
      "301 01 302",
      "30102 津贴补贴 30201 办公费 115.40",
      "人员经费合计 8,055.07 公用经费合计 1,745.29",
    ];
    expect(tabled([...title("一般公共预算财政拨款基本支出决算表"), ...rows])).toEqual([
      "2023 expenditure.basic 301 general actual value 77289600元",
      "2023 expenditure.basic 302 general actual value 17082600元",
      "2023 expenditure.basic 30201 general actual value 1154000元",
      "2023 expenditure.basic.personnel general actual value 80550700元",
      "2023 expenditure.basic.public general actual value 17452900元",
    ]);
  });

  it("leaves out what stands behind a code whose name is broken, and totals that are", () => {
    const basic = (...rows: string[]) => tabled([...title("一般公共预算财政拨款基本支出决算表"), ...rows]);
    expect(basic("30304 抚 30224 31022 无", "恤金 20.23 被装购 0.00 形资产购 0.00", "置费 置费")).toEqual([]);
    expect(basic("30108 机 126.07 30206 190.14 31003 专 0.00", "30109 职 5.00", "30110 职 2.00")).toEqual([
      "2023 expenditure.basic 30108 general actual value 1260700元",
      "2023 expenditure.basic 31003 general actual value 0元",
      "2023 expenditure.basic 30109 general actual value 50000元",
      "2023 expenditure.basic 30110 general actual value 20000元",
    ]);
    const totals = ["301 工资福利支出 1,784.31", "30399 其他 97.24", "人员经费 公用经费"];
    const read = basic(...totals, "合计 1,881.55", "合计 216.73");
    expect(read.map((figure) => figure.split(" ")[2])).toEqual(["301", "30399"]);
  });

  it("knows 行次 from amounts, and a broken name from that of another row", () => {
    const rows = [
      "项目 栏次 年初预算数 全年预算数 决算数",
      "行次 1 2 3",
      "一、“三公”经费支出 1 14.77 26.27 7.27",
      "1.因公出国（境）费 2 2.00 16.00",
      "2.公务用车购置 3 7.77 7.77 5.96",
      "及运行维护费",
      "（1）公务用车购置费 4",
      "（2）公务用车运行维护费 5 7.77 7.77 5.96",
      "3.公务接待费 6 5.00 2.50 1.31",
    ];
    const figures = tabled([...title("财政拨款“三公”经费支出决算表"), ...rows]);
    const spent = (item: string, yuan: string) =>
      `2023 three_public${item} appropriation actual value ${yuan}元`;
    expect(figures.filter((figure) => figure.includes("actual"))).toEqual([
      spent("", "72700"),
      spent(".vehicles", "59600"),
      spent(".vehicles.operation", "59600"),
      spent(".reception", "13100"),
    ]);
    expect(figures).toHaveLength(12);
  });

  it("takes no number of a row for an amount where nobody knows how rows are numbered", () => {
    const rows = [
      "一、一般公共预算财政拨款收入 1",
      "5,531.10 一、一般公共服务支出",
      "三、国有资本经营预算财政拨款收入 3",
      "总计 31 5,531.10",
    ];
    expect(tabled([...title("收入支出决算总表"), "收 项栏", ...rows])).toEqual([]);
  });

  it("has a title that lines may break: its end alone is that of another statement", () => {
    const rows = [
      "合计 基本支出 项目支出",
      "213 农林水支出 3.00 2.00 1.00",
      "21303 水利 3.00 2.00 1.00",
      "合计 3.00 2.00 1.00",
    ];
    const below = (...lines: string[]) => tabled([...lines, "单位：万元", ...rows]);
    const whole = below("一般公共预算财政拨款支出决算表");
    expect(whole).toHaveLength(9);
    expect(below("一般公共预算财政拨款", "支出决算表")).toEqual(whole);
    expect(below("一般公共预算", "财政拨款支出决", "算表")).toEqual(whole);
  });

  describe("by subject", () => {
    const head = ["单位：万元", "项目", "合计 基本支出 项目支出"];
    const statement = (...rows: string[]) =>
      tabled(["一般公共预算财政拨款支出决算表", ...head, ...rows, "注：本表反映支出。"]);

    it("gives each amount the one column in which all sums come out", () => {
      const rows = [
        "213 农林水支出 9.00 5.00 4.00",
        "21303 水利 9.00 5.00 4.00",
        "2130301 行政运行 5.00 5.00",
        "2130306 水利工程运行与维护 4.00 4.00",
        "合计 9.00 5.00 4.00",
      ];
      const figures = statement(...rows);
      expect(figures).toHaveLength(13);
      expect(figures).toContain("2023 expenditure.basic 2130301 general actual value 50000元");
      expect(figures).toContain("2023 expenditure.project 2130306 general actual value 40000元");
      expect(statement(...rows.flatMap((row) => row.split(" ")))).toEqual(figures);
    });

    it("takes amounts in a line of their own to the row above or below, whichever adds up", () => {
      const figures = statement(
        "合计 9.00 5.00 4.00",
        "213 农林水支出 9.00 5.00 4.00",
        "21303 水利 9.00 5.00 4.00",
      );
      expect(figures).toHaveLength(9);
      const below = [
        "合计 9.00",
        "5.00 4.00",
        "213 农林水支出 9.00",
        "5.00 4.00",
        "21303 水利 9.00",
        "5.00 4.00",
      ];
      expect(statement(...below)).toEqual(figures);
      const above = [
        "          5.00 4.00",
        "合计 9.00",
        "          5.00 4.00",
        "213 农林 9.00",
        "          5.00 4.00",
        "21303 水利 9.00",
      ];
      expect(statement(...above).toSorted()).toEqual(figures.toSorted());
    });

    it("leaves amounts out that could stand in either column, or that do not add up", () => {
      const either = statement(
        "213 农林水支出 8.00 4.00 4.00",
        "2130301 行政运行 4.00 4.00",
        "2130306 水利工程运行与维护 4.00 4.00",
        "合计 8.00 4.00 4.00",
      );
      // Only the sum at the head of each row is certain.
      expect(either.filter((figure) => figure.includes(" 21303"))).toEqual([
        expect.stringContaining("expenditure.current 2130301 "),
        expect.stringContaining("expenditure.current 2130306 "),
      ]);
      expect(either).toHaveLength(8);
      const shifted = statement(
        "213 农林水支出 9.00 5.00 4.00",
        "2130301 行政运行 9.00 5.00 4.00",
        "2130306 水利工程运行与维护 5.00 5.00 0.00",
        "合计 9.00 5.00 4.00",
      );
      expect(shifted.filter((figure) => figure.includes(" 21303"))).toEqual([]);
    });

    it("does not read columns of another year by the template's", () => {
      expect(
        statement(
          "上年决算数 本年决算数",
          "213 农林水支出 9.00 9.00",
          "21303 水利 9.00 9.00",
          "合计 9.00 9.00",
        ),
      ).toEqual([]);
    });

    it("reads a 款 in the line below its 类, and amounts above their codes", () => {
      const basic = (...rows: string[]) =>
        tabled(["一般公共预算财政拨款基本支出决算表", "单位：万元", ...rows]);
      const figures = basic(
        "301 工资福利支出 5.00",
        "301",
        "01",
        "基本工资 3.00",
        "301 02",
        "津贴补贴 2.00",
        "302 商品和服务支出 1.00",
        "302 01 办公费 1.00",
      );
      expect(figures).toEqual([
        "2023 expenditure.basic 301 general actual value 50000元",
        "2023 expenditure.basic 30101 general actual value 30000元",
        "2023 expenditure.basic 30102 general actual value 20000元",
        "2023 expenditure.basic 302 general actual value 10000元",
        "2023 expenditure.basic 30201 general actual value 10000元",
      ]);
      const at = (...words: [number, string][]) =>
        words.reduce((line, [column, word]) => line.padEnd(column) + word, "");
      const sides = [
        at([0, "301"], [9, "工资福利支出"], [27, "5.00"], [36, "302"], [41, "商品和服务支出"], [58, "1.00"]),
        at([27, "3.00"], [58, "1.00"]),
        at([0, "301"], [5, "01"], [36, "302"], [41, "01"]),
        at([9, "基本工资"], [45, "办公费"]),
        at([27, "2.00"]),
        at([0, "301"], [5, "02"], [36, "302"], [41, "02"]),
        at([9, "津贴补贴"], [45, "印刷费"]),
      ];
      expect(basic(...sides).toSorted()).toEqual(figures.toSorted());
    });
  });
});

describe("收入支出决算总表 with one cell a line, without its totals", () => {
  const head = ["收入", "支出", "项目", "行次", "金额", "项目", "行次", "金额"];
  const rows = [
    ["一、一般公共预算财政拨款收入", "1", "440.55", "一、一般公共服务支出", "29", "423.20"],
    ["二、政府性基金预算财政拨款收入", "2", "0.00", "二、外交支出", "30", "0.00"],
    ["三、上级补助收入", "3", "10.00", "三、国防支出", "31", "0.00"],
  ];

  it("is read where 行次 count its rows", () => {
    expect(tabled([...title("收入支出决算总表"), ...head, ...rows.flat()])).toEqual([
      "2023 revenue.appropriation general actual value 4405500元",
      "2023 expenditure.current 201 all actual value 4232000元",
      "2023 revenue.appropriation government_fund actual value 0元",
      "2023 expenditure.current 202 all actual value 0元",
      "2023 revenue.superior_subsidy all actual value 100000元",
      "2023 expenditure.current 203 all actual value 0元",
    ]);
  });

  it("takes the 行次 of a blank label for no amount of the label before it", () => {
    const more = ["四、事业收入", "4", "四、公共安全支出", "32", "5", "五、教育支出", "33", "409.52"];
    const figures = tabled([...title("收入支出决算总表"), ...head, ...rows.flat(), ...more]);
    expect(figures).toHaveLength(7);
    expect(figures).toContain("2023 expenditure.current 205 all actual value 4095200元");
  });

  it("is not where they do not", () => {
    const gap = rows.map((row, index) =>
      row.map((cell, place) => (place === 4 && index === 1 ? "33" : cell)),
    );
    expect(tabled([...title("收入支出决算总表"), ...head, ...gap.flat()])).toEqual([]);
  });
});

it("a 收入支出决算总表 whose empty cells a page lost keeps each amount with its label", () => {
  const rows = [
    "收入 | 支出 | ||||",
    "项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |",
    "一、财政拨款收入 | 1 | 4,267.38 | 一、一般公共服务支出 | 35 | |",
    "二、上级补助收入 | 2 | 3701.64 | 二、外交支出 | 36 | |",
    "三、事业收入 | 3 | 三、国防支出 | 37 | ||",
    "四、其他收入 | 4 | 1925.37 | 四、公共安全支出 | 38 | |",
    "8 | 八、社会保障和就业支出 | 42 | 8,695.00 | ||",
  ];
  expect(tabled([...title("收入支出决算总表"), ...rows])).toEqual([
    "2023 revenue.appropriation appropriation actual value 42673800元",
    "2023 revenue.superior_subsidy all actual value 37016400元",
    "2023 revenue.other all actual value 19253700元",
    "2023 expenditure.current 208 all actual value 86950000元",
  ]);
});

it("the parts below 公务用车购置及运行维护费 need not say it again", () => {
  const rows = [
    "项目 | 2023年决算（万元） |",
    "因公出国（境）经费 | 0 |",
    "公务接待费 | 1.3 |",
    "公务用车购置及运行维护费 | 17.9 |",
    "其中：购置经费 | 0 |",
    "运行维护费 | 17.9 |",
  ];
  const figures = tabled([...title("“三公”经费决算表"), ...rows]);
  expect(figures).toContain("2023 three_public.vehicles.purchase all actual value 0元");
  expect(figures).toContain("2023 three_public.vehicles.operation all actual value 179000元");
});

describe("一般公共预算财政拨款收入支出决算表", () => {
  const rows = [
    "项目\t\t\t\t年初结转和结余\t\t\t本年收入\t\t\t本年支出\t\t\t\t\t年末结转和结余",
    "功能分类科目编码\t\t\t科目名称\t合计\t基本支出结转\t项目支出结转和结余\t合计\t基本支出\t项目支出\t合计\t基本支出\t\t\t项目支出\t",
    "\t\t\t\t\t\t\t\t\t\t\t小计\t人员经费\t公用经费\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
    "合计\t\t\t\t1.00\t\t1.00\t20.00\t4.00\t16.00\t18.00\t5.00\t4.00\t1.00\t13.00\t3.00",
    "205\t\t\t教育支出\t1.00\t\t1.00\t20.00\t4.00\t16.00\t18.00\t5.00\t4.00\t1.00\t13.00\t3.00",
  ];
  const total = [
    "2023 revenue.opening_balance general actual value 10000元",
    "2023 revenue.current general actual value 200000元",
    "2023 expenditure.current general actual value 180000元",
    "2023 expenditure.basic general actual value 50000元",
    "2023 expenditure.project general actual value 130000元",
    "2023 expenditure.closing_balance general actual value 30000元",
  ];
  const expected = [...total, ...total.map((figure) => figure.replace(" general", " 205 general"))];

  it("takes 基本支出 of what went, not of what came", () => {
    expect(tabled([...title("一般公共预算财政拨款收入支出决算表"), ...rows])).toEqual(expected);
  });

  it("whose heads stand one cell beside their numbers is read the same", () => {
    const beside = rows.map((row, index) => (index < 3 ? row.replace("\t", "") : row));
    expect(tabled([...title("一般公共预算财政拨款收入支出决算表"), ...beside])).toEqual(expected);
  });
});

it("a row of column numbers may leave out those of columns that a page left out", () => {
  const rows = [
    "项目\t\t本年收入合计\t财政拨款收入\t其他收入",
    "科目编码\t科目名称\t\t\t",
    "类\t栏次\t1\t2\t7",
    "205\t教育支出\t3.00\t2.00\t1.00",
  ];
  const { figures, problems } = readTable("收入决算表", rows);
  expect(figures).toHaveLength(3);
  expect(problems).toEqual([]);
});

it("form number, unit and department may stand behind a title", () => {
  const rows = [
    "科目编码\t科目名称\t合计\t基本支出\t项目支出",
    "213\t农林水支出\t30000.00\t20000.00\t10000.00",
  ];
  expect(tabled(["支出决算表 公开03表 部门：滨海市水利局 金额单位：元", ...rows])).toEqual([
    "2023 expenditure.current 213 all actual value 30000元",
    "2023 expenditure.basic 213 all actual value 20000元",
    "2023 expenditure.project 213 all actual value 10000元",
  ]);
});

describe("a “三公” table whose rows are stages", () => {
  const heads = [
    "项目\t“三公”经费\t\t\t\t\t\t会议费\t培训费",
    "\t小计\t因公出国（境）费用\t公务接待费\t公务用车购置及运行维护费\t\t\t\t",
    "\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t",
    "栏次\t1\t2\t3\t4\t5\t6\t7\t8",
  ];
  const statement = (...rows: string[]) =>
    tabled([...title("一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表"), ...heads, ...rows]);

  it("is read by what stands above each amount", () => {
    expect(
      statement("预算数\t6.00\t\t1.50\t4.50\t\t4.50\t\t2.00", "决算数\t5.00\t\t1.00\t4.00\t\t4.00\t0.30\t"),
    ).toEqual([
      "2023 three_public general adjusted_budget value 60000元",
      "2023 three_public.reception general adjusted_budget value 15000元",
      "2023 three_public.vehicles general adjusted_budget value 45000元",
      "2023 three_public.vehicles.operation general adjusted_budget value 45000元",
      "2023 training all adjusted_budget value 20000元",
      "2023 three_public general actual value 50000元",
      "2023 three_public.reception general actual value 10000元",
      "2023 three_public.vehicles general actual value 40000元",
      "2023 three_public.vehicles.operation general actual value 40000元",
      "2023 meetings all actual value 3000元",
    ]);
  });

  it("takes the year that a row names, and no changes", () => {
    const figures = statement("2022年决算数\t7.00", "2023年决算数\t5.00", "增减额\t-2.00");
    expect(figures).toEqual([
      "2022 three_public general actual value 70000元",
      "2023 three_public general actual value 50000元",
    ]);
  });
});

describe("国有资产占用情况表", () => {
  const heads = [
    "项目\t车辆数（台、辆）\t\t\t单价50万元（含）以上通用设备（台、套）",
    "\t合计\t机要通信用车\t其他用车\t",
    "栏次\t1\t2\t3\t4",
  ];
  const statement = (...rows: string[]) => tabled(["国有资产占用情况表", "公开10表", ...heads, ...rows]);
  const expected = [
    "2023 assets.vehicles all actual value 3辆",
    "2023 assets.vehicles.confidential all actual value 1辆",
    "2023 assets.vehicles.other all actual value 2辆",
    "2023 assets.equipment_500k all actual value 0台",
  ];

  it("in one row is read by its heads", () => {
    expect(statement("数量\t3\t1\t2\t0")).toEqual(expected);
  });

  it("of several bodies gives what all of them have", () => {
    expect(statement("合计\t3\t1\t2\t0", "局本级\t2\t1\t1\t0", "中心\t1\t0\t1\t0")).toEqual(expected);
  });

  it("of values is no table of counts", () => {
    expect(statement("合计\t30.50\t10.00\t20.50\t0.00")).toEqual([]);
  });
});

it("机构运行信息表 has two sides: the three public expenses, and what else a body runs on", () => {
  const rows = [
    "项目\t预算数\t统计数\t项目\t统计数",
    "一、“三公”经费支出\t—\t—\t二、机关运行经费\t70.00",
    "（一）支出合计\t10.00\t8.56\t（一）行政单位\t70.00",
    "2．公务用车购置及运行维护费\t9.00\t8.01\t（一）车辆数合计（辆）\t5",
    "3．公务接待费\t1.00\t0.55\t1．机要通信用车\t2",
    "（1）国内接待费\t—\t0.55\t（一）政府采购支出合计\t32.00",
    "5．国内公务接待批次（个）\t—\t66\t（二）政府采购授予中小企业合同金额\t32.00",
  ];
  expect(tabled([...title("机构运行信息表"), ...rows]).toSorted()).toEqual(
    [
      "2023 three_public all adjusted_budget value 100000元",
      "2023 three_public all actual value 85600元",
      "2023 three_public.vehicles all adjusted_budget value 90000元",
      "2023 three_public.vehicles all actual value 80100元",
      "2023 three_public.reception all adjusted_budget value 10000元",
      "2023 three_public.reception all actual value 5500元",
      "2023 three_public.reception.domestic all actual value 5500元",
      "2023 reception.batches all actual value 66批",
      "2023 agency_operating general actual value 700000元",
      "2023 assets.vehicles all actual value 5辆",
      "2023 assets.vehicles.confidential all actual value 2辆",
      "2023 procurement all actual value 320000元",
      "2023 procurement.sme all actual value 320000元",
    ].toSorted(),
  );
});

it("部门决算公开相关信息统计表, as some provinces call it, is read like 机构运行信息表", () => {
  const rows = [
    "项目\t行次\t统计数\t项目\t行次\t统计数",
    "（一）支出合计\t2\t3.20\t四、机关运行经费\t20\t50.00",
    "3．公务接待费\t7\t1.20\t（一）车辆数合计（辆）\t24\t1",
    "5．国内公务接待批次（个）\t16\t24\t（一）政府采购支出合计\t36\t42.60",
  ];
  expect(tabled([...title("部门决算公开相关信息统计表"), ...rows]).toSorted()).toEqual(
    [
      "2023 three_public all actual value 32000元",
      "2023 three_public.reception all actual value 12000元",
      "2023 reception.batches all actual value 24批",
      "2023 agency_operating general actual value 500000元",
      "2023 assets.vehicles all actual value 1辆",
      "2023 procurement all actual value 426000元",
    ].toSorted(),
  );
});

describe("tables of the department with its units, and of itself alone", () => {
  const statement = (note: string, amount: string) => [
    `（一）支出决算表${note}`,
    "金额单位：万元",
    "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
    `合计\t\t${amount}\t${amount}\t`,
  ];
  const first = [
    "2023 expenditure.current all actual value 90000元",
    "2023 expenditure.basic all actual value 90000元",
  ];

  it("below headings of their own: those that come first are the accounts", () => {
    const [all, own] = [statement("", "9.00"), statement("", "4.00")];
    const lines = ["一、部门汇总表（部门汇总）", ...all, "二、本级决算表（一级机关）", ...own];
    expect(tabled(lines)).toEqual(first);
  });

  it("told apart by what stands behind their titles", () => {
    expect(tabled([...statement("（部门汇总）", "9.00"), ...statement("（本级）", "4.00")])).toEqual(first);
    expect(tabled([...statement("（本级）", "9.00"), ...statement("（汇总）", "4.00")])).toEqual(first);
  });

  it("of one alone are read", () => {
    expect(tabled(["本级决算表", ...statement("", "9.00")])).toEqual(first);
  });
});

describe("a table that is none of the statements", () => {
  const rows = ["科目编码\t科目名称\t合计", "合计\t\t50.00", "201\t一般公共服务支出\t50.00"];

  it.each(["机关运行经费支出决算表", "政府采购支出决算表", "会议费支出决算表", "项目收入支出决算表"])(
    "%s gives no figures of all expenditure",
    (name) => {
      expect(tabled([...title("支出决算表"), ...rows])).toHaveLength(2);
      expect(tabled([...title(name), ...rows])).toEqual([]);
    },
  );

  it("ends the one above", () => {
    const above = [...title("国有资本经营预算财政拨款支出决算表"), ...rows.slice(0, 2)];
    const alone = tabled(above);
    expect(alone).toHaveLength(1);
    expect(tabled([...above, ...title("财政拨款机关运行经费支出决算表"), ...rows.slice(0, 2)])).toEqual(
      alone,
    );
  });
});

describe("a wide “三公” table", () => {
  const heads = [
    "“三公”经费合计\t“三公”经费\t\t\t\t\t会议费\t培训费",
    "\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t\t",
    "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t",
    "1\t2\t3\t4\t5\t6\t7\t8",
  ];
  const counts = [
    "相关统计数：",
    "项目\t统计数\t项目\t统计数",
    "因公出国（境）团组数（个）\t0\t公务用车保有量（辆）\t5",
    "公务用车购置数（辆）\t0\t国内公务接待批次（个）\t70",
  ];
  const amounts = "21.50\t\t15.00\t\t15.00\t6.50\t3.00\t8.00";

  it("that names no stage is of what was spent; its counts stand beside each other", () => {
    const name = "财政拨款“三公”经费、会议费和培训费支出决算表";
    expect(tabled([...title(name), ...heads, amounts, ...counts])).toEqual([
      "2023 three_public appropriation actual value 215000元",
      "2023 three_public.vehicles appropriation actual value 150000元",
      "2023 three_public.vehicles.operation appropriation actual value 150000元",
      "2023 three_public.reception appropriation actual value 65000元",
      "2023 meetings all actual value 30000元",
      "2023 training all actual value 80000元",
      "2023 travel.groups appropriation actual value 0团",
      "2023 vehicles.kept appropriation actual value 5辆",
      "2023 vehicles.purchased appropriation actual value 0辆",
      "2023 reception.batches appropriation actual value 70批",
    ]);
  });

  it("has rows of counts below, two beside each other", () => {
    const rows = [
      ...heads,
      "3.20\t0.00\t2.00\t0.00\t2.00\t1.20\t0.80\t1.10",
      "相关统计数：\t\t\t\t\t\t\t",
      "项目\t统计数\t\t\t项目\t统计数\t\t",
      "因公出国（境）团组数（个）\t0\t\t\t公务用车购置数（辆）\t0\t\t",
      "因公出国（境）人次数（人）\t0\t\t\t公务用车保有量（辆）\t1\t\t",
      "国内公务接待批次（个）\t24\t\t\t国（境）外公务接待批次（个）\t0\t\t",
      "国内公务接待人次（人）\t198\t\t\t国（境）外公务接待人次（人）\t0\t\t",
      "召开会议次数（个）\t4\t\t\t参加会议人次（人）\t120\t\t",
    ];
    const name = "财政拨款“三公”经费、会议费和培训费支出决算表";
    const figures = tabled([...title(name), ...rows]).map((figure) =>
      figure.replace(/^2023 | actual value/g, ""),
    );
    expect(figures.toSorted()).toEqual(
      [
        "three_public appropriation 32000元",
        "three_public.overseas appropriation 0元",
        "three_public.vehicles appropriation 20000元",
        "three_public.vehicles.purchase appropriation 0元",
        "three_public.vehicles.operation appropriation 20000元",
        "three_public.reception appropriation 12000元",
        "meetings all 8000元",
        "training all 11000元",
        "travel.groups appropriation 0团",
        "travel.persons appropriation 0人",
        "vehicles.purchased appropriation 0辆",
        "vehicles.kept appropriation 1辆",
        "reception.batches appropriation 24批",
        "reception.persons appropriation 198人",
        "reception.abroad.batches appropriation 0批",
        "reception.abroad.persons appropriation 0人",
      ].toSorted(),
    );
  });

  it("whose title says 预算 is of a budget", () => {
    const figures = tabled([...title("“三公”经费支出预算表"), ...heads, amounts]);
    expect(figures).toHaveLength(6);
    for (const figure of figures) expect(figure).toContain("adjusted_budget");
  });

  it("of two years has 合计 below each", () => {
    const years = [
      "2022年决算数\t\t\t2023年决算数\t\t",
      "合计\t因公出国（境）费\t公务接待费\t合计\t因公出国（境）费\t公务接待费",
      "5.00\t\t5.00\t4.00\t1.00\t3.00",
    ];
    expect(tabled([...title("“三公”经费支出决算表"), ...years])).toEqual([
      "2022 three_public all actual value 50000元",
      "2022 three_public.reception all actual value 50000元",
      "2023 three_public all actual value 40000元",
      "2023 three_public.overseas all actual value 10000元",
      "2023 three_public.reception all actual value 30000元",
    ]);
  });
});

it("收入决算表 with what was left of years before: 合计 is of that, too", () => {
  const rows = [
    "科目编码\t科目名称\t合计\t上年结转\t财政拨款收入",
    "\t合计\t30.00\t10.00\t20.00",
    "205\t教育支出\t30.00\t10.00\t20.00",
  ];
  expect(tabled([...title("收入决算表"), ...rows])).toEqual([
    "2023 revenue.total all actual value 300000元",
    "2023 revenue.opening_balance all actual value 100000元",
    "2023 revenue.appropriation appropriation actual value 200000元",
    "2023 revenue.opening_balance 205 all actual value 100000元",
    "2023 revenue.appropriation 205 appropriation actual value 200000元",
  ]);
});

it("a purse below 上年结转 is of that, and not of the year", () => {
  const rows = [
    "项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款",
    "一、本年收入\t20.00\t一、本年支出\t25.00\t25.00\t",
    "（一）一般公共预算拨款\t20.00\t（一）教育支出\t25.00\t25.00\t",
    "二、上年结转\t10.00\t二、结转下年\t5.00\t5.00\t",
    "（一）一般公共预算拨款\t10.00\t\t\t\t",
  ];
  const figures = tabled([...title("财政拨款收入支出决算总表"), ...rows]);
  expect(figures.filter((figure) => figure.includes("revenue"))).toEqual([
    "2023 revenue.current appropriation actual value 200000元",
    "2023 revenue.appropriation general actual value 200000元",
    "2023 revenue.opening_balance appropriation actual value 100000元",
    "2023 revenue.opening_balance general actual value 100000元",
  ]);
  expect(figures).toContain("2023 expenditure.closing_balance general actual value 50000元");
});

it("the columns of 收入决算表 may be purses", () => {
  const rows = [
    "科目编码\t科目名称\t合计\t一般公共预算财政拨款收入\t政府性基金预算财政拨款收入\t事业收入",
    "\t合计\t30.00\t20.00\t6.00\t4.00",
  ];
  expect(tabled([...title("收入决算表"), ...rows])).toEqual([
    "2023 revenue.current all actual value 300000元",
    "2023 revenue.appropriation general actual value 200000元",
    "2023 revenue.appropriation government_fund actual value 60000元",
    "2023 revenue.business all actual value 40000元",
  ]);
});

it("a row of six amounts with blanks among them is not the six of the template", () => {
  const rows = [
    "甲\t乙\t丙\t丁\t戊\t己\t庚\t辛",
    "决算数\t\t\t\t\t\t\t",
    "21.50\t\t15.00\t\t15.00\t6.50\t3.00\t8.00",
  ];
  expect(tabled([...title("“三公”经费支出决算表"), ...rows])).toEqual([]);
});

it("a purse's part of what meetings cost is not all that they cost", () => {
  const rows = [
    "项目\t预算数\t",
    "\t小计\t其中：一般公共预算安排数",
    "一、“三公”经费合计\t21.00\t20.00",
    "（一）因公出国（境）费\t单位不需填列\t单位不需填列",
    "（二）公务接待费\t15.00\t14.00",
    "（三）公务用车费\t6.00\t6.00",
    "二、会议费\t7.50\t5.00",
  ];
  const figures = tabled([...title("财政拨款“三公”经费预算表"), ...rows]);
  expect(figures.filter((figure) => figure.includes("meetings"))).toEqual([
    "2023 meetings all adjusted_budget value 75000元",
  ]);
  expect(figures).toContain("2023 three_public.reception general adjusted_budget value 140000元");
});
