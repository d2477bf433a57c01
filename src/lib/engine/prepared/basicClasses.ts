import { subjectAmountsSql } from "../views/subjectAmounts.ts";
import { ACCOUNT, placeOf, published, sameAccount, type Sources } from "./sources.ts";

/** One row per account and economic 类 of its basic expenditure: rolled up, and as printed. */
export function basicClasses(tables: Sources): string {
  return `
WITH amounts AS (
  SELECT ${ACCOUNT}, subject_code, max(subject) AS subject, max(amount) AS amount
  FROM (${subjectAmountsSql(tables)}) s
  WHERE item = 'expenditure.basic' AND subject_system = 'economic' AND level = 1 AND stage = 'actual'
  GROUP BY ${ACCOUNT}, subject_code
), printed AS (
  SELECT *, row_number() OVER (PARTITION BY ${ACCOUNT}, subject_code
    ORDER BY ${placeOf("funding", "appropriation")}, funding) AS place
  FROM ${tables.accounts} WHERE item = 'expenditure.basic' AND stage = 'actual'
)
SELECT a.department_id, a.fiscal_year, a.scope, a.subject_code, a.subject, try_cast(a.amount AS DECIMAL(18,4)) AS amount,
  p.value AS printed, p.figure_id AS printed_figure, coalesce(p.basis = 'derived', FALSE) AS derived,
  coalesce(p.conflicting, FALSE) AS conflicting
FROM amounts a JOIN ${published(tables)} x ON ${sameAccount("x", "a")}
LEFT JOIN printed p ON ${sameAccount("p", "a")} AND p.subject_code = a.subject_code AND p.place = 1`;
}
