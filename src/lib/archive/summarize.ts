import { SEVERITIES } from "#lib/domain/severity.ts";
import type { Store } from "#lib/engine/store.ts";
import { PREPARED, PREPARED_TABLES } from "#lib/engine/prepared.ts";
import { findingCounts } from "#lib/engine/prepared/summaries.ts";
import { sameAccount, type Sources } from "#lib/engine/prepared/sources.ts";
import { isIn } from "#lib/engine/queryable.ts";
import { batches } from "./batches.ts";
import { QUERIES } from "./tables.ts";

/** What is looked at several times, of the departments in work. */
const LOOKED_AT = ["departments", "documents", "figures", "accounts", "findings"] as const;

/** So many departments are held at a time. */
const AT_A_TIME = 16;

/** Makes the prepared tables anew for departments, of all their years; needs what they are made of (tables.ts). */
export async function summarize(store: Store, departments: readonly string[]): Promise<void> {
  for (const batch of batches(departments, AT_A_TIME))
    await store.transaction(() => summarizeAtOnce(store, batch));
}

async function summarizeAtOnce(store: Store, departments: readonly string[]): Promise<void> {
  const own = isIn("department_id", departments);
  for (const table of LOOKED_AT)
    await store.run(
      `CREATE OR REPLACE TEMP TABLE some_${table} AS SELECT * FROM (${QUERIES[table]}) WHERE ${own}`,
    );
  const some: Sources = {
    departments: "some_departments",
    documents: "some_documents",
    figures: "some_figures",
    accounts: "some_accounts",
    findings: "some_findings",
    passages: "(SELECT * FROM passages WHERE document_id IN (SELECT document_id FROM some_documents))",
    subjects: "subjects",
  };
  for (const table of PREPARED_TABLES) {
    await store.run(`DELETE FROM ${table} WHERE ${own}`);
    await store.run(`INSERT INTO ${table} ${PREPARED[table](some)}`);
  }
  for (const table of LOOKED_AT) await store.run(`DROP TABLE some_${table}`);
}

/** Counts the findings of years anew: a document that changed may change what is found in its peers. */
export async function countFindings(store: Store, years: readonly number[]): Promise<void> {
  const counts = findingCounts({ findings: `(${QUERIES.findings})`, documents: `(${QUERIES.documents})` });
  await store.run(`
    UPDATE summaries SET ${SEVERITIES.map((severity) => `${severity}s = f.${severity}s`).join(", ")}
    FROM (SELECT s.department_id, s.fiscal_year, s.scope,
      ${SEVERITIES.map((severity) => `coalesce(c.${severity}s, 0) AS ${severity}s`).join(", ")}
      FROM summaries s LEFT JOIN ${counts} c ON ${sameAccount("c", "s")}) f
    WHERE ${sameAccount("f", "summaries")} AND ${isIn("summaries.fiscal_year", years)}`);
}
