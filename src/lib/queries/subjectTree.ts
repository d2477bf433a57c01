import { within, type Queryable } from "#lib/engine/queryable.ts";
import { keysOf } from "./filters.ts";
import { subjectUsesSql, type SystemQuestion } from "./subjectPurse.ts";

/** A subject over all accounts that are looked at. Amounts are yuan. */
export interface SubjectTotal {
  code: string;
  name: string;
  /** 1 类, 2 款, 3 项 */
  level: number;
  parentCode: string | null;
  amount: number;
  departments: number;
  /** Departments' years. */
  accounts: number;
  /** Of the parent, in the accounts that break the parent down; of everything for a 类. */
  share: number | null;
  /** Published budgets; null where no account has one. */
  budget: number | null;
  /** Actual less budget, in the accounts and purses that have a budget. */
  variance: number | null;
  /** How many accounts have a budget. */
  budgets: number;
  /** Change against the year before as a fraction, in the accounts that have both; null for none or zero. */
  change: number | null;
}

/** Every subject in use, parents before their parts, in the order of codes. */
export async function subjectTree(database: Queryable, question: SystemQuestion): Promise<SubjectTotal[]> {
  return within(database, keysOf(question)).query<SubjectTotal>(`
    WITH ${subjectUsesSql(question, "(u.amount <> 0 OR coalesce(u.adjusted_budget, u.initial_budget) <> 0)")}, divided AS (
      -- What a parent comes to in the accounts that break it down.
      SELECT parent_code, sum(whole) AS amount
      FROM (SELECT DISTINCT department_id, fiscal_year, scope, parent_code, whole FROM uses WHERE amount <> 0)
      GROUP BY parent_code
    )
    SELECT u.subject_code AS code, coalesce(max(u.subject), u.subject_code) AS name,
      u.level::INTEGER AS level, u.parent_code AS parentCode,
      ${exact("u.amount")} AS amount,
      count(DISTINCT u.department_id)::INTEGER AS departments, count(*)::INTEGER AS accounts,
      ${exact("u.amount")} / nullif(any_value(d.amount), 0) AS share,
      ${exact("u.budget")} AS budget, ${exact("u.executed - u.budget")} AS variance, count(u.budget)::INTEGER AS budgets,
      sum(u.amount) FILTER (u.prior IS NOT NULL) / nullif(sum(u.prior), 0) - 1 AS change
    FROM uses u LEFT JOIN divided d ON d.parent_code IS NOT DISTINCT FROM u.parent_code
    GROUP BY u.subject_code, u.level, u.parent_code
    ORDER BY u.subject_code`);
}

/** A sum of yuan that loses no fen. */
function exact(amount: string): string {
  return `sum((${amount})::DECIMAL(38,4))::DOUBLE`;
}
