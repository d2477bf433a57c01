import { byDocument, type Correction } from "#lib/domain/corrections/correction.ts";
import { OWN_MARK } from "#lib/domain/ownMark.ts";
import { columnList, TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { isIn, literal } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import { VIEWS } from "#lib/engine/views.ts";
import type { Fate } from "#lib/ingest/corrections/apply.ts";
import type { DocumentHead, Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { correctStored } from "./correct.ts";
import { columnsOf, createTables } from "./schema.ts";
import { SUMMED, SUMMED_OF, type SummedTable } from "./rollups.ts";
import { settle } from "./settle.ts";
import { othersMeasured, takeShipped } from "./shipped.ts";
import { QUERIES } from "./tables.ts";

/*
 * A reader's own documents beside a data set (engine/ownStore.ts). The store in the schema `own` has them with those that
 * the data set has of the same departments, settled as any archive is; the tables of `joined` are the data set's without
 * these departments, and theirs out of the store.
 */

/** The file of an own document in the store: its content, so that none is there twice. */
export function ownFile(sha256: string): string {
  return `own:${sha256}`;
}

/** What is joined, and how. */
export interface OwnArchive {
  heads: readonly DocumentHead[];
  /** Nothing of the data set is shown beside it. */
  alone: boolean;
  /** Documents of the data set in whose place an own document with the same content stands. */
  replaced: readonly string[];
  /** What the reader corrected, of own documents and of the data set's. */
  corrections: readonly Correction[];
}

/** How documents stand, and what became of each correction: null where its document is not there. */
export interface OwnStanding extends Editions {
  fates: (Fate | null)[];
}

/** The departments that documents are of. */
export function departmentsOf(heads: readonly Pick<DocumentHead, "departmentId">[]): string[] {
  return [...new Set(heads.map(({ departmentId }) => departmentId))].sort();
}

/**
 * Settles own documents together with the data set's of the same departments, and makes the joined tables anew. The store
 * begins empty: what was in it before is forgotten.
 * @param store in the schema `own`; the data set's rows of what is touched are in `main`
 * @param fill appends the own documents' rows to the store's tables
 */
export async function joinOwn(
  store: Store,
  { heads: own, alone, replaced, corrections }: OwnArchive,
  fill: () => Promise<void>,
  reference: Reference,
): Promise<OwnStanding> {
  await empty(store);
  await createTables(store);
  await fill();
  const touched = alone ? [] : await documentsOf(store, corrections);
  const departments = departmentsOf([...own, ...touched]);
  if (!departments.length) throw new Error("nothing to join: no own document, and none that is corrected");
  const taken = alone ? [] : await takeShipped(store, departments, replaced, reference);
  const { heads, fates } = await correct(store, [...own, ...taken], corrections, reference);
  await store.append("files", columnsOf("files"), heads.map(fileRow));
  await store.run("INSERT INTO dirty SELECT department_id, fiscal_year FROM documents");
  const years = [...new Set(heads.map(({ fiscalYear }) => fiscalYear))];
  const others = alone ? [] : await othersMeasured(store, departments, years);
  const editions = await settle(store, reference, others);
  await store.transaction(() => makeJoined(store, departments, alone));
  return { ...editions, fates };
}

/** The documents of the data set that corrections are of, by their content. */
export async function documentsOf(
  store: Store,
  corrections: readonly Correction[],
): Promise<{ sha256: string; departmentId: string }[]> {
  const contents = [...byDocument(corrections).keys()];
  if (!contents.length) return [];
  return store.rows(`SELECT sha256, department_id AS departmentId FROM main.documents
    WHERE ${isIn("sha256", contents)} ORDER BY document_id`);
}

/** Applies corrections to the documents of the store that they are of. */
async function correct(
  store: Store,
  heads: readonly DocumentHead[],
  corrections: readonly Correction[],
  reference: Reference,
): Promise<{ heads: DocumentHead[]; fates: (Fate | null)[] }> {
  const fates = new Map<Correction, Fate>();
  const corrected: DocumentHead[] = [];
  const given = byDocument(corrections);
  for (const head of heads) {
    const own = given.get(head.sha256);
    if (!own) {
      corrected.push(head);
      continue;
    }
    const now = await correctStored(store, head, own, reference);
    corrected.push(now.head);
    own.forEach((correction, index) => fates.set(correction, now.fates[index]!));
  }
  return { heads: corrected, fates: corrections.map((correction) => fates.get(correction) ?? null) };
}

/** Forgets all that the store held: whoever stands in a schema cannot drop it. */
async function empty(store: Store): Promise<void> {
  const tables = await store.rows<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'own'",
  );
  for (const { name } of tables) await store.run(`DROP TABLE own.${name}`);
}

function fileRow(head: DocumentHead): object {
  return { file: head.fileName, version: "", report: "", error: null, head: JSON.stringify(head) };
}

/** Tables that are the same for every archive. */
const SAME: readonly TableName[] = ["subjects", "checks"];
async function makeJoined(store: Store, departments: readonly string[], alone: boolean): Promise<void> {
  for (const table of TABLE_NAMES)
    if (!(table in SUMMED))
      await store.run(`CREATE OR REPLACE TABLE joined.own_${table} AS ${QUERIES[table]}`);
  await mark(store);
  await store.run(`CREATE OR REPLACE TABLE joined.hidden AS SELECT document_id FROM main.documents
    WHERE ${alone ? "FALSE" : isIn("department_id", departments)}`);
  for (const table of TABLE_NAMES) {
    if (table in SUMMED) continue;
    const all = SAME.includes(table) && !alone;
    const shipped = alone ? "FALSE" : shippedBeside(table, departments);
    // Numbers of before are the same wherever they come from.
    const union = table === "former_ids" ? "UNION" : "UNION ALL";
    const own = `SELECT ${columnList(table)} FROM joined.own_${table}`;
    await store.run(
      `CREATE OR REPLACE VIEW joined.${table} AS SELECT ${columnList(table)} FROM main.${table}${
        all ? "" : ` WHERE ${shipped} ${union} ${own}`
      }`,
    );
  }
  for (const [table, query] of Object.entries(SUMMED))
    await makeSums(store, table as SummedTable, query, alone);
  for (const view of VIEWS) await store.run(joinedView(view));
  await store.run(ACCOUNT_NAMES);
}

/** SQL condition on a table of the data set: rows of other departments. */
function shippedBeside(table: TableName, departments: readonly string[]): string {
  const columns = TABLES[table];
  if ("department_id" in columns) return `NOT (${isIn("department_id", departments)})`;
  return "document_id" in columns ? "document_id NOT IN (SELECT document_id FROM joined.hidden)" : "TRUE";
}

/** The sums of the divisions that own documents are of, over all their departments; others stay as they are. */
async function makeSums(store: Store, table: SummedTable, query: string, alone: boolean): Promise<void> {
  const touched = "SELECT coalesce(division_code, '') FROM joined.own_summaries";
  const columns = columnList(table);
  await store.run(`CREATE OR REPLACE TABLE joined.own_${table} AS SELECT ${columns}
    FROM (${inJoined(query)}) WHERE coalesce(division_code, '') IN (${touched})`);
  await store.run(`CREATE OR REPLACE VIEW joined.${table} AS SELECT ${columns} FROM main.${table}
    WHERE ${alone ? "FALSE" : `coalesce(division_code, '') NOT IN (${touched})`}
    UNION ALL SELECT ${columns} FROM joined.own_${table}
    ${table === "indicator_rollups" && !alone ? `UNION ALL ${unpublished(touched)}` : ""}`);
}

/** In a year that own documents alone are of, no department of other divisions has published. */
function unpublished(touched: string): string {
  return `SELECT d.division_code, y.fiscal_year, 'published', 0, 0, d.whole
    FROM (SELECT division_code, max(whole) AS whole FROM main.indicator_rollups WHERE indicator = 'published'
      AND coalesce(division_code, '') NOT IN (${touched}) GROUP BY division_code) d
    CROSS JOIN (SELECT DISTINCT fiscal_year FROM joined.own_summaries
      WHERE fiscal_year NOT IN (SELECT fiscal_year FROM main.indicator_rollups)) y`;
}

/** A query over the joined tables, asked from elsewhere. */
function inJoined(query: string): string {
  return query.replace(new RegExp(`\\b(FROM|JOIN) (?=(?:${SUMMED_OF.join("|")})\\b)`, "g"), "$1 joined.");
}

/** A shipped view over the joined tables: beside them, its names mean theirs. */
function joinedView(view: string): string {
  return view.replace(
    /VIEW (\w+)/,
    (_, name) => `VIEW joined.${name === "account_names" ? "unmarked_names" : name}`,
  );
}

/**
 * Says behind the names of departments, of accounts of departments that have others too, and of documents, that they are
 * the reader's own.
 */
async function mark(store: Store): Promise<void> {
  const own = "starts_with(file, 'own:')";
  const marked = (column: string) => `${column} = ${column} || ${literal(OWN_MARK)}`;
  await store.run(`CREATE OR REPLACE TABLE joined.marked_departments AS SELECT department_id
    FROM documents SEMI JOIN kept USING (file) GROUP BY department_id HAVING bool_and(${own})`);
  await store.run(`CREATE OR REPLACE TABLE joined.marked_accounts AS SELECT DISTINCT d.department_id, d.fiscal_year, d.scope
    FROM documents d JOIN kept k USING (file) WHERE ${own} AND k.superseded_by IS NULL`);
  const ofDepartments = "department_id IN (SELECT department_id FROM joined.marked_departments)";
  const ofAccounts = `(department_id, fiscal_year, scope) IN
    (SELECT (department_id, fiscal_year, scope) FROM joined.marked_accounts)`;
  await store.run(
    `UPDATE joined.own_departments SET ${marked("name")}, ${marked("short_name")} WHERE ${ofDepartments}`,
  );
  await store.run(`UPDATE joined.own_summaries SET ${marked("name")} WHERE ${ofDepartments}`);
  await store.run(`UPDATE joined.own_summaries SET ${marked("short_name")} WHERE ${ofAccounts}`);
  await store.run(`UPDATE joined.own_documents SET ${marked("title")}
    WHERE document_id IN (SELECT document_id FROM kept WHERE ${own})`);
}

/** What accounts are called in pictures; where the department is the reader's own, its name says so already. */
const ACCOUNT_NAMES = `
CREATE OR REPLACE VIEW joined.account_names AS
SELECT n.department_id, n.fiscal_year, n.scope,
  n.short_name || CASE WHEN o.department_id IS NULL THEN '' ELSE ${literal(OWN_MARK)} END AS short_name
FROM joined.unmarked_names n LEFT JOIN (
  SELECT * FROM joined.marked_accounts WHERE department_id NOT IN (SELECT department_id FROM joined.marked_departments)
) o USING (department_id, fiscal_year, scope)`;
