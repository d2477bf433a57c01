import { PURSES } from "#lib/domain/summary.ts";
import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";

/** What prepared tables are made of: tables of the data set under these names, or a part of them. */
export interface Sources {
  departments: string;
  documents: string;
  subjects: string;
  figures: string;
  accounts: string;
  passages: string;
  findings: string;
}

/** The columns that name an account. */
export const ACCOUNT = "department_id, fiscal_year, scope";

/** SQL condition: both rows are of one account. */
export function sameAccount(a: string, b: string): string {
  return `${a}.department_id = ${b}.department_id AND ${a}.fiscal_year = ${b}.fiscal_year AND ${a}.scope = ${b}.scope`;
}

/** SQL condition on documents: final accounts that no corrected version has replaced. A budget alone makes no accounts. */
export function isInForce(documents: string): string {
  return `${documents}.superseded_by IS NULL AND ${documents}.kind = 'final_accounts'`;
}

/** SQL for the accounts that have final accounts in force, with the first such document. */
export function published({ documents }: Sources): string {
  return `(SELECT ${ACCOUNT}, min(document_id) AS document_id FROM ${documents} x
    WHERE ${isInForce("x")} GROUP BY ${ACCOUNT})`;
}

/** SQL for the figures of documents that no corrected version has replaced. */
export function figuresInForce({ figures, documents }: Sources): string {
  return `(SELECT f.* FROM ${figures} f
    JOIN (SELECT document_id FROM ${documents} WHERE superseded_by IS NULL) d ON d.document_id = f.document_id)`;
}

/** SQL for a purse's place in an order; the purses beside it come last. */
export function placeOf(funding: string, first: keyof typeof PURSES): string {
  const places = PURSES[first].map((purse, place) => `WHEN '${purse}' THEN ${place}`);
  return `CASE ${funding} ${places.join(" ")} ELSE ${PURSES[first].length} END`;
}

/** The published statements that are tables, as an SQL list. */
export const TABLES = TABLE_STATEMENTS.map((statement) => `'${statement}'`).join(", ");

/** SQL for the names of rows of a group that a condition picks, sorted; never NULL. */
export function namesWhere(name: string, condition: string): string {
  return `coalesce(list_sort(list(DISTINCT ${name}) FILTER (${condition})), [])`;
}

/** SQL for the two columns of an amount, out of rows that each have the `name` of one. */
export function amountColumns(name: string): string {
  return `max(value) FILTER (name = '${name}') AS ${name}, max(figure_id) FILTER (name = '${name}') AS ${name}_figure`;
}

/** SQL for the names of the amounts of a group that were inferred, and of those that are contradicted. */
export const DOUBTS = `${namesWhere("name", "basis = 'derived'")} AS derived, ${namesWhere("name", "conflicting")} AS conflicting`;
