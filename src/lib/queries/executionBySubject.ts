import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import type { Reasons } from "./reasons.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** Budget against actual of one functional subject of a department and year. */
export interface SubjectExecution extends Reasons {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  subjectCode: string;
  subject: string;
  funding: string;
  initialBudget: Amount | null;
  adjustedBudget: Amount | null;
  actual: Amount | null;
  executionRate: number | null;
  variance: number | null;
  /** No subject below it is among the rows. */
  leaf: boolean;
  /** The stages that the department's own tables have columns for: what is not printed there is a blank cell. */
  tableStages: string[];
}

/** Every subject for which a department prints, or lets derive, both a budget and an actual; in the order of codes. */
export async function executionBySubject(database: Queryable, filters: Filters): Promise<SubjectExecution[]> {
  return within(database, keysOf(filters)).query<SubjectExecution>(`
    SELECT e.department_id AS departmentId, n.short_name AS shortName, e.fiscal_year::INTEGER AS fiscalYear, e.scope,
      e.subject_code AS subjectCode, coalesce(e.subject, e.subject_code) AS subject, e.funding,
      ${amountSql("e", "initial_budget")} AS initialBudget,
      ${amountSql("e", "adjusted_budget")} AS adjustedBudget,
      ${amountSql("e", "actual")} AS actual,
      e.actual::DOUBLE / nullif(coalesce(e.adjusted_budget, e.initial_budget)::DOUBLE, 0) AS executionRate,
      e.actual::DOUBLE - coalesce(e.adjusted_budget, e.initial_budget)::DOUBLE AS variance,
      e.leaf, e.reason, e.reasons_below AS reasonsBelow, n.execution_stages AS tableStages
    FROM subject_execution e JOIN summaries n USING (department_id, fiscal_year, scope)
    WHERE ${asked("e", filters)}
    ORDER BY e.fiscal_year DESC, e.department_id, e.subject_code, e.scope`);
}
