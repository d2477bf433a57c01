import { TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import type { Store } from "#lib/engine/node/store.ts";
import { catalogueRows } from "#lib/ingest/checkRows.ts";
import type { Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { INDICATOR_ROLLUPS, ROLLUPS, SUBJECT_ROLLUPS } from "./rollups.ts";

/** The tables of the data set as queries over the store, sorted, so that the same rows always give the same files. */
export const QUERIES: Record<TableName, string> = {
  departments: `SELECT DISTINCT ON (department_id) ${columns("departments")} FROM departments
    SEMI JOIN kept USING (file) ORDER BY department_id, file DESC`,
  documents: `SELECT ${columns("documents", { superseded_by: "successor" })} FROM documents d
    JOIN (SELECT file, superseded_by AS successor FROM kept) k USING (file) ORDER BY department_id, fiscal_year, document_id`,
  subjects: `SELECT ${columns("subjects")} FROM subjects ORDER BY subject_system, subject_code`,
  figures: ofDocuments("figures", "basis = 'derived', line_start, coalesce(char_start, 0), figure_id"),
  projects: ofDocuments("projects", "line_start, project_id"),
  project_indicators: ofDocuments("project_indicators", "line_start, project_id, level1, level2, level3"),
  accounts: `SELECT ${columns("accounts")} FROM accounts ORDER BY department_id, fiscal_year, scope, item,
    subject_system, subject_code, funding, stage`,
  summaries: ofAccounts("summaries"),
  three_public_parts: ofAccounts("three_public_parts", "item"),
  year_changes: ofAccounts("year_changes", "item"),
  basic_classes: ofAccounts("basic_classes", "subject_code"),
  subject_execution: ofAccounts("subject_execution", "subject_code"),
  subject_uses: ofAccounts("subject_uses", "subject_system, subject_code"),
  printed_subjects: ofAccounts("printed_subjects"),
  rollups: `SELECT ${columns("rollups")} FROM (${ROLLUPS}) ORDER BY division_code, fiscal_year`,
  subject_rollups: `SELECT ${columns("subject_rollups")} FROM (${SUBJECT_ROLLUPS})
    ORDER BY division_code, fiscal_year, subject_system, subject_code`,
  indicator_rollups: `SELECT ${columns("indicator_rollups")} FROM (${INDICATOR_ROLLUPS})
    ORDER BY division_code, fiscal_year, indicator`,
  passages: ofDocuments("passages", "line"),
  sections: ofDocuments("sections", "place"),
  glossary: ofDocuments("glossary", "line_start, term"),
  problems: ofDocuments("problems", "line_start, message"),
  former_ids: `SELECT former_id, figure_id FROM former_ids f WHERE f.document_id IN (SELECT document_id FROM kept)
    ORDER BY former_id::INTEGER`,
  checks: `SELECT ${columns("checks")} FROM checks ORDER BY place`,
  check_results: `SELECT ${columns("check_results")} FROM (
      SELECT ${columns("check_results")} FROM check_results SEMI JOIN kept USING (file)
      UNION ALL SELECT ${columns("check_results")} FROM across_results
    ) r JOIN (SELECT check_id, place FROM checks) USING (check_id) ORDER BY document_id, place`,
  findings: `SELECT ${columns("findings")} FROM (
      SELECT ${columns("findings")} FROM findings SEMI JOIN kept USING (file)
      UNION ALL SELECT ${columns("findings")} FROM across_findings
    ) r JOIN (SELECT check_id, place FROM checks) USING (check_id)
    ORDER BY document_id, place, line_start, finding_id`,
};

function ofDocuments(table: TableName, order: string): string {
  return `SELECT ${columns(table)} FROM ${table} SEMI JOIN kept USING (file) ORDER BY document_id, ${order}`;
}

function ofAccounts(table: TableName, ...order: string[]): string {
  const sorted = ["department_id", "fiscal_year", "scope", ...order];
  return `SELECT ${columns(table)} FROM ${table} ORDER BY ${sorted.join(", ")}`;
}

function columns(table: TableName, instead: Record<string, string> = {}): string {
  return Object.keys(TABLES[table])
    .map((column) => (instead[column] ? `${instead[column]} AS ${column}` : column))
    .join(", ");
}

/** Puts beside the documents' rows what the queries need: which files are kept, and the hand-kept tables. */
export async function prepare(store: Store, editions: Editions, reference: Reference): Promise<void> {
  const kept = editions.kept.map(({ fileName, documentId }) => ({
    file: fileName,
    document_id: documentId,
    superseded_by: editions.supersededBy.get(documentId) ?? null,
  }));
  await put(store, "kept", { file: "VARCHAR", document_id: "VARCHAR", superseded_by: "VARCHAR" }, kept);
  await put(store, "subjects", TABLES.subjects, subjectRows(reference));
  await put(
    store,
    "former_ids",
    { ...TABLES.former_ids, document_id: "VARCHAR" },
    reference.formerIds.map(({ formerId, figureId, documentId }) => ({
      former_id: formerId,
      figure_id: figureId,
      document_id: documentId,
    })),
  );
  await put(
    store,
    "checks",
    { ...TABLES.checks, place: "INTEGER" },
    catalogueRows().map((row, place) => ({ ...row, place })),
  );
}

async function put(
  store: Store,
  table: string,
  columns: Parameters<Store["append"]>[1],
  rows: readonly object[],
): Promise<void> {
  const defined = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  await store.run(`CREATE OR REPLACE TABLE ${table} (${defined.join(", ")})`);
  await store.append(table, columns, rows);
}

function subjectRows({ subjects }: Reference): Tables["subjects"] {
  return subjects.all.map((subject) => ({
    subject_system: subject.system,
    subject_code: subject.code,
    name: subject.name,
    parent_code: subject.parentCode,
    level: subject.level,
  }));
}
