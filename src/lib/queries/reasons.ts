import { sameAccount } from "./subjectPurse.ts";

/** Why an amount is off its budget or the year before, in the department's own words. */
export interface Reasons {
  /** Stated beside the amount itself. */
  reason: string | null;
  /** How many of its parts, the subjects or items below, have a reason of their own. */
  reasonsBelow: number;
}

/** SQL for the two columns of `Reasons`, beside a row with department_id, fiscal_year and subject_code; `item` is a literal. */
export function reasonsSql(row: string, item: string): string {
  const stated = `f.item = ${item} AND f.reason IS NOT NULL
      AND (f.measure = 'completion_rate' OR (f.measure = 'value' AND f.stage = 'actual'))`;
  return `(SELECT max(f.reason) FROM figures f
        WHERE ${sameAccount("f", row)} AND ${stated} AND f.subject_code = ${row}.subject_code) AS reason,
      (SELECT count(DISTINCT f.subject_code)::INTEGER FROM figures f
        WHERE ${sameAccount("f", row)} AND ${stated}
          AND starts_with(f.subject_code, ${row}.subject_code) AND f.subject_code <> ${row}.subject_code) AS reasonsBelow`;
}

/** The same columns for the change over the year before, beside a row of `accounts` without a subject. */
export function yearReasonsSql(row: string): string {
  const stated = `${sameAccount("f", row)} AND f.subject_code IS NULL AND f.reason IS NOT NULL
      AND f.measure IN ('yoy_rate', 'yoy_change')`;
  return `(SELECT max(f.reason) FROM figures f WHERE ${stated} AND f.item = ${row}.item) AS reason,
      (SELECT count(DISTINCT f.item)::INTEGER FROM figures f
        WHERE ${stated} AND starts_with(f.item, ${row}.item || '.')) AS reasonsBelow`;
}
