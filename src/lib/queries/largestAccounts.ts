import { isIn } from "#lib/engine/queryable.ts";

/** SQL that gives department, year and scope of the accounts of each year that spent most, `count` of a year. */
export function largestAccounts(years: readonly number[], count: number): string {
  return `SELECT s.department_id, s.fiscal_year, s.scope FROM summaries s WHERE ${isIn("s.fiscal_year", years)}
    QUALIFY row_number() OVER (
      PARTITION BY s.fiscal_year ORDER BY s.actual DESC NULLS LAST, s.department_id, s.scope) <= ${count}`;
}
