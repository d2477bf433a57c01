import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { inOrder, type SortedRows } from "#lib/engine/node/sortedRows.ts";
import type { Store } from "#lib/engine/node/store.ts";
import { catalogueRows } from "#lib/ingest/checkRows.ts";
import type { Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { INDICATOR_ROLLUPS, ROLLUPS, SUBJECT_ROLLUPS } from "./rollups.ts";

/** The tables of the data set as queries over the store, and the order that always gives the same rows the same files. */
export const SORTED: Record<TableName, SortedRows> = {
  departments: {
    rows: `SELECT DISTINCT ON (department_id) ${columns("departments")} FROM departments
      SEMI JOIN kept USING (file) ORDER BY department_id, file DESC`,
    order: "department_id",
  },
  documents: {
    rows: `SELECT ${columns("documents", { superseded_by: "successor" })} FROM documents d
      JOIN (SELECT file, superseded_by AS successor FROM kept) k USING (file)`,
    order: "department_id, fiscal_year, document_id",
  },
  subjects: { rows: `SELECT ${columns("subjects")} FROM subjects`, order: "subject_system, subject_code" },
  figures: ofDocuments("figures", "basis = 'derived', line_start, coalesce(char_start, 0), figure_id"),
  projects: ofDocuments("projects", "line_start, project_id"),
  project_indicators: ofDocuments("project_indicators", "line_start, project_id, level1, level2, level3"),
  accounts: ofAccounts("accounts", "item", "subject_system", "subject_code", "funding", "stage"),
  summaries: ofAccounts("summaries"),
  three_public_parts: ofAccounts("three_public_parts", "item"),
  year_changes: ofAccounts("year_changes", "item"),
  basic_classes: ofAccounts("basic_classes", "subject_code"),
  subject_execution: ofAccounts("subject_execution", "subject_code"),
  subject_uses: ofAccounts("subject_uses", "subject_system, subject_code"),
  printed_subjects: ofAccounts("printed_subjects"),
  rollups: { rows: `SELECT ${columns("rollups")} FROM (${ROLLUPS})`, order: "division_code, fiscal_year" },
  subject_rollups: {
    rows: `SELECT ${columns("subject_rollups")} FROM (${SUBJECT_ROLLUPS})`,
    order: "division_code, fiscal_year, subject_system, subject_code",
  },
  indicator_rollups: {
    rows: `SELECT ${columns("indicator_rollups")} FROM (${INDICATOR_ROLLUPS})`,
    order: "division_code, fiscal_year, indicator",
  },
  passages: ofDocuments("passages", "line"),
  sections: ofDocuments("sections", "place"),
  glossary: ofDocuments("glossary", "line_start, term"),
  problems: ofDocuments("problems", "line_start, message"),
  former_ids: {
    rows: `SELECT former_id, figure_id FROM former_ids f WHERE f.document_id IN (SELECT document_id FROM kept)`,
    order: "former_id::INTEGER",
  },
  checks: { rows: `SELECT ${columns("checks")}, place FROM checks`, order: "place" },
  check_results: {
    rows: `SELECT ${columns("check_results")}, place FROM (
        SELECT ${columns("check_results")} FROM check_results SEMI JOIN kept USING (file)
        UNION ALL SELECT ${columns("check_results")} FROM across_results
      ) r JOIN (SELECT check_id, place FROM checks) USING (check_id)`,
    order: "document_id, place",
  },
  findings: {
    rows: `SELECT ${columns("findings")}, place FROM (
        SELECT ${columns("findings")} FROM findings SEMI JOIN kept USING (file)
        UNION ALL SELECT ${columns("findings")} FROM across_findings
      ) r JOIN (SELECT check_id, place FROM checks) USING (check_id)`,
    order: "document_id, place, line_start, finding_id",
  },
};

/** The same as whole queries. */
export const QUERIES = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, inOrder(table, SORTED[table])]),
) as Record<TableName, string>;

function ofDocuments(table: TableName, order: string): SortedRows {
  return {
    rows: `SELECT ${columns(table)} FROM ${table} SEMI JOIN kept USING (file)`,
    order: `document_id, ${order}`,
  };
}

function ofAccounts(table: TableName, ...order: string[]): SortedRows {
  return {
    rows: `SELECT ${columns(table)} FROM ${table}`,
    order: ["department_id", "fiscal_year", "scope", ...order].join(", "),
  };
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
