import { sameAccount } from "./filters.ts";

/** Why an amount is off its budget or the year before, in the department's own words. */
export interface Reasons {
  /** Stated beside the amount itself. */
  reason: string | null;
  /** How many of its parts, the subjects or items below, have a reason of their own. */
  reasonsBelow: number;
}

/** The measures beside which a department says why an amount is not that of the year before, as an SQL list. */
export const OVER_YEAR_BEFORE = "'yoy_rate', 'yoy_change'";

/** A figure `f` of a document that no corrected version has replaced. */
const CURRENT = "f.document_id IN (SELECT document_id FROM documents WHERE superseded_by IS NULL)";

/** SQL for the reason in the figures `f` of a row's account that a condition picks. */
export function reasonSql(row: string, condition: string): string {
  return `(SELECT max(f.reason) FROM figures f WHERE ${sameAccount("f", row)} AND ${CURRENT} AND ${condition})`;
}

/** SQL for how many parts, named by an expression over the figures `f`, have a reason that a condition picks. */
function reasonsBelowSql(row: string, part: string, condition: string): string {
  return `(SELECT count(DISTINCT ${part})::INTEGER FROM figures f
        WHERE ${sameAccount("f", row)} AND ${CURRENT} AND f.reason IS NOT NULL AND ${condition})`;
}

/** SQL for the two columns of `Reasons`, beside a row with department_id, fiscal_year and subject_code; `item` is a literal. */
export function reasonsSql(row: string, item: string): string {
  const stated = `f.item = ${item} AND (f.measure = 'completion_rate' OR (f.measure = 'value' AND f.stage = 'actual'))`;
  const below = `starts_with(f.subject_code, ${row}.subject_code) AND f.subject_code <> ${row}.subject_code`;
  return `${reasonSql(row, `${stated} AND f.subject_code = ${row}.subject_code`)} AS reason,
      ${reasonsBelowSql(row, "f.subject_code", `${stated} AND ${below}`)} AS reasonsBelow`;
}

/** The same columns for the change over the year before, beside a row of `accounts` without a subject. */
export function yearReasonsSql(row: string): string {
  const stated = `f.subject_code IS NULL AND f.measure IN (${OVER_YEAR_BEFORE})`;
  return `${reasonSql(row, `${stated} AND f.item = ${row}.item`)} AS reason,
      ${reasonsBelowSql(row, "f.item", `${stated} AND starts_with(f.item, ${row}.item || '.')`)} AS reasonsBelow`;
}
