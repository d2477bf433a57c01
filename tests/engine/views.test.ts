import { afterEach, describe, expect, it } from "vitest";
import type { Tables } from "#lib/domain/tables.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { account, smallTables } from "../support/tables.ts";

/* The shipped views against a real DuckDB; totals to the fen. */

let engine: NodeEngine | null = null;
afterEach(() => engine?.close());

async function rows(tables: Tables, sql: string): Promise<Record<string, unknown>[]> {
  engine = await openTables(tables);
  return engine.query(sql);
}

describe("budget_execution", () => {
  it("measures the actual against the adjusted budget, else the initial one", async () => {
    const tables = smallTables();
    account(tables, { item: "expenditure.current", funding: "general", stage: "initial_budget" }, "100.00");
    account(tables, { item: "expenditure.current", funding: "general", stage: "adjusted_budget" }, "200.00");
    account(tables, { item: "expenditure.current", funding: "general" }, "150.01");
    account(
      tables,
      { item: "expenditure.current", subject: "2010301", funding: "general", stage: "initial_budget" },
      "80.00",
    );
    account(tables, { item: "expenditure.current", subject: "2010301", funding: "general" }, "40.00");
    expect(await rows(tables, "SELECT * FROM budget_execution ORDER BY subject_code NULLS FIRST")).toEqual([
      {
        department_id: "a",
        department: "部门a",
        fiscal_year: 2023,
        scope: "own",
        subject_code: null,
        subject: null,
        funding: "general",
        initial_budget: 100,
        adjusted_budget: 200,
        actual: 150.01,
        execution_rate: 150.01 / 200,
        variance: 150.01 - 200,
      },
      expect.objectContaining({
        subject: "行政运行",
        adjusted_budget: null,
        execution_rate: 0.5,
        variance: -40,
      }),
    ]);
  });

  it("has no rate on a budget of zero", async () => {
    const tables = smallTables();
    account(tables, { item: "expenditure.current", stage: "initial_budget" }, "0.00");
    account(tables, { item: "expenditure.current" }, "5.00");
    expect(await rows(tables, "SELECT execution_rate, variance FROM budget_execution")).toEqual([
      { execution_rate: null, variance: 5 },
    ]);
  });
});

describe("three_public_expenses", () => {
  it("compares with the year before and takes the widest purse printed", async () => {
    const tables = smallTables();
    account(tables, { item: "three_public", funding: "general" }, "90.00");
    account(tables, { item: "three_public", funding: "appropriation" }, "100.00");
    account(tables, { item: "three_public", funding: "appropriation", year: 2022 }, "80.00");
    account(tables, { item: "three_public", funding: "appropriation", stage: "initial_budget" }, "125.00");
    expect(await rows(tables, "SELECT * FROM three_public_expenses WHERE fiscal_year = 2023")).toEqual([
      expect.objectContaining({
        item: "three_public",
        actual: 100,
        prior_actual: 80,
        execution_rate: 0.8,
        yoy_rate: 0.25,
      }),
    ]);
  });

  it("has no growth on a year before of zero", async () => {
    const tables = smallTables();
    account(tables, { item: "three_public" }, "1.00");
    account(tables, { item: "three_public", year: 2022 }, "0.00");
    expect(await rows(tables, "SELECT yoy_rate FROM three_public_expenses WHERE fiscal_year = 2023")).toEqual(
      [{ yoy_rate: null }],
    );
  });
});

describe("staff_costs", () => {
  it("adds up what no printed total says, per person in service", async () => {
    const tables = smallTables();
    const basic = (subject: string, value: string) =>
      account(tables, { item: "expenditure.basic", subject, funding: "general" }, value);
    basic("301", "900.00");
    basic("303", "100.00");
    basic("302", "50.00");
    basic("310", "10.00");
    account(tables, { item: "staff.in_service" }, "10");
    account(tables, { item: "staff.retired.veteran" }, "1");
    account(tables, { item: "staff.retired.pension" }, "4");
    expect(await rows(tables, "SELECT * FROM staff_costs")).toEqual([
      expect.objectContaining({
        in_service: 10,
        retired: 5,
        personnel_cost: 1000,
        public_cost: 60,
        personnel_cost_per_head: 100,
        wages_per_head: 90,
        public_cost_per_head: 6,
      }),
    ]);
  });

  it("takes printed totals first and divides by nobody never", async () => {
    const tables = smallTables();
    account(tables, { item: "expenditure.basic", subject: "301", funding: "general" }, "900.00");
    account(tables, { item: "expenditure.basic.personnel", funding: "general" }, "1000.00");
    expect(await rows(tables, "SELECT personnel_cost, personnel_cost_per_head FROM staff_costs")).toEqual([
      { personnel_cost: 1000, personnel_cost_per_head: null },
    ]);
  });
});

describe("procurement_shares", () => {
  it("divides by the total", async () => {
    const tables = smallTables();
    account(tables, { item: "procurement" }, "200.00");
    account(tables, { item: "procurement.sme" }, "80.00");
    account(tables, { item: "procurement.small_micro" }, "20.00");
    expect(
      await rows(tables, "SELECT total, works, sme_share, small_micro_share FROM procurement_shares"),
    ).toEqual([{ total: 200, works: null, sme_share: 0.4, small_micro_share: 0.1 }]);
  });
});

describe("subject_amounts", () => {
  it("takes a printed level as printed and sums the level below where none is", async () => {
    const tables = smallTables();
    const current = (subject: string, value: string) =>
      account(tables, { item: "expenditure.current", subject, funding: "general" }, value);
    current("2010301", "0.10");
    current("2010302", "0.20");
    current("20129", "5.00");
    current("2012901", "4.00");
    expect(
      await rows(
        tables,
        "SELECT subject_code, level, parent_code, amount FROM subject_amounts ORDER BY subject_code",
      ),
    ).toEqual([
      { subject_code: "201", level: 1, parent_code: null, amount: 5.3 },
      { subject_code: "20103", level: 2, parent_code: "201", amount: 0.3 },
      { subject_code: "2010301", level: 3, parent_code: "20103", amount: 0.1 },
      { subject_code: "2010302", level: 3, parent_code: "20103", amount: 0.2 },
      { subject_code: "20129", level: 2, parent_code: "201", amount: 5 },
      { subject_code: "2012901", level: 3, parent_code: "20129", amount: 4 },
    ]);
  });
});

describe("a query", () => {
  it("refuses types that JavaScript would lose digits of, naming the column", async () => {
    const tables = smallTables();
    account(tables, { item: "three_public" }, "1.00");
    await expect(rows(tables, "SELECT value FROM accounts")).rejects.toThrow(
      "cast column value (DECIMAL(18,4))",
    );
  });
  it("that fails carries its SQL", async () => {
    await expect(rows(smallTables(), "SELECT nothing FROM accounts")).rejects.toThrow(
      "in: SELECT nothing FROM accounts",
    );
  });
});
