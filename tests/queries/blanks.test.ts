import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { basicByClass } from "#lib/queries/basicByClass.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { flows } from "#lib/queries/flows.ts";
import { threePublicExpenses } from "#lib/queries/threePublicExpenses.ts";
import { documentTables, tablesOfTexts } from "../support/documents.ts";

/* A blank cell of a published table is not the same as no table. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

describe("what is not printed", () => {
  it("is a blank cell where the department's own table has a column for it", async () => {
    const rows = await threePublicExpenses(engine, EVERYTHING);
    const of = (id: string) => rows.find((row) => row.departmentId === id && row.fiscalYear === 2024)!;
    // 003 line 359: 年初预算数, 全年预算数 and 决算数 stand in the table's head
    expect(of("360200-zhengfuban").tableStages).toEqual(["actual", "adjusted_budget", "initial_budget"]);
  });
  it("is a blank cell, too, in a column of which no cell is filled", async () => {
    const alone = await openTables(
      await tablesOfTexts(
        [
          "第一部分 滨海市水利局概况",
          "第二部分 2023年度部门决算表",
          "财政拨款“三公”经费支出决算表",
          "公开05表",
          "金额单位：万元",
          "项目\t栏次\t年初预算数\t全年预算数\t决算数",
          "行次\t\t1\t2\t3",
          "一、“三公”经费支出\t1\t0.95\t0.95\t",
          "1.因公出国（境）费\t2\t\t\t",
          "2.公务用车购置及运行维护费\t3\t\t\t",
          "3.公务接待费\t6\t0.95\t0.95\t",
          "第三部分 2023年度部门决算情况说明",
        ].join("\n"),
      ),
    );
    const [row] = await threePublicExpenses(alone, EVERYTHING);
    expect([row!.initialBudget?.value, row!.actual, row!.tableStages]).toEqual([
      9500,
      null,
      ["actual", "adjusted_budget", "initial_budget"],
    ]);
    alone.close();
  });
  it("is not published where there is no table at all", async () => {
    const rows = await threePublicExpenses(engine, EVERYTHING);
    // 001 publishes its statements as an annex
    expect(rows.find(({ departmentId }) => departmentId === "360200-zhushanghai")!.tableStages).toEqual([]);
  });
  it("is told apart for budgets, too", async () => {
    const rows = await executionByDepartment(engine, EVERYTHING);
    const of = (id: string) => rows.find((row) => row.departmentId === id && row.fiscalYear === 2020)!;
    // 004: the statements print 决算数 alone; a budget stands in the text
    expect(of("430200-zhengfuban").tableStages).toEqual(["actual"]);
    expect(of("511900-zhengfuban").tableStages).toEqual([]);
  });
  it("is a printed zero where the text says 0.00, and left out only where nobody has any", async () => {
    const classes = await basicByClass(engine, { departments: ["360200-zhengfuban"], years: [2024, 2020] });
    const capital = classes.filter(({ subjectCode }) => subjectCode === "310");
    // 003 line 462: （四）资本性支出 0.00 万元; its table has the cell blank. 000 line 433: 50.66
    expect(capital.map(({ fiscalYear, amount, inTable }) => [fiscalYear, amount?.value, inTable])).toEqual([
      [2024, 0, true],
      [2020, 506_600, true],
    ]);
    const alone = await basicByClass(engine, { departments: ["360200-zhengfuban"], years: [2024] });
    expect(alone.map(({ subjectCode }) => subjectCode)).toEqual(["301", "302", "303"]);
  });
  it("is told for every source and use that another account has", async () => {
    const rows = await flows(engine, EVERYTHING);
    const of = (id: string, item: string) => {
      const row = rows.find((other) => other.departmentId === id && other.item === item)!;
      return [row.fiscalYear, row.amount?.value ?? null, row.inTable];
    };
    // 003 line 428: 其他收入 0.00 万元
    expect(of("360200-zhengfuban", "revenue.other")).toEqual([2024, 0, true]);
    // 002 has no statements, and its text names neither other revenue nor a closing balance
    expect(of("511900-zhengfuban", "revenue.other")).toEqual([2020, null, false]);
    expect(of("511900-zhengfuban", "expenditure.closing_balance")).toEqual([2020, null, false]);
  });
});
