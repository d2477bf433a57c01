/**
 * Budget against actual, whole departments (subject_code NULL) and functional subjects, per purse.
 * The rate and the variance are against the adjusted budget where there is one, else the initial one.
 */
export const budgetExecution = `
CREATE OR REPLACE VIEW budget_execution AS
WITH stages AS (
  SELECT department_id, fiscal_year, scope, subject_code, funding,
    max(value) FILTER (stage = 'initial_budget')::DOUBLE AS initial_budget,
    max(value) FILTER (stage = 'adjusted_budget')::DOUBLE AS adjusted_budget,
    max(value) FILTER (stage = 'actual')::DOUBLE AS actual
  FROM accounts
  WHERE item = 'expenditure.current' AND coalesce(subject_system, 'functional') = 'functional'
  GROUP BY ALL
)
SELECT s.department_id, d.name AS department, s.fiscal_year, s.scope, s.subject_code, j.name AS subject, s.funding,
  s.initial_budget, s.adjusted_budget, s.actual,
  s.actual / nullif(coalesce(s.adjusted_budget, s.initial_budget), 0) AS execution_rate,
  s.actual - coalesce(s.adjusted_budget, s.initial_budget) AS variance
FROM stages s
JOIN departments d USING (department_id)
LEFT JOIN subjects j ON j.subject_system = 'functional' AND j.subject_code = s.subject_code`;
