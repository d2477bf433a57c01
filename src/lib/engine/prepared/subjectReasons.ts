import { ACCOUNT, figuresInForce, sameAccount, type Sources } from "./sources.ts";

/**
 * SQL for the common table expressions `stated` and `below`, for the subjects of the rows of another one (with the
 * account, item and subject_code): why an actual amount is what it is, and how many subjects below have a reason.
 */
export function subjectReasons(tables: Sources, rows: string): string {
  return `stated AS (
  SELECT ${ACCOUNT}, item, subject_code, max(reason) AS reason FROM ${figuresInForce(tables)} f
  WHERE reason IS NOT NULL AND subject_code IS NOT NULL
    AND (measure = 'completion_rate' OR (measure = 'value' AND stage = 'actual'))
  GROUP BY ${ACCOUNT}, item, subject_code
), below AS (
  SELECT c.department_id, c.fiscal_year, c.scope, c.item, c.subject_code, count(DISTINCT s.subject_code)::INTEGER AS reasons
  FROM ${rows} c JOIN stated s ON ${sameAccount("s", "c")} AND s.item = c.item
    AND starts_with(s.subject_code, c.subject_code) AND s.subject_code <> c.subject_code
  GROUP BY c.department_id, c.fiscal_year, c.scope, c.item, c.subject_code
)`;
}

/** SQL that puts the two columns of `subjectReasons` beside the rows `c`: `s.reason` and `b.reasons`. */
export const BESIDE_REASONS = `LEFT JOIN stated s ON ${sameAccount("s", "c")} AND s.item = c.item AND s.subject_code = c.subject_code
LEFT JOIN below b ON ${sameAccount("b", "c")} AND b.item = c.item AND b.subject_code = c.subject_code`;
