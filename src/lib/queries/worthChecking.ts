import { WORTH_CHECKING } from "#lib/domain/severity.ts";

const list = (severities: readonly string[]) => severities.map((severity) => `'${severity}'`).join(", ");

/** SQL condition: the finding, or the rule, `row` is 值得核对. All counts of findings on all pages go by it. */
export function worthChecking(row: string): string {
  return `${row}.severity IN (${list(WORTH_CHECKING)})`;
}

/** SQL condition: the document of `row` was not superseded; findings of one that was count on its own pages only. */
export function inForce(row: string): string {
  return `EXISTS (SELECT 1 FROM documents e WHERE e.document_id = ${row}.document_id AND e.superseded_by IS NULL)`;
}

/** SQL: how many findings of a row of `summaries` are 值得核对. */
export function countWorthChecking(row: string): string {
  return WORTH_CHECKING.map((severity) => `${row}.${severity}s`).join(" + ");
}
