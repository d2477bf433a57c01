import type { AccountYear } from "#lib/domain/accountYear.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { asked, inScope, keysOf, sameAccount, type Filters } from "./filters.ts";
import { countWorthChecking } from "./worthChecking.ts";

/**
 * What an account's figures were the year before, named as the account they stand beside; amounts in yuan. Only what may
 * be compared is there: expenditure and budget of the same purse, a budget of the same kind.
 */
export interface OverviewBefore extends AccountYear {
  spent: number | null;
  /** What the expenditure was held against; null where that was another kind of budget. */
  budget: number | null;
  inService: number | null;
  personnelCost: number | null;
  /** What staff costs were made of (domain/composition.ts). */
  allowances: number | null;
  retired: number | null;
  procurement: number | null;
  sme: number | null;
  /** Null where the department published no accounts of that year. */
  findings: number | null;
}

/**
 * One row per account with anything to compare: of the department's own accounts of the year before, and the
 * expenditure as this year's document gives it, too, where that is of the purse that is shown.
 */
export async function overviewBefore(database: Queryable, filters: Filters): Promise<OverviewBefore[]> {
  const years = [...new Set(filters.years.flatMap((year) => [year - 1, year]))];
  const samePurse = "p.funding = s.funding";
  return within(database, keysOf({ ...filters, years })).query<OverviewBefore>(`
    SELECT s.department_id AS departmentId, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      CASE WHEN ${samePurse} THEN p.actual WHEN c.now = s.actual THEN c.before END::DOUBLE AS spent,
      CASE WHEN ${samePurse} AND (s.adjusted_budget IS NULL) = (p.adjusted_budget IS NULL)
        THEN coalesce(p.adjusted_budget, p.initial_budget) END::DOUBLE AS budget,
      p.in_service::DOUBLE AS inService, p.personnel_cost::DOUBLE AS personnelCost,
      p.allowances::DOUBLE AS allowances, p.retired::DOUBLE AS retired,
      p.procurement::DOUBLE AS procurement, p.sme::DOUBLE AS sme, ${countWorthChecking("p")} AS findings
    FROM summaries s
    LEFT JOIN summaries p ON ${inScope("p", "s")} AND p.fiscal_year = s.fiscal_year - 1
    LEFT JOIN year_changes c ON ${sameAccount("c", "s")} AND c.item = 'expenditure.current'
    WHERE coalesce(p.department_id, c.department_id) IS NOT NULL AND ${asked("s", filters)}
    ORDER BY s.department_id, s.fiscal_year, s.scope`);
}
