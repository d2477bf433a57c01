import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "#lib/domain/manifest.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { recorder, script } from "#lib/engine/script.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { documentTables } from "../support/documents.ts";

/* “复现此图”: what a person downloads must give the picture's rows in a DuckDB that has never heard of us. */

const folder = mkdtempSync(join(tmpdir(), "mingzhang-script-"));
let engine: NodeEngine;
let manifest: Manifest;
beforeAll(async () => {
  const tables = await documentTables();
  engine = await openTables(tables);
  manifest = await writeTables(join(folder, "data"), tables);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

describe("the script of a picture", () => {
  it("reads all files of a table that lies in several, and an empty table that lies in none", async () => {
    const accounts = manifest.files.find(({ table }) => table === "accounts")!;
    const asked = [{ sql: "SELECT count(*) FROM accounts, figures", keys: {} }];
    const text = script(asked, {
      ...manifest,
      files: [accounts, { ...accounts, path: "accounts-2.parquet" }],
    });
    expect(text).toContain(`read_parquet(['data/${accounts.path}', 'data/accounts-2.parquet'])`);
    expect(text).toMatch(/VIEW figures AS SELECT .*NULL::DECIMAL\(18,4\) AS value.* WHERE false/);
  });
  it("gives the same rows beside the folder of Parquet files alone", async () => {
    const recording = recorder(engine);
    const rows = await executionByDepartment(recording, EVERYTHING);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const text = script(recording.asked, manifest);
    const statements = text.split(";\n\n").map((statement) => statement.replace(/;$/, ""));
    for (const statement of statements.slice(0, -1)) await connection.run(statement);
    const again = await (await connection.runAndReadAll(statements.at(-1)!)).getRowObjectsJson();
    expect(again.map((row) => [row["departmentId"], row["fiscalYear"], row["actual"]])).toEqual(
      rows.map((row) => [row.departmentId, row.fiscalYear, row.actual]),
    );
    // 000 line 414
    expect(again[0]).toMatchObject({ actual: { value: 26_603_600 } });
  });
  it("names the tables and views that it uses and no other", async () => {
    const recording = recorder(engine);
    await executionByDepartment(recording, EVERYTHING);
    await recording.query("SELECT actual FROM budget_execution");
    const text = script(recording.asked, manifest);
    const file = manifest.files.find(({ table }) => table === "summaries")!.path;
    expect(text).toContain(`VIEW summaries AS FROM read_parquet(['data/${file}'])`);
    expect(text).toContain(`-- data set ${manifest.id}`);
    expect(text).toContain("VIEW budget_execution");
    expect(text).not.toContain("VIEW staff_costs");
    expect(text).not.toContain("passages-");
  });
});
