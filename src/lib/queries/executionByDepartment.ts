import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, tableStagesSql, type Amount } from "./amount.ts";
import { reasonSql } from "./reasons.ts";
import { published, type Filters } from "./filters.ts";

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
  return database.query<DepartmentExecution>(`
    WITH chosen AS (
      SELECT * FROM budget_execution b
      WHERE b.subject_code IS NULL AND ${published("b", filters)}
      QUALIFY row_number() OVER (
        PARTITION BY b.department_id, b.fiscal_year, b.scope
        ORDER BY (b.execution_rate IS NULL), list_position(['appropriation', 'general', 'all'], b.funding)) = 1
    )
    SELECT c.department_id AS departmentId, c.department, n.short_name AS shortName,
      c.fiscal_year::INTEGER AS fiscalYear, c.scope, c.funding,
      ${stage("initial_budget")} AS initialBudget,
      ${stage("adjusted_budget")} AS adjustedBudget,
      ${stage("actual")} AS actual,
      c.execution_rate AS executionRate, c.variance,
      ${reasonSql("c", "f.item = 'expenditure.current' AND f.subject_code IS NULL AND f.measure = 'completion_rate'")} AS reason,
      ${tableStagesSql("c", "expenditure.current")} AS tableStages
    FROM chosen c JOIN account_names n USING (department_id, fiscal_year, scope)
    ORDER BY abs(c.execution_rate - 1) DESC NULLS LAST, c.department_id, c.fiscal_year`);
}

function stage(name: string): string {
  return amountSql("c", { item: "'expenditure.current'", stage: `'${name}'`, funding: "c.funding" });
}
