import {
  ACCOUNT,
  amountColumns,
  DOUBTS,
  figuresInForce,
  placeOf,
  published,
  sameAccount,
  type Sources,
} from "./sources.ts";

const NAMES = ["initial_budget", "adjusted_budget", "actual", "prior_actual"];

/** One row per account and part of its “三公” costs: the widest purse that is printed, this year and the one before. */
export function threePublicParts(tables: Sources): string {
  return `
WITH printed AS (
  SELECT ${ACCOUNT}, item, stage, value, figure_id, basis, conflicting, subject_code,
    row_number() OVER (PARTITION BY ${ACCOUNT}, item, stage, subject_code
      ORDER BY ${placeOf("funding", "appropriation")}, funding) AS place
  FROM ${tables.accounts} WHERE item = 'three_public' OR starts_with(item, 'three_public.')
), chosen AS (
  SELECT * FROM printed WHERE place = 1 AND subject_code IS NULL
), named AS (
  SELECT ${ACCOUNT}, item, stage AS name, value, figure_id, basis, conflicting FROM chosen
  UNION ALL
  SELECT department_id, fiscal_year + 1, scope, item, 'prior_actual', value, figure_id, basis, conflicting
  FROM chosen WHERE stage = 'actual'
), amounts AS (
  SELECT ${ACCOUNT}, item, ${NAMES.map(amountColumns).join(", ")}, ${DOUBTS}
  FROM named GROUP BY ${ACCOUNT}, item
), reasons AS (
  SELECT ${ACCOUNT}, item,
    max(reason) FILTER (measure IN ('completion_rate', 'budget_change', 'budget_change_rate')) AS reason,
    max(reason) FILTER (measure IN ('yoy_rate', 'yoy_change')) AS year_reason
  FROM ${figuresInForce(tables)} f WHERE reason IS NOT NULL GROUP BY ${ACCOUNT}, item
)
SELECT t.department_id, t.fiscal_year, t.scope, t.item,
  ${NAMES.map((name) => `a.${name}, a.${name}_figure`).join(", ")}, r.reason, r.year_reason,
  coalesce(a.derived, []) AS derived, coalesce(a.conflicting, []) AS conflicting
FROM (SELECT DISTINCT ${ACCOUNT}, item FROM printed) t JOIN ${published(tables)} x ON ${sameAccount("x", "t")}
LEFT JOIN amounts a ON ${sameAccount("a", "t")} AND a.item = t.item
LEFT JOIN reasons r ON ${sameAccount("r", "t")} AND r.item = t.item`;
}
