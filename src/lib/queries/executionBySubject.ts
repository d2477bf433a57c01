import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, tableStagesSql, type Amount } from "./amount.ts";
import { reasonsSql, type Reasons } from "./reasons.ts";
import { published, sameAccount, type Filters } from "./filters.ts";

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
  return database.query<SubjectExecution>(`
    WITH chosen AS (
      SELECT * FROM budget_execution b
      WHERE b.subject_code IS NOT NULL AND b.actual IS NOT NULL
        AND coalesce(b.adjusted_budget, b.initial_budget) IS NOT NULL AND ${published("b", filters)}
      QUALIFY row_number() OVER (
        PARTITION BY b.department_id, b.fiscal_year, b.scope, b.subject_code
        ORDER BY list_position(['appropriation', 'general', 'all'], b.funding)) = 1
    )
    SELECT c.department_id AS departmentId, n.short_name AS shortName, c.fiscal_year::INTEGER AS fiscalYear, c.scope,
      c.subject_code AS subjectCode, coalesce(c.subject, c.subject_code) AS subject, c.funding,
      ${stage("initial_budget")} AS initialBudget,
      ${stage("adjusted_budget")} AS adjustedBudget,
      ${stage("actual")} AS actual,
      c.execution_rate AS executionRate, c.variance,
      NOT EXISTS (SELECT 1 FROM chosen b
        WHERE ${sameAccount("b", "c")}
          AND starts_with(b.subject_code, c.subject_code) AND b.subject_code <> c.subject_code) AS leaf,
      ${reasonsSql("c", "'expenditure.current'")},
      ${tableStagesSql("c", "expenditure.current")} AS tableStages
    FROM chosen c JOIN account_names n USING (department_id, fiscal_year, scope)
    ORDER BY c.fiscal_year DESC, c.department_id, c.subject_code`);
}

function stage(name: string): string {
  return amountSql("c", {
    item: "'expenditure.current'",
    stage: `'${name}'`,
    funding: "c.funding",
    subject: "c.subject_code",
  });
}
