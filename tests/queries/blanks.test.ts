import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { threePublicExpenses } from "#lib/queries/threePublicExpenses.ts";
import { documentTables } from "../support/documents.ts";

/* A blank cell of a published table is not the same as no table. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(documentTables());
});
afterAll(() => engine.close());

describe("what is not printed", () => {
  it("is a blank cell where the department's own table has a column for it", async () => {
    const rows = await threePublicExpenses(engine, EVERYTHING);
    const of = (id: string) => rows.find((row) => row.departmentId === id && row.fiscalYear === 2024)!;
    // 003 line 359: 年初预算数, 全年预算数 and 决算数 stand in the table's head
    expect(of("360200-zhengfuban").tableStages).toEqual(["actual", "adjusted_budget", "initial_budget"]);
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
});
