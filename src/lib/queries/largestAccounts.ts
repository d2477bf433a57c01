import { isIn } from "#lib/engine/queryable.ts";

/** SQL that gives department, year and scope of the accounts of each year that spent most, `count` of a year. */
export function largestAccounts(years: readonly number[], count: number): string {
  return `SELECT a.department_id, a.fiscal_year, a.scope FROM accounts a
    SEMI JOIN (SELECT department_id, fiscal_year, scope FROM documents WHERE superseded_by IS NULL)
      USING (department_id, fiscal_year, scope)
    WHERE a.item = 'expenditure.current' AND a.stage = 'actual' AND a.subject_code IS NULL
      AND ${isIn("a.fiscal_year", years)}
    GROUP BY a.department_id, a.fiscal_year, a.scope
    QUALIFY row_number() OVER (
      PARTITION BY a.fiscal_year ORDER BY max(a.value) DESC, a.department_id, a.scope) <= ${count}`;
}
