import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from "@duckdb/duckdb-wasm/blocking";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesOf, rowsOf } from "#lib/engine/rows.ts";

/* Results of the page's own DuckDB, as plain objects. */

let connection: DuckDBConnection;
beforeAll(async () => {
  const mainModule = fileURLToPath(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const bundle = { mainModule, mainWorker: "" };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  connection = database.connect();
});

const EVERY_KIND = `SELECT 1::INTEGER AS whole, 1.5::DOUBLE AS part, 'text' AS text, NULL::VARCHAR AS nothing, true AS truth,
  ['a', NULL] AS list, {amount: 2.5::DOUBLE, of: 'figure'} AS struct, [{x: 1::INTEGER}] AS structs, NULL AS unknown`;

describe("rows", () => {
  it("are plain objects of every kind of value", () => {
    expect(rowsOf(connection.query(EVERY_KIND), EVERY_KIND)).toEqual([
      {
        whole: 1,
        part: 1.5,
        text: "text",
        nothing: null,
        truth: true,
        list: ["a", null],
        struct: { amount: 2.5, of: "figure" },
        structs: [{ x: 1 }],
        unknown: null,
      },
    ]);
  });

  it("are as many as there are, or none, and have a size", () => {
    for (const [count, of] of [
      [0, "range(0)"],
      [5000, "range(5000)"],
    ] as const) {
      const table = connection.query(`SELECT e.*, range::INTEGER AS n FROM ${of}, (${EVERY_KIND}) e`);
      const rows = rowsOf<{ n: number }>(table, "");
      expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, n) => n));
      expect(bytesOf(table)).toBeGreaterThan(count * 20);
    }
  });

  it("are refused where JavaScript would lose digits", () => {
    for (const type of ["BIGINT", "DECIMAL(18,4)", "UBIGINT"])
      expect(() => rowsOf(connection.query(`SELECT 1::${type} AS value`), "the question")).toThrow(
        /cast column value .* in: the question/,
      );
  });

  it("are made anew for each asker", () => {
    const table = connection.query(EVERY_KIND);
    const [first] = rowsOf<{ list: string[] }>(table, "");
    first!.list.push("changed");
    expect(rowsOf<{ list: string[] }>(table, "")[0]!.list).toEqual(["a", null]);
  });
});
