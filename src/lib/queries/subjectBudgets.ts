import { sameAccount } from "./filters.ts";
import { ofSystem, type SystemQuestion } from "./subjectPurse.ts";

/**
 * SQL for the common table expression `budgets`: the budget (adjusted, else initial) of each subject, department
 * and year beside the actual of the same purse. A budget that is not printed is the sum of the level below, and
 * only where every subject below that has an actual has a budget, too: else parts would be held against a whole.
 */
export function subjectBudgets(question: SystemQuestion): string {
  return `stages AS (
      SELECT s.department_id, s.fiscal_year, s.scope, s.subject_system, s.item, s.subject_code, s.funding,
        max(s.amount) FILTER (s.stage = 'initial_budget') AS initial_budget,
        max(s.amount) FILTER (s.stage = 'adjusted_budget') AS adjusted_budget,
        max(s.amount) FILTER (s.stage = 'actual') AS actual,
        coalesce(adjusted_budget, initial_budget) AS budget
      FROM subject_amounts s WHERE ${ofSystem("s", question)}
      GROUP BY s.department_id, s.fiscal_year, s.scope, s.subject_system, s.item, s.subject_code, s.funding
    ), budgets AS (
      SELECT * FROM stages b
      WHERE b.actual IS NOT NULL AND b.budget IS NOT NULL AND (
        EXISTS (
          SELECT 1 FROM accounts a
          WHERE ${sameAccount("a", "b")} AND a.item = b.item AND a.funding = b.funding
            AND a.subject_system = b.subject_system AND a.subject_code = b.subject_code
            AND a.stage = CASE WHEN b.adjusted_budget IS NULL THEN 'initial_budget' ELSE 'adjusted_budget' END)
        OR NOT EXISTS (
          SELECT 1 FROM stages c
          WHERE ${sameAccount("c", "b")} AND c.funding = b.funding AND c.subject_code <> b.subject_code
            AND starts_with(c.subject_code, b.subject_code) AND c.actual <> 0
            AND CASE WHEN b.adjusted_budget IS NULL THEN c.initial_budget ELSE c.adjusted_budget END IS NULL))
      QUALIFY row_number() OVER (
        PARTITION BY b.department_id, b.fiscal_year, b.scope, b.subject_code
        ORDER BY list_position(['appropriation', 'general', 'all'], b.funding)) = 1
    )`;
}
