import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { documentText, FIVE, readLines } from "../support/reading.ts";

/* 绩效自评 forms and sentences of the five documents; figures and lines read off them. */

const money = (value: bigint | null) => (value === null ? null : formatDecimal(value).replace(/\.?0+$/, ""));
const projectsOf = (index: number) =>
  readLines(documentText(FIVE[index]!)).projects.map((project) => ({
    name: project.name,
    kind: project.kind,
    budgets: [project.initialBudget, project.adjustedBudget, project.executed].map(money),
    rate: money(project.executionRate),
    score: money(project.score),
    indicators: project.indicators.length,
  }));

describe("projects", () => {
  it("are read from sentences (000 lines 477-479, 001 line 125)", () => {
    expect(projectsOf(0)).toEqual([
      {
        name: "政府公报工作经费",
        kind: "project_self",
        budgets: [null, "500000", "510000"],
        rate: "102",
        score: "93",
        indicators: 0,
      },
    ]);
    expect(projectsOf(1)).toEqual([
      {
        name: "驻外机构专项经费",
        kind: "project_self",
        budgets: [null, "550000", "510000"],
        rate: "92.72",
        score: "98",
        indicators: 0,
      },
    ]);
  });
  it("are read from forms with one cell a line, each once though the text tells of them too (002 lines 95-458)", () => {
    expect(projectsOf(2).map(({ name, budgets }) => [name, budgets[2]])).toEqual([
      ["“政务访谈、市长访谈”专项经费", "200000"],
      ["政府公报印刷邮寄经费", "180000"],
      ["调研经费", "117000"],
      ["总值班室值班经费", "180000"],
      ["脱贫攻坚工作经费", "80000"],
    ]);
  });
  it("are read from forms in columns with their score (003 lines 537-623)", () => {
    expect(projectsOf(3)).toMatchObject([
      {
        name: "政府公报编制及印发专项经费",
        budgets: ["400000", "400000", "400000"],
        rate: "100",
        score: "96",
      },
      {
        name: "市政府值班、信息化等专项工作经费",
        budgets: ["1910000", "1910000", "1910000"],
        rate: "100",
        score: "100",
      },
    ]);
  });
  it("of the whole department are told from projects, and a shifted column gives no amount (004 lines 646-702)", () => {
    expect(projectsOf(4)).toMatchObject([
      {
        kind: "department_overall",
        budgets: ["55705800", "55311000", "55311000"],
        rate: "100",
        score: "99.5",
      },
      { kind: "project_self", budgets: ["4387000", "3100000", null], rate: null, score: "99.5" },
    ]);
  });
});

describe("project indicators", () => {
  const indicators = readLines(documentText(FIVE[3])).projects[0]!.indicators;
  it("carry the names of the levels above them, and lose the number before their own (003 line 551)", () => {
    expect(indicators[1]).toMatchObject({
      level1: "产出指标",
      level2: "数量",
      level3: "政府公报刊物印刷份数",
      target: "=31200份",
      actual: "26400",
      weight: 30_000n,
      score: 50_000n,
      lineStart: 551,
    });
  });
});

describe("projects of other layouts", () => {
  const read = (...lines: string[]) => readLines(["滨海市水利局2023年度部门决算", ...lines].join("\n"));

  it("a form of an adjusted budget with its score among the names, and indicators by their name alone", () => {
    const { projects } = read(
      "2023年度项目自评表",
      "项目名称\t防汛经费\t项目编码\t50010123\t自评总分（分）\t96.5",
      "项目资金（万元）\t年初预算数\t全年（调整）预算数\t全年执行数\t执行率（%）\t执行率权重",
      "年度总金额\t300.00\t320.00\t310.00\t96.88\t10",
      "绩效指标\t指标名称\t计量单位\t年初指标值\t调整指标值\t全年完成值\t得分系数（%）\t指标权重（分）\t指标得分（分）",
      "\t巡查次数\t次\t10\t12\t14\t100\t30\t29",
    );
    expect(projects).toHaveLength(1);
    const [project] = projects;
    expect([project!.initialBudget, project!.adjustedBudget, project!.executed].map(money)).toEqual([
      "3000000",
      "3200000",
      "3100000",
    ]);
    expect([money(project!.executionRate), money(project!.score)]).toEqual(["96.88", "96.5"]);
    expect(project!.indicators).toMatchObject([
      { level3: "巡查次数", target: "12", actual: "14", weight: 300_000n, score: 290_000n },
    ]);
  });

  it("a form in 元, a colon behind its total", () => {
    const { projects } = read(
      "项目支出绩效自评表",
      "项目名称\t防汛经费\t\t\t",
      "项目资金（元）\t\t年初预算数\t全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）",
      "\t年度资金总额：\t500000.00\t500000.00\t450000.50\t10\t90.00%",
    );
    expect(projects.map(({ executed }) => money(executed))).toEqual(["450000.5"]);
  });

  it("a score behind a project's amounts is not the department's", () => {
    const { figures } = read(
      "第三部分 2023年度部门决算情况说明",
      "（四）预算绩效管理情况",
      "（1）防汛项目绩效目标完成情况综述。项目全年预算数30万元，执行数为30万元。自评得分95分。",
    );
    expect(figures.filter(({ item }) => item === "performance.score")).toEqual([]);
  });

  it("each paragraph's amounts are of the project that it names", () => {
    const { projects, figures } = read(
      "第三部分 2023年度部门决算情况说明",
      "（四）预算绩效管理情况",
      "防汛项目绩效自评综述：全年预算数为50万元，执行数为48.5万元，完成预算的97%。",
      "根据年初设定的绩效目标，河道整治项目自评得分为98分。全年预算数为15万元，执行数为15万元。",
      "2.抗旱项目绩效自评综述：全年预算数为3,000.00万元，执行数为2,950.50万元，完成预算的98.35%。",
      "部门整体支出绩效自评得分95分。",
    );
    expect(projects.map(({ name, executed, score }) => [name, money(executed), money(score)])).toEqual([
      ["防汛", "485000", null],
      ["河道整治", "150000", "98"],
      ["抗旱", "29505000", null],
    ]);
    expect(
      figures.filter(({ item }) => item === "performance.score").map(({ value }) => money(value)),
    ).toEqual(["95"]);
  });
});
