import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectBudgets } from "./subjectBudgets.ts";
import { inScope, sameAccount } from "./filters.ts";
import { chosenAmounts, type SystemQuestion } from "./subjectPurse.ts";

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
  return database.query<SubjectTotal>(`
    WITH ${chosenAmounts(question)}, ${subjectBudgets(question)}, divided AS (
      -- What a parent comes to in the accounts that break it down.
      SELECT d.parent_code, sum(coalesce(p.amount, d.total)) AS amount
      FROM (SELECT department_id, fiscal_year, scope, parent_code, sum(amount) AS total FROM chosen
        WHERE amount <> 0 GROUP BY ALL) d
      LEFT JOIN chosen p ON ${sameAccount("p", "d")} AND p.subject_code = d.parent_code
      GROUP BY d.parent_code
    ), used AS (
      SELECT c.*, b.budget, b.actual - b.budget AS variance, l.amount AS prior
      FROM chosen c
      LEFT JOIN budgets b ON ${sameAccount("b", "c")} AND b.subject_code = c.subject_code
      LEFT JOIN subject_amounts l ON ${inScope("l", "c")} AND l.fiscal_year = c.fiscal_year - 1
        AND l.subject_system = c.subject_system AND l.item = c.item AND l.stage = c.stage
        AND l.funding = c.funding AND l.subject_code = c.subject_code
      WHERE c.amount <> 0 OR b.budget <> 0
    )
    SELECT u.subject_code AS code, coalesce(any_value(u.subject), u.subject_code) AS name,
      u.level::INTEGER AS level, u.parent_code AS parentCode,
      ${exact("u.amount")} AS amount,
      count(DISTINCT u.department_id)::INTEGER AS departments, count(*)::INTEGER AS accounts,
      ${exact("u.amount")} / nullif(any_value(d.amount), 0) AS share,
      ${exact("u.budget")} AS budget, ${exact("u.variance")} AS variance, count(u.budget)::INTEGER AS budgets,
      sum(u.amount) FILTER (u.prior IS NOT NULL) / nullif(sum(u.prior), 0) - 1 AS change
    FROM used u LEFT JOIN divided d ON d.parent_code IS NOT DISTINCT FROM u.parent_code
    GROUP BY u.subject_code, u.level, u.parent_code
    ORDER BY u.subject_code`);
}

/** A sum of yuan that loses no fen. */
function exact(amount: string): string {
  return `sum(${amount}::DECIMAL(38,4))::DOUBLE`;
}
