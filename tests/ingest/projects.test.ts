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
