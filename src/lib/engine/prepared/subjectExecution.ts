import { ACCOUNT, amountColumns, DOUBTS, placeOf, published, sameAccount, type Sources } from "./sources.ts";
import { BESIDE_REASONS, subjectReasons } from "./subjectReasons.ts";

const NAMES = ["initial_budget", "adjusted_budget", "actual"];

/** One row per account and functional subject that a purse has both a budget and an actual of, as printed or derived. */
export function subjectExecution(tables: Sources): string {
  return `
WITH stages AS (
  SELECT ${ACCOUNT}, item, subject_code, funding, ${NAMES.map(amountColumns).join(", ")}, ${DOUBTS}
  FROM (SELECT *, stage AS name FROM ${tables.accounts}
    WHERE item = 'expenditure.current' AND subject_system = 'functional' AND subject_code IS NOT NULL) printed
  GROUP BY ${ACCOUNT}, item, subject_code, funding
), chosen AS (
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY ${ACCOUNT}, subject_code
      ORDER BY ${placeOf("funding", "appropriation")}, funding) AS place
    FROM stages WHERE actual IS NOT NULL AND coalesce(adjusted_budget, initial_budget) IS NOT NULL
  ) ranked WHERE place = 1
), parents AS (
  SELECT DISTINCT c.department_id, c.fiscal_year, c.scope, c.subject_code
  FROM chosen c JOIN chosen p ON ${sameAccount("p", "c")}
    AND starts_with(p.subject_code, c.subject_code) AND p.subject_code <> c.subject_code
), ${subjectReasons(tables, "chosen")}
SELECT c.department_id, c.fiscal_year, c.scope, c.subject_code, j.name AS subject, c.funding,
  ${NAMES.map((name) => `c.${name}, c.${name}_figure`).join(", ")}, p.subject_code IS NULL AS leaf,
  s.reason, coalesce(b.reasons, 0) AS reasons_below, c.derived, c.conflicting
FROM chosen c JOIN ${published(tables)} x ON ${sameAccount("x", "c")}
LEFT JOIN ${tables.subjects} j ON j.subject_system = 'functional' AND j.subject_code = c.subject_code
LEFT JOIN parents p ON ${sameAccount("p", "c")} AND p.subject_code = c.subject_code
${BESIDE_REASONS}`;
}
