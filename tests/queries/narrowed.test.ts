import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { findings, narrowedFindings } from "#lib/queries/findings.ts";
import { holds, narrowed } from "#lib/queries/narrowed.ts";
import { overviewPage } from "#lib/queries/overviewPage.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { narrowedStaff, staff } from "#lib/queries/staff.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { ROOT } from "../../src/cli/root.ts";
import { tablesOfTexts } from "../support/documents.ts";
import { FIVE } from "../support/reading.ts";
import { simulated } from "../support/simulated.ts";

/* A choice within what came with a page is answered from that: it says what the engine would. */

type Ask<Answer> = (database: Queryable, filters: Filters) => Promise<Answer>;

function sameAs<Answer>(ask: Ask<Answer>, narrow: (answer: Answer, filters: Filters) => Answer) {
  return async (database: Queryable, all: Filters, some: Filters) =>
    expect(narrow(await ask(database, all), some)).toEqual(await ask(database, some));
}

const everyFinding: Ask<Awaited<ReturnType<typeof findings>>> = (database, filters) =>
  findings(database, filters, { most: 1e6 });

const PAGES = {
  overview: sameAs(overviewPage, narrowed),
  execution: sameAs(execution, narrowed),
  threePublic: sameAs(threePublic, narrowed),
  procurement: sameAs(procurementShares, narrowed),
  staff: sameAs(staff, narrowedStaff),
  findings: sameAs(everyFinding, narrowedFindings),
};

/** The five, and generated ones of other layouts, some with faults. */
const TEXTS = [
  ...FIVE.map((name) => readFileSync(join(ROOT, "data/documents", name), "utf8")),
  ...simulated(24, { seed: 7, faults: 0.3 }).map(({ text }) => text),
];

const YEAR: Filters = { departments: [], years: [2020] };

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await tablesOfTexts(...TEXTS));
});
afterAll(() => engine.close());

describe.each(Object.entries(PAGES))("what %s shows", (_, agree) => {
  it("is the same for every choice of departments and years, of all that there is", async () => {
    const accounts = await engine.query<{ department: string; year: number }>(
      "SELECT DISTINCT department_id AS department, fiscal_year::INTEGER AS year FROM documents ORDER BY ALL",
    );
    const departments = [...new Set(accounts.map(({ department }) => department))];
    const years = [...new Set(accounts.map(({ year }) => year))];
    const choices: Filters[] = [
      ...departments.map((department) => ({ departments: [department], years: [] })),
      ...years.map((year) => ({ departments: [], years: [year] })),
      { departments: departments.slice(0, 2), years },
      { departments: ["nobody"], years: [] },
      { departments: [], years: [1900] },
    ];
    for (const some of choices) await agree(engine, EVERYTHING, some);
  });

  it("is the same for some departments of a year, of all of that year", async () => {
    for (const department of ["360200-zhengfuban", "430200-zhengfuban"])
      await agree(engine, YEAR, { departments: [department], years: [2020] });
  });
});

describe("an answer", () => {
  it("holds what lies within its own filters, and nothing else", () => {
    expect(holds(EVERYTHING, { departments: ["a"], years: [2024] })).toBe(true);
    expect(holds(YEAR, { departments: ["a"], years: [2020] })).toBe(true);
    expect(holds(YEAR, { departments: ["a"], years: [] })).toBe(false);
    expect(holds(YEAR, { departments: [], years: [2020, 2021] })).toBe(false);
  });

  it("of the largest accounts alone holds no other choice", () => {
    expect(holds({ ...YEAR, largest: 400 }, { departments: ["a"], years: [2020] })).toBe(false);
  });
});
