import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** Budget against actual of a whole department and year, in yuan; rates are fractions. */
export interface DepartmentExecution {
  departmentId: string;
  department: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  funding: string;
  initialBudget: Amount | null;
  adjustedBudget: Amount | null;
  actual: Amount | null;
  /** Actual over the adjusted budget, else over the initial one. */
  executionRate: number | null;
  variance: number | null;
  reason: string | null;
  /** The stages that the department's own tables have columns for: what is not printed there is a blank cell. */
  tableStages: string[];
}

/**
 * One row per department and published year: of the purses printed the one that has both budget and actual,
 * else the widest; largest deviation first.
 */
export async function executionByDepartment(
  database: Queryable,
  filters: Filters,
): Promise<DepartmentExecution[]> {
  return within(database, keysOf(filters)).query<DepartmentExecution>(`
    SELECT s.department_id AS departmentId, s.name AS department, s.short_name AS shortName,
      s.fiscal_year::INTEGER AS fiscalYear, s.scope, s.funding,
      ${summaryAmountSql("s", "initial_budget")} AS initialBudget,
      ${summaryAmountSql("s", "adjusted_budget")} AS adjustedBudget,
      ${summaryAmountSql("s", "actual")} AS actual,
      s.actual::DOUBLE / nullif(coalesce(s.adjusted_budget, s.initial_budget)::DOUBLE, 0) AS executionRate,
      s.actual::DOUBLE - coalesce(s.adjusted_budget, s.initial_budget)::DOUBLE AS variance,
      s.execution_reason AS reason, s.execution_stages AS tableStages
    FROM summaries s WHERE s.funding IS NOT NULL AND ${asked("s", filters)}
    ORDER BY abs(executionRate - 1) DESC NULLS LAST, s.department_id, s.fiscal_year, s.scope`);
}
