import { describe, expect, it } from "vitest";
import { readText } from "#lib/ingest/formats/txt.ts";
import { tabled } from "../support/figures.ts";

/* Programs that save a table as text lose its empty cells: what is left is read where a single answer is left, too. */

const title = (name: string) => [name, "单位：万元"];
const about = (figures: readonly string[], words: string) =>
  figures.filter((figure) => figure.includes(words));

describe("a statement by subject on a page that is cut", () => {
  const head = ["项目", "本年支出合计 基本支出 项目支出", "科目编码 科目名称"];
  const statement = (...rows: string[]) =>
    tabled([
      ...title("支出决算表"),
      ...head,
      ...rows,
      "注：本表反映支出。",
      "基本支出60.00万元，项目支出40.00万元。",
    ]);
  const total = "合计 100.00 60.00 40.00";

  it("gives the sum of each row, and its parts where it has one for each column", () => {
    const figures = statement(
      total,
      "213 农林水支出 90.00 50.00 40.00",
      "2130301 行政运行 30.00 20.00 10.00",
      "2130306 水利工程运行与维护 5.00 5.00",
    );
    expect(about(figures, " 2130301 ")).toEqual([
      "2023 expenditure.current 2130301 all actual value 300000元",
      "2023 expenditure.basic 2130301 all actual value 200000元",
      "2023 expenditure.project 2130301 all actual value 100000元",
    ]);
    expect(about(figures, " 2130306 ")).toEqual([
      "2023 expenditure.current 2130306 all actual value 50000元",
    ]);
  });

  it("gives nothing of rows whose amounts are in lines of their own, or more than the row above them", () => {
    const apart = statement(
      total,
      "213 农林水支出 90.00 50.00 40.00",
      "2130301 行政运行",
      "30.00 20.00 10.00",
    );
    expect(about(apart, " 2130301 ")).toEqual([]);
    const slipped = statement(
      total,
      "213 农林水支出 100.00 60.00 40.00",
      "21303 水利 100.00 60.00 40.00",
      "2130301 行政运行 100.00 60.00 40.00",
      "2130306 水利工程运行与维护 5.00 5.00",
    );
    expect([...about(slipped, " 2130301 "), ...about(slipped, " 2130306 ")]).toEqual([]);
  });
});

describe("a statement by subject one cell a line", () => {
  const cells = (total: string) => [
    ...title("收入决算表"),
    ...["项目", "本年收入合计", "财政拨款收入", total, total, "科目名称", "合计"],
    ...["208", "社会保障和就业支出", "2.00", "2.00", "213", "农林水支出", "7.00", "7.00", "上级补助收入"],
    "注：本表反映收入。",
    "财政拨款收入9.00万元。",
  ];

  it("may print its totals before their label", () => {
    expect(tabled(cells("9.00"))).toContain(
      "2023 revenue.appropriation 213 appropriation actual value 70000元",
    );
  });

  it("takes no amounts for totals that its rows do not come to", () => {
    expect(about(tabled(cells("8.00")), "revenue.appropriation 2")).toEqual([]);
  });
});

describe("财政拨款收入支出决算总表 by spaces alone", () => {
  const head = ["收入 支出", "项目 决算数 项目 合计 一般公共 政府性基 国有资本", "预算 金预算 经营预算"];
  const rows = [
    "一、一般公共预算财政拨款 45.00 七、文化旅游体育与传媒支出 32.80 30.00 2.80",
    "二、政府性基金预算财政拨款 22.80 八、社会保障和就业支出 15.00 15.00",
    "三、国有资本经营预算财政拨款 十一、城乡社区支出 20.00 20.00",
    "本年收入合计 67.80 本年支出合计 67.80 45.00 22.80",
    "总计 67.80 总计 67.80 45.00 22.80",
  ];
  const statement = (lines: readonly string[]) =>
    tabled([...title("财政拨款收入支出决算总表"), ...head, ...lines, "注：本表反映财政拨款。"]);

  it("gives each purse what the sums leave one place for", () => {
    const figures = statement(rows);
    expect(about(figures, " 207 ")).toEqual([
      "2023 expenditure.current 207 appropriation actual value 328000元",
      "2023 expenditure.current 207 general actual value 300000元",
      "2023 expenditure.current 207 government_fund actual value 28000元",
    ]);
    expect(about(figures, " 208 ")).toContain("2023 expenditure.current 208 general actual value 150000元");
    expect(about(figures, "expenditure.total government_fund")).toHaveLength(1);
  });

  it("leaves open whose an amount is where two purses may have it, or a balance of nobody knows which was there", () => {
    const cut = statement(rows.filter((row) => !row.includes("城乡社区")));
    expect(about(cut, " 208 ")).toEqual(["2023 expenditure.current 208 appropriation actual value 150000元"]);
    const opened = statement([
      ...rows.slice(0, 4),
      "年初财政拨款结转和结余 9.00 年末财政拨款结转和结余 9.00",
    ]);
    expect(about(opened, " 208 ")).toEqual([
      "2023 expenditure.current 208 appropriation actual value 150000元",
    ]);
  });
});

it("合计, 人员经费 and 公用经费 behind each other: the first of each row is read, which is the sum", () => {
  const rows = [
    "部门预算经济分类科目编码 经济分类科目名称 合计 人员经费 公用经费",
    "301 工资福利支出 88.00 88.00 0",
    "301 01 基本工资 88.00 88.00 0",
    "302 商品和服务支出 11.00 0 11.00",
    "302 99 其他商品和服务支出 9.00 0 11.00",
  ];
  expect(tabled([...title("一般公共预算财政拨款基本支出决算表"), ...rows])).toEqual([
    "2023 expenditure.basic 301 general actual value 880000元",
    "2023 expenditure.basic 30101 general actual value 880000元",
    "2023 expenditure.basic 302 general actual value 110000元",
  ]);
});

it("heads that are printed tell the columns of rows that have an amount of each", () => {
  const statement = (heads: string) =>
    tabled([
      ...title("收入决算表"),
      heads,
      "合计 9.00 7.00 2.00 0",
      "208 社会保障和就业支出 3.00 1.00 2.00 0",
      "213 农林水支出 6.00 6.00 0 0",
    ]);
  const inOrder = statement("科目编码 科目名称 本年收入合计 财政拨款收入 事业收入 其他收入");
  expect(about(inOrder, "revenue.business 208")).toEqual([
    "2023 revenue.business 208 all actual value 20000元",
  ]);
  // Heads that stand elsewhere than in the template say nothing of columns whose places were lost.
  const mixed = statement("科目编码 科目名称 本年收入合计 其他收入 事业收入 财政拨款收入");
  expect(about(mixed, "revenue.business 208")).toEqual([]);
});

describe("cells between tabs", () => {
  const kinds = (text: string) => readText(new TextEncoder().encode(text)).blocks.map(({ kind }) => kind);

  it("are no table where the empty ones were lost, nor are the other tables of such a text", () => {
    const lost = [
      "201\t一般公共服务支出\t5.00\t5.00",
      "20103\t5.00\t5.00",
      "合计\t9.00\t9.00",
      "213\t4.00\t4.00",
    ];
    const small = ["人员经费合计\t3.00\t公用经费合计\t2.00"];
    expect(kinds([...lost, "注", ...small].join("\n"))).not.toContain("table");
    expect(kinds(small.join("\n"))).toEqual(["table"]);
    expect(kinds([...lost.slice(0, 3), "213\t\t4.00\t4.00"].join("\n"))).toEqual(["table"]);
  });

  it("are none where a tab indents paragraphs", () => {
    expect(kinds("\t一、收入支出决算总体情况说明\n\n\t2023年度收入总计3.00万元。\n\n\t二、收入")).toEqual([
      "text",
      "text",
      "text",
    ]);
  });

  it("that are codes of 类, 款 and 项 push the amounts of a row aside, and no amount is another column's", () => {
    const rows = [
      "项目\t一般公共预算支出",
      "科目编码\t科目名称\t合计\t基本支出\t项目支出",
      "201\t一般公共服务支出\t5.00\t2.00\t3.00",
      "201\t05\t统计信息事务\t5.00\t2.00\t3.00",
      "201\t05\t07\t专项普查活动\t5.00\t2.00\t3.00",
      "213\t4.00\t1.00\t3.00",
      "213\t03\t水利\t4.00\t",
    ];
    const figures = tabled([...title("一般公共预算财政拨款支出决算表"), ...rows]);
    expect(about(figures, " 2010507 ")).toEqual([
      "2023 expenditure.current 2010507 general actual value 50000元",
      "2023 expenditure.basic 2010507 general actual value 20000元",
      "2023 expenditure.project 2010507 general actual value 30000元",
    ]);
    expect(about(figures, " 213 ")).toContain("2023 expenditure.basic 213 general actual value 10000元");
    expect(about(figures, " 21303 ")).toEqual([]);
  });
});

it("an amount in the head of a wide “三公” table is none of a stage's", () => {
  const rows = [
    "一般公共预算财政拨款“三公”经费 | 机关运行经费决算数 | |||||||||||",
    "合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | |||||||||",
    "小计 | 公务用车购置费 | 公务用车运行费 | ||||||||||",
    "预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 325.88 |",
    "22.00 | 8.77 | 14.00 | 8.47 | 14.00 | 8.47 | 8.00 | 0.30 |",
  ];
  expect(tabled([...title("一般公共预算财政拨款“三公”经费支出决算表"), ...rows])).toEqual([]);
});

it("机关运行经费 in a table's title is not the purse that the title names for the “三公” beside it", () => {
  const rows = [
    "项目\t行次\t预算数\t统计数",
    "（一）支出合计\t2\t15.00\t9.80",
    "1.因公出国（境）费\t3\t0\t0",
    "2.公务用车购置及运行维护费\t4\t10.00\t8.00",
    "3.公务接待费\t7\t5.00\t1.80",
  ];
  const name = "财政拨款“三公”经费、行政参公单位机关运行经费情况表";
  expect(about(tabled([...title(name), ...rows]), "three_public.reception ")).toContain(
    "2023 three_public.reception appropriation actual value 18000元",
  );
});
