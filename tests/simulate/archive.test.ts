import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openData, type DataEngine } from "#lib/engine/node.ts";
import { call } from "../support/command.ts";

/* A generated archive: most of its departments are copies, and nobody should be able to tell. */

let folder: string;
let engine: DataEngine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  write("once");
  engine = await openData(join(folder, "once"));
});
afterAll(() => {
  engine?.close();
  rmSync(folder, { recursive: true });
});

function write(name: string): void {
  const wishes = "--archive --departments 30 --years 3 --seed 5 --faults 0.2 --out".split(" ");
  const { status, stderr } = call("simulate", ...wishes, join(folder, name));
  expect(status, stderr).toBe(0);
}

async function count(sql: string): Promise<number> {
  const [row] = await engine.query<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM (${sql})`);
  return row!.n;
}

describe("an archive of 30 departments and 3 years", () => {
  it("has the same bytes for the same seed", () => {
    write("again");
    const manifest = (name: string) => readFileSync(join(folder, name, "manifest.json"), "utf8");
    expect(manifest("again")).toBe(manifest("once"));
  });

  it("has each department under one name, and each year of it", async () => {
    expect(await count("SELECT DISTINCT name FROM departments")).toBe(30);
    expect(await count("FROM departments")).toBe(30);
    expect(await count("FROM documents")).toBe(90);
    expect(
      await count(
        "SELECT department_id FROM documents GROUP BY department_id HAVING count(DISTINCT fiscal_year) <> 3",
      ),
    ).toBe(0);
    expect(
      await count(
        "FROM documents x JOIN departments d USING (department_id) WHERE NOT starts_with(x.title, d.name)",
      ),
    ).toBe(0);
  });

  it.each([
    ["documents", "document_id"],
    ["documents", "sha256"],
    ["figures", "figure_id"],
    ["findings", "finding_id"],
  ])("of %s has no %s twice", async (table, id) => {
    expect(await count(`FROM ${table}`)).toBeGreaterThan(0);
    expect(await count(`SELECT ${id} FROM ${table} GROUP BY ${id} HAVING count(*) > 1`)).toBe(0);
  });

  it("has identifiers that begin with their department's and lead somewhere", async () => {
    expect(await count("FROM figures WHERE NOT starts_with(figure_id, department_id || '-')")).toBe(0);
    expect(await count("FROM departments WHERE NOT starts_with(department_id, division_code || '-')")).toBe(
      0,
    );
    expect(await count("FROM accounts ANTI JOIN figures USING (figure_id)")).toBe(0);
    expect(
      await count(
        "FROM (SELECT unnest(figure_ids) AS figure_id FROM findings) ANTI JOIN figures USING (figure_id)",
      ),
    ).toBe(0);
  });

  it("adds up: personnel and running costs are all basic expenditure", async () => {
    const parts = (condition: string) => `
      SELECT max(value) FILTER (item = 'expenditure.basic') AS whole,
        max(value) FILTER (item = 'expenditure.basic.personnel') AS personnel,
        max(value) FILTER (item = 'expenditure.basic.public') AS running
      FROM accounts WHERE subject_code IS NULL AND funding = 'general' AND stage = 'actual'
      GROUP BY department_id, fiscal_year, scope
      HAVING whole IS NOT NULL AND personnel IS NOT NULL AND running IS NOT NULL AND ${condition}`;
    expect(await count(parts("TRUE"))).toBeGreaterThan(30);
    // Rounded to 0.01 万元 before it is multiplied by five at most; a tenth may have a fault on purpose.
    expect(await count(parts("abs(personnel + running - whole) > 1000"))).toBeLessThan(9);
  });

  it("prints amounts as large as they are", async () => {
    expect(
      await count(`FROM figures WHERE basis = 'reported' AND measure = 'value' AND unit = 'yuan'
        AND abs(replace(printed, ',', '')::DOUBLE) NOT IN (abs(value)::DOUBLE, round(abs(value)::DOUBLE / 10000, 2))`),
    ).toBe(0);
  });
});
