import { openData } from "#lib/engine/node.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { VIEW_NAMES } from "#lib/engine/views.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING, type Filters } from "#lib/queries/filters.ts";
import { findings } from "#lib/queries/findings.ts";
import { flows } from "#lib/queries/flows.ts";
import { overview } from "#lib/queries/overview.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { ranking } from "#lib/queries/ranking.ts";
import { staff } from "#lib/queries/staff.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { threePublic } from "#lib/queries/threePublic.ts";

/*
 * What the views say and what ten pages ask of a data set, and what this program's own engine answers: a line of JSON each,
 * for another engine to be held against. Called with the data set's folder.
 */

/** The questions of the pages: 总览, 预算执行, 三公, 人员, 采购, 科目, 收支, 对比, 排名, 核查. */
const QUESTIONS: Record<string, (database: Queryable, filters: Filters) => Promise<unknown>> = {
  overview,
  execution,
  threePublic,
  staff,
  procurementShares,
  subjectTree: (database, filters) => subjectTree(database, { ...filters, system: "functional" }),
  flows,
  comparison,
  ranking,
  findings,
};

const engine = await openData(process.argv[2]!);
const asking = (question: string): Queryable => ({
  async query<Row>(sql: string) {
    const rows = await engine.query<Row>(sql);
    console.log(JSON.stringify({ question, sql, rows }));
    return rows;
  },
});
for (const name of VIEW_NAMES) await asking(name).query(`SELECT * FROM ${name} ORDER BY ALL`);
for (const [name, ask] of Object.entries(QUESTIONS)) await ask(asking(name), EVERYTHING);
engine.close();
