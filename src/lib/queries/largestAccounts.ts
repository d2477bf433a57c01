import { isIn } from "#lib/engine/queryable.ts";

/** SQL condition for the `count` accounts of each year that spent most. */
const OF_A_YEAR = (count: number) => `row_number() OVER (
      PARTITION BY s.fiscal_year ORDER BY s.actual DESC NULLS LAST, s.department_id, s.scope) <= ${count}`;

/**
 * SQL that gives department and scope of the accounts that spent most in the latest of some years, `count` of them, so
 * that each can be followed over all years; of a single year its year, too.
 */
export function largestAccounts(years: readonly number[], count: number): string {
  const ofYears = isIn("s.fiscal_year", years);
  if (years.length === 1)
    return `SELECT s.department_id, s.scope, s.fiscal_year FROM summaries s WHERE ${ofYears}
    QUALIFY ${OF_A_YEAR(count)}`;
  return `SELECT s.department_id, s.scope FROM summaries s
    WHERE s.fiscal_year = (SELECT max(s.fiscal_year) FROM summaries s WHERE ${ofYears})
    QUALIFY ${OF_A_YEAR(count)}`;
}

/** SQL that gives department, year and scope of the accounts of each year that spent most, `count` of a year. */
export function largestOfEachYear(count: number): string {
  return `SELECT s.department_id, s.fiscal_year, s.scope FROM summaries s QUALIFY ${OF_A_YEAR(count)}`;
}
