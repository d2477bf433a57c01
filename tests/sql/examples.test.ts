import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { rowsSql, columnsSql } from "#lib/sql/answer.ts";
import { refusalOf } from "#lib/sql/refusal.ts";
import { statementsOf } from "#lib/sql/statements.ts";
import { SQL_EXAMPLES } from "#lib/text/sqlExamples.ts";
import { documentTables } from "../support/documents.ts";

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

/** Of five documents of two years nothing is missing or late; of these questions the answer may be that there is none. */
const MAY_BE_EMPTY = /还缺哪些|教育支出/;

describe("a question that people ask", () => {
  it.each(SQL_EXAMPLES)("$zh has an answer", async ({ zh, sql }) => {
    const statements = statementsOf(sql);
    expect(statements).toHaveLength(1);
    expect(refusalOf(sql)).toBeNull();
    const described = (await engine.read(columnsSql(sql))).getRowObjectsJS();
    const columns = described.map((row) => ({
      name: String(row["column_name"]),
      type: String(row["column_type"]),
    }));
    const rows = (await engine.read(rowsSql(sql, columns, 1000))).getRowsJS();
    if (!MAY_BE_EMPTY.test(zh)) expect(rows.length).toBeGreaterThan(0);
  });

  it("is of each kind of reader, and said once", () => {
    expect(SQL_EXAMPLES.length).toBeGreaterThanOrEqual(30);
    expect(new Set(SQL_EXAMPLES.map(({ zh }) => zh)).size).toBe(SQL_EXAMPLES.length);
    expect(new Set(SQL_EXAMPLES.map(({ reader }) => reader)).size).toBe(3);
  });
});
