import { byPurse } from "./purse.ts";

/**
 * The “三公” costs in all parts, budget against actual and against the year before. One row per item and year:
 * of several purses the widest that is printed counts (财政拨款, then 一般公共预算).
 */
export const threePublicExpenses = `
CREATE OR REPLACE VIEW three_public_expenses AS
WITH chosen AS (
  SELECT department_id, fiscal_year, scope, item, stage, ${byPurse("value", "appropriation")} AS value
  FROM accounts
  WHERE item = 'three_public' OR item LIKE 'three_public.%'
  GROUP BY ALL
), stages AS (
  SELECT department_id, fiscal_year, scope, item,
    max(value) FILTER (stage = 'initial_budget') AS initial_budget,
    max(value) FILTER (stage = 'adjusted_budget') AS adjusted_budget,
    max(value) FILTER (stage = 'actual') AS actual
  FROM chosen GROUP BY ALL
)
SELECT s.department_id, d.name AS department, s.fiscal_year, s.scope, s.item,
  s.initial_budget, s.adjusted_budget, s.actual, p.actual AS prior_actual,
  s.actual / nullif(coalesce(s.adjusted_budget, s.initial_budget), 0) AS execution_rate,
  s.actual / nullif(p.actual, 0) - 1 AS yoy_rate
FROM stages s
JOIN departments d USING (department_id)
LEFT JOIN stages p ON p.department_id = s.department_id AND p.scope = s.scope AND p.item = s.item AND p.fiscal_year = s.fiscal_year - 1`;
