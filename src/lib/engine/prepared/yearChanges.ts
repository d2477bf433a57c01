import { ACCOUNT, figuresInForce, published, sameAccount, type Sources } from "./sources.ts";

/** What is compared with the year before: what departments explain in their text. */
const ITEMS = "'expenditure.current', 'three_public', 'agency_operating'";

/** One row per account and amount that it has of the year before, too: of several purses the widest that has both. */
export function yearChanges(tables: Sources): string {
  return `
WITH whole AS (
  SELECT * FROM ${tables.accounts} WHERE stage = 'actual' AND subject_code IS NULL AND item IN (${ITEMS})
), paired AS (
  SELECT a.department_id, a.fiscal_year, a.scope, a.item, a.value AS now, a.figure_id AS now_figure,
    b.value AS before, b.figure_id AS before_figure, a.basis AS now_basis, b.basis AS before_basis,
    a.conflicting AS now_conflicting, b.conflicting AS before_conflicting,
    row_number() OVER (PARTITION BY a.department_id, a.fiscal_year, a.scope, a.item
      ORDER BY CASE a.funding WHEN 'all' THEN 0 WHEN 'appropriation' THEN 1 WHEN 'general' THEN 2 ELSE 3 END,
        a.funding) AS place
  FROM whole a JOIN whole b ON b.department_id = a.department_id AND b.scope = a.scope
    AND b.fiscal_year = a.fiscal_year - 1 AND b.item = a.item AND b.funding = a.funding
), stated AS (
  SELECT ${ACCOUNT}, item, max(reason) AS reason FROM ${figuresInForce(tables)} f
  WHERE subject_code IS NULL AND measure IN ('yoy_rate', 'yoy_change') AND reason IS NOT NULL GROUP BY ${ACCOUNT}, item
), below AS (
  SELECT p.department_id, p.fiscal_year, p.scope, p.item, count(*)::INTEGER AS reasons
  FROM paired p JOIN stated s ON ${sameAccount("s", "p")} AND starts_with(s.item, p.item || '.')
  WHERE p.place = 1 GROUP BY p.department_id, p.fiscal_year, p.scope, p.item
)
SELECT p.department_id, p.fiscal_year, p.scope, p.item, p.now, p.now_figure, p.before, p.before_figure, s.reason,
  coalesce(b.reasons, 0) AS reasons_below,
  list_filter([CASE WHEN before_basis = 'derived' THEN 'before' END, CASE WHEN now_basis = 'derived' THEN 'now' END],
    name -> name IS NOT NULL) AS derived,
  list_filter([CASE WHEN before_conflicting THEN 'before' END, CASE WHEN now_conflicting THEN 'now' END],
    name -> name IS NOT NULL) AS conflicting
FROM paired p JOIN ${published(tables)} x ON ${sameAccount("x", "p")}
LEFT JOIN stated s ON ${sameAccount("s", "p")} AND s.item = p.item
LEFT JOIN below b ON ${sameAccount("b", "p")} AND b.item = p.item
WHERE p.place = 1`;
}
