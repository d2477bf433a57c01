import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { columnsSql, rowsSql } from "#lib/sql/answer.ts";
import { parametersIn, withValues } from "#lib/sql/parameters.ts";
import { explainedIn, planOf, planSql, type PlanStep } from "#lib/sql/plan.ts";
import { refusalOf } from "#lib/sql/refusal.ts";
import { statementsOf } from "#lib/sql/statements.ts";
import { documentTables } from "../support/documents.ts";

/* What stands beside a question: values that are filled in, and how it is answered. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

describe("parameters", () => {
  it("are the names behind a dollar outside of texts, names and comments", () => {
    expect(
      parametersIn(`SELECT $year, '$text', "$name", a$b, $$ $inside $$, $1 -- $comment
        FROM x WHERE y = $部门 AND z >= $year /* $other */ AND w = $w_2`),
    ).toEqual(["year", "部门", "w_2"]);
  });

  it.each([
    ["SELECT name FROM departments WHERE department_id LIKE $d ORDER BY 1 LIMIT $n", { d: "36%", n: "1" }],
    [
      "SELECT actual FROM budget_execution WHERE fiscal_year = $y AND actual > $least",
      { y: "2020", least: "1.5" },
    ],
    [
      "SELECT execution_rate FROM budget_execution WHERE execution_rate BETWEEN $a AND $b",
      { a: "0.5", b: "1.2" },
    ],
    ["SELECT value FROM figures WHERE subject_code = $code", { code: "2010301" }],
  ] as [string, Record<string, string>][])(
    "are compared with texts and numbers alike: %s",
    async (sql, values) => {
      const filled = withValues(sql, values);
      expect(refusalOf(filled)).toBeNull();
      await engine.read(columnsSql(filled));
      const rows = (await engine.read(rowsSql(filled, [{ name: "a", type: "VARCHAR" }], 10))).getRowsJS();
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each([
    "'; DROP TABLE figures; --",
    "\\'; DROP TABLE figures; --",
    "' OR read_text('/etc/passwd') IS NULL --",
    "$$",
    "x' UNION SELECT * FROM read_csv('https://evil.example/x",
  ])("are texts and nothing else: %s", async (value) => {
    const filled = withValues("SELECT $v AS v, $v || '!' AS w", { v: value });
    expect(statementsOf(filled)).toHaveLength(1);
    expect(refusalOf(filled)).toBeNull();
    const columns = [
      { name: "v", type: "VARCHAR" },
      { name: "w", type: "VARCHAR" },
    ];
    expect((await engine.read(rowsSql(filled, columns, 10))).getRowsJS()).toEqual([[value, `${value}!`]]);
  });

  it("name no table and no file", () => {
    const filled = withValues("SELECT * FROM $file", { file: "/etc/passwd" });
    expect(refusalOf(filled)).toEqual({ kind: "reads", word: "FROM '…'" });
  });
});

describe("EXPLAIN", () => {
  const plan = async (sql: string): Promise<PlanStep[]> => {
    const explained = explainedIn(sql)!;
    expect(refusalOf(explained.question)).toBeNull();
    const [row] = (await engine.read(planSql(explained))).getRowsJS();
    return planOf(String(row![1]));
  };
  const all = (steps: readonly PlanStep[]): PlanStep[] => steps.flatMap((step) => [step, ...all(step.from)]);

  it("is a tree of steps with the rows that are expected", async () => {
    const steps = await plan(
      "-- how\nEXPLAIN SELECT item, count(*) FROM figures WHERE unit = 'yuan' GROUP BY item ORDER BY 2",
    );
    expect(steps).toHaveLength(1);
    const scan = all(steps).find(({ from }) => !from.length)!;
    expect(scan.details.join()).toMatch(/Table: figures/);
    expect(scan.rows).toBeGreaterThan(0);
    expect(all(steps).every(({ ms }) => ms === null)).toBe(true);
    expect(all(steps).map(({ name }) => name)).not.toContain("PROJECTION");
  });

  it("says rows and times as they were where it is to be answered", async () => {
    const [first] = await plan("explain analyze SELECT * FROM documents ORDER BY document_id LIMIT 3");
    expect(first!.rows).toBe(3);
    expect(all([first!]).every(({ ms }) => ms !== null && ms >= 0)).toBe(true);
  });

  it("explains questions alone", async () => {
    expect(explainedIn("SELECT 'EXPLAIN'")).toBeNull();
    for (const sql of [
      "EXPLAIN DROP TABLE figures",
      "EXPLAIN ANALYZE DELETE FROM figures",
      "EXPLAIN EXPLAIN SELECT 1",
    ]) {
      const explained = explainedIn(sql)!;
      expect(refusalOf(explained.question)).not.toBeNull();
      await expect(engine.read(planSql(explained))).rejects.toThrow();
    }
    const [row] = await engine.query<{ n: number }>("SELECT count(*)::INTEGER AS n FROM figures");
    expect(row!.n).toBeGreaterThan(1000);
  });

  it("names faults in the line that they are in", () => {
    expect(explainedIn("/* a\nb */ EXPLAIN\nSELECT 1")!.question).toBe("\n\nSELECT 1");
  });
});
