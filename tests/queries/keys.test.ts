import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { isIn, type Keys, type Queryable } from "#lib/engine/queryable.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { flows } from "#lib/queries/flows.ts";
import { holdings } from "#lib/queries/holdings.ts";
import { overview } from "#lib/queries/overview.ts";
import { overviewBefore } from "#lib/queries/overviewBefore.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { staff } from "#lib/queries/staff.ts";
import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { subjectUses } from "#lib/queries/subjectUses.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { documentTables } from "../support/documents.ts";

/*
 * A question says which keys its rows have, and a page fetches no others: its answer is the same where all other rows
 * are gone.
 */
let tables: Tables;
let whole: NodeEngine;
beforeAll(async () => {
  tables = await documentTables();
  whole = await openTables(tables);
});
afterAll(() => whole.close());

const QUESTIONS: Record<string, (database: Queryable, filters: Filters) => Promise<unknown[]>> = {
  overview,
  overviewBefore,
  comparison,
  flows,
  holdings,
  procurementShares,
  departments: async (database, filters) => (await execution(database, filters)).departments,
  subjects: async (database, filters) => (await execution(database, filters)).subjects,
  expenses: async (database, filters) => (await threePublic(database, filters)).expenses,
  counts: async (database, filters) => (await threePublic(database, filters)).counts,
  costs: async (database, filters) => (await staff(database, filters)).costs,
  classes: async (database, filters) => (await staff(database, filters)).classes,
  tree: (database, filters) => subjectTree(database, { ...filters, system: "functional" }),
  amounts: (database, filters) => subjectAmounts(database, { ...filters, system: "economic", parent: null }),
  uses: (database, filters) => subjectUses(database, { ...filters, system: "functional" }, "2010301"),
};
const CHOICES: Record<string, Filters> = {
  everything: EVERYTHING,
  "a department": { departments: ["360200-zhengfuban"], years: [] },
  "a year": { departments: [], years: [2020] },
  "a department's year": { departments: ["360200-zhengfuban"], years: [2024] },
  "two departments": { departments: ["360200-zhengfuban", "430200-zhengfuban"], years: [2020] },
};
/** Questions about years and the ones before them. */
const WITH_YEARS_BEFORE = ["overviewBefore"];

/** The accounts where no rows but those of a query's keys are there; says which keys queries were asked with. */
function kept(database: NodeEngine, asked: Keys[]): Queryable {
  return {
    async query<Row>(sql: string, keys: Keys = {}) {
      asked.push(keys);
      await database.read("CREATE SCHEMA IF NOT EXISTS kept");
      for (const table of TABLE_NAMES)
        await database.read(
          `CREATE OR REPLACE VIEW kept.${table} AS SELECT * FROM main.${table} WHERE ${conditionOf(table, keys)}`,
        );
      const views = await database.query<{ sql: string }>(
        "SELECT sql FROM duckdb_views() WHERE NOT internal AND schema_name = 'main'",
      );
      await database.read("SET schema = 'kept'");
      try {
        for (const view of views)
          await database.read(view.sql.replace(/^CREATE VIEW/, "CREATE OR REPLACE VIEW"));
        return await database.query<Row>(sql);
      } finally {
        await database.read("SET schema = 'main'");
      }
    },
  };
}

function conditionOf(table: TableName, { departments = [], years = [], documents = [] }: Keys): string {
  const has = (column: string) => column in TABLES[table];
  return [
    has("department_id") ? isIn("department_id", departments) : "TRUE",
    has("fiscal_year") ? isIn("fiscal_year", years) : "TRUE",
    has("document_id") ? isIn("document_id", documents) : "TRUE",
  ].join(" AND ");
}

describe.each(Object.entries(QUESTIONS))("%s", (name, question) => {
  it.each(Object.entries(CHOICES))("looks at no rows but those of its keys, for %s", async (_, filters) => {
    const asked: Keys[] = [];
    const answer = await question(kept(whole, asked), filters);
    expect(answer).toEqual(await question(whole, filters));
    expect(answer.length).toBeGreaterThan(0);
    const years = WITH_YEARS_BEFORE.includes(name)
      ? filters.years.flatMap((year) => [year - 1, year])
      : filters.years;
    for (const keys of asked) {
      expect(keys.departments ?? []).toEqual(filters.departments);
      expect(keys.years ?? []).toEqual(years);
    }
  });
});
