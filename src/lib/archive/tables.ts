import { CHECKS } from "#lib/checks/catalogue.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { ACCOUNT } from "#lib/engine/prepared/sources.ts";
import { inOrder, type SortedRows } from "#lib/engine/sortedRows.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import { catalogueRows } from "#lib/ingest/checkRows.ts";
import type { Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { indicatorRollups, ROLLUPS, SUBJECT_ROLLUPS } from "./rollups.ts";

/** A rule's place in the catalogue, by its `check_id`. */
const PLACE = `list_position([${CHECKS.map(({ id }) => literal(id)).join(", ")}], check_id)`;

/** In which order the rows of a table lie, by its own columns alone: the same rows then always give the same files. */
export const ORDERS: Record<TableName, string> = {
  departments: "department_id",
  documents: "department_id, fiscal_year, document_id",
  subjects: "subject_system, subject_code",
  figures: "document_id, basis = 'derived', line_start, coalesce(char_start, 0), figure_id",
  projects: "document_id, line_start, project_id",
  project_indicators: "document_id, line_start, project_id, level1, level2, level3",
  accounts: `${ACCOUNT}, item, subject_system, subject_code, funding, stage`,
  summaries: ACCOUNT,
  three_public_parts: `${ACCOUNT}, item`,
  year_changes: `${ACCOUNT}, item`,
  basic_classes: `${ACCOUNT}, subject_code`,
  subject_execution: `${ACCOUNT}, subject_code`,
  subject_uses: `${ACCOUNT}, subject_system, subject_code`,
  printed_subjects: ACCOUNT,
  rollups: "division_code, fiscal_year",
  subject_rollups: "division_code, fiscal_year, subject_system, subject_code",
  indicator_rollups: "division_code, fiscal_year, indicator",
  passages: "document_id, line",
  sections: "document_id, place",
  glossary: "document_id, line_start, term",
  problems: "document_id, line_start, message",
  corrections: "document_id, line_start, coalesce(char_start, 0), action, figure_id, read_figure_id",
  former_ids: "former_id::INTEGER",
  checks: PLACE,
  check_results: `document_id, ${PLACE}`,
  findings: `document_id, ${PLACE}, line_start, finding_id`,
};

/** Their rows, as queries over the store. */
const ROWS: Record<TableName, string> = {
  departments: `SELECT ${columns("departments")} FROM (SELECT DISTINCT ON (department_id) * FROM departments
    SEMI JOIN kept USING (file) ORDER BY department_id, file DESC)`,
  documents: `SELECT ${columns("documents", { superseded_by: "successor" })} FROM documents d
    JOIN (SELECT file, superseded_by AS successor FROM kept) k USING (file)`,
  subjects: all("subjects"),
  figures: ofDocuments("figures"),
  projects: ofDocuments("projects"),
  project_indicators: ofDocuments("project_indicators"),
  accounts: all("accounts"),
  summaries: all("summaries"),
  three_public_parts: all("three_public_parts"),
  year_changes: all("year_changes"),
  basic_classes: all("basic_classes"),
  subject_execution: all("subject_execution"),
  subject_uses: all("subject_uses"),
  printed_subjects: all("printed_subjects"),
  rollups: `SELECT ${columns("rollups")} FROM (${ROLLUPS})`,
  subject_rollups: `SELECT ${columns("subject_rollups")} FROM (${SUBJECT_ROLLUPS})`,
  indicator_rollups: `SELECT ${columns("indicator_rollups")} FROM (${indicatorRollups("(SELECT * FROM departments SEMI JOIN kept USING (file))")})`,
  passages: ofDocuments("passages"),
  sections: ofDocuments("sections"),
  glossary: ofDocuments("glossary"),
  problems: ofDocuments("problems"),
  corrections: ofDocuments("corrections"),
  former_ids:
    "SELECT former_id, figure_id FROM former_ids f WHERE f.document_id IN (SELECT document_id FROM kept)",
  checks: all("checks"),
  check_results: `SELECT ${columns("check_results")} FROM (
    ${ofDocuments("check_results")} UNION ALL SELECT ${columns("check_results")} FROM across_results)`,
  findings: `SELECT ${columns("findings")} FROM (
    ${ofDocuments("findings")} UNION ALL SELECT ${columns("findings")} FROM across_findings)`,
};

/** The tables of the data set as queries over the store, and their order. */
export const SORTED = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, { rows: ROWS[table], order: ORDERS[table] }]),
) as Record<TableName, SortedRows>;

/** The same as whole queries. */
export const QUERIES = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, inOrder(table, SORTED[table])]),
) as Record<TableName, string>;

function all(table: TableName): string {
  return `SELECT ${columns(table)} FROM ${table}`;
}

function ofDocuments(table: TableName): string {
  return `${all(table)} SEMI JOIN kept USING (file)`;
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

/** The official classification as rows. */
export function subjectRows({ subjects }: Reference): Tables["subjects"] {
  return subjects.all.map((subject) => ({
    subject_system: subject.system,
    subject_code: subject.code,
    name: subject.name,
    parent_code: subject.parentCode,
    level: subject.level,
  }));
}
