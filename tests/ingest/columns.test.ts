import { describe, expect, it } from "vitest";
import { tabled } from "../support/figures.ts";

/* Which year and stage a column of amounts is of, its header says: never the first column by itself. */

const table = (title: string, ...rows: string[]) => tabled([title, "单位：万元", ...rows]);

describe("columns of other years and stages", () => {
  it("上年决算数 and 本年决算数 stand beside each other in a summary, in any order", () => {
    const figures = [
      "2022 revenue.appropriation appropriation actual value 30000元",
      "2023 revenue.appropriation appropriation actual value 40000元",
      "2022 expenditure.current 213 all actual value 20000元",
      "2023 expenditure.current 213 all actual value 50000元",
    ];
    const head = "项目\t上年决算数\t本年决算数\t项目\t上年决算数\t本年决算数";
    expect(table("收入支出决算总表", head, "一、财政拨款收入\t3\t4\t一、农林水支出\t2\t5")).toEqual(figures);
    const turned = "项目\t2023年决算数\t2022年决算数\t增减%\t项目\t2023年决算数\t2022年决算数\t增减%";
    expect(
      table("收入支出决算总表", turned, "一、财政拨款收入\t4\t3\t33\t一、农林水支出\t5\t2\t150").toSorted(),
    ).toEqual(figures.toSorted());
  });

  it("a budget beside the actual is a budget", () => {
    const head = "科目编码\t科目名称\t年初预算数\t决算数\t完成率";
    expect(table("一般公共预算财政拨款支出决算表", head, "213\t农林水支出\t3.00\t4.00\t133.3")).toEqual([
      "2023 expenditure.current 213 general initial_budget value 30000元",
      "2023 expenditure.current 213 general actual value 40000元",
    ]);
    expect(table("一般公共预算财政拨款基本支出决算表", head, "301\t工资福利支出\t9.00\t8.00\t88.9")).toEqual([
      "2023 expenditure.basic 301 general initial_budget value 90000元",
      "2023 expenditure.basic 301 general actual value 80000元",
    ]);
  });

  it("a year above several columns is the year of each", () => {
    const heads = [
      "科目编码\t科目名称\t2022年决算数\t\t\t2023年决算数\t\t",
      "\t\t合计\t基本支出\t项目支出\t合计\t基本支出\t项目支出",
    ];
    expect(table("支出决算表", ...heads, "213\t农林水支出\t3.00\t2.00\t1.00\t4.50\t3.00\t1.50")).toEqual([
      "2022 expenditure.current 213 all actual value 30000元",
      "2022 expenditure.basic 213 all actual value 20000元",
      "2022 expenditure.project 213 all actual value 10000元",
      "2023 expenditure.current 213 all actual value 45000元",
      "2023 expenditure.basic 213 all actual value 30000元",
      "2023 expenditure.project 213 all actual value 15000元",
    ]);
  });

  it("a year and a stage above each other say together what a column of “三公” is", () => {
    const figures = table(
      "“三公”经费支出决算表",
      "项目\t2023年\t\t2022年决算数\t比上年增减\t",
      "\t预算数\t决算数\t\t金额\t%",
      "合计\t20.00\t15.50\t18.00\t-2.50\t-13.89",
      "1.因公出国（境）费用\t0\t0\t0\t0\t0",
      "2.公务接待费\t5.00\t3.50\t4.00\t-0.50\t-12.5",
      "3.公务用车费\t15.00\t12.00\t14.00\t-2.00\t-14.29",
    );
    expect(figures.filter((figure) => /three_public all/.test(figure))).toEqual([
      "2023 three_public all adjusted_budget value 200000元",
      "2023 three_public all actual value 155000元",
      "2022 three_public all actual value 180000元",
    ]);
    expect(figures).toHaveLength(12);
  });

  it("several amounts without a word which is which are no figures", () => {
    const rows = [
      "一、财政拨款收入\t3.00\t4.00\t一、农林水支出\t2.00\t5.00",
      "总计\t3.00\t4.00\t总计\t2.00\t5.00",
    ];
    expect(table("收入支出决算总表", "项目\t甲\t乙\t项目\t甲\t乙", ...rows)).toEqual([]);
  });

  it("a “三公” row whose heads stand in another order than the template's is not read by it", () => {
    const head = "合计\t公务接待费\t因公出国（境）费\t公务用车购置及运行维护费\t\t";
    expect(table("“三公”经费支出决算表", "决算数", head, "6.00\t1.00\t2.00\t3.00\t1.00\t2.00")).toEqual([]);
  });
});

describe("heads", () => {
  it("say the unit of their columns", () => {
    const head = "科目编码\t科目名称\t本年支出合计（元）\t基本支出（元）\t项目支出（元）";
    expect(table("支出决算表", head, "213\t农林水支出\t300\t200\t100")).toEqual([
      "2023 expenditure.current 213 all actual value 300元",
      "2023 expenditure.basic 213 all actual value 200元",
      "2023 expenditure.project 213 all actual value 100元",
    ]);
    const mixed = "科目编码\t科目名称\t本年支出合计（元）\t基本支出（万元）";
    expect(table("支出决算表", mixed, "213\t农林水支出\t300\t0.02")).toEqual([]);
  });

  it("of 人员经费 and 公用经费 beside 合计 give the totals of both", () => {
    const head = "科目编码\t科目名称\t合计\t人员经费\t公用经费";
    expect(
      table(
        "一般公共预算财政拨款基本支出决算表",
        head,
        "301\t工资福利支出\t9.00\t9.00\t",
        "合计\t\t11.00\t9.00\t2.00",
      ),
    ).toEqual([
      "2023 expenditure.basic 301 general actual value 90000元",
      "2023 expenditure.basic general actual value 110000元",
      "2023 expenditure.basic.personnel general actual value 90000元",
      "2023 expenditure.basic.public general actual value 20000元",
    ]);
  });
});

describe("a table that is none of the statements", () => {
  const head = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出";
  const row = "213\t农林水支出\t3.00\t2.00\t1.00";
  const once = table("支出决算表", head, row);

  it("below a statement, with a head of its own, is not read as that statement", () => {
    const other = ["下属单位如下：", "单位\t人数\t金额", "213工程队\t3\t88.00"];
    expect(once).toHaveLength(3);
    expect(table("支出决算表", head, row, ...other)).toEqual(once);
  });

  it("with a title of its own is not read as the blank statement above it", () => {
    for (const title of ["项目支出明细", "政府采购情况表"])
      expect(
        table("政府性基金预算财政拨款收入支出决算表", "科目编码\t科目名称\t本年收入\t小计", title, head, row),
      ).toEqual([]);
  });

  it("goes on over pages with the same head repeated", () => {
    const next = "214\t交通运输支出\t3.00\t3.00\t";
    expect(table("支出决算表", head, row, "— 7 —", head, next)).toHaveLength(5);
  });
});

describe("titles", () => {
  const rows = ["科目编码\t科目名称\t合计\t基本支出\t项目支出", "213\t农林水支出\t3.00\t2.00\t1.00"];
  const name = "一般公共预算财政拨款支出决算表";

  it.each([
    [[`五、${name}`, name, "公开05表", "部门：滨海市水利局", "单位：万元"]],
    [["公开05表", `五、${name}`, "单位：万元", "部门：滨海市水利局", name, "2023年度"]],
    [[`五、${name}`, "", name, "", `表5 ${name}`, "金额单位：万元"]],
    [["四、财政拨款收入支出决算总表", `五、${name}`, "单位：万元"]],
    [["单位：万元", `滨海市水利局2023年度${name}（公开05表）`]],
  ])("%j stand above the table in any order and number", (lines) => {
    expect(tabled([...lines, ...rows])).toEqual([
      "2023 expenditure.current 213 general actual value 30000元",
      "2023 expenditure.basic 213 general actual value 20000元",
      "2023 expenditure.project 213 general actual value 10000元",
    ]);
  });
});
