const KEY = "department_id, fiscal_year, scope, subject_system, funding, stage, item";

/** Amounts of one level: as printed, and for subjects not printed the sum of the level below. */
function rolledUp(name: string, length: number, below: string): string {
  return `
${name} AS (
  SELECT * FROM printed WHERE length(subject_code) = ${length}
  UNION ALL
  SELECT ${KEY}, left(b.subject_code, ${length}) AS subject_code, sum(b.amount) AS amount
  FROM ${below} b
  WHERE NOT EXISTS (
    SELECT 1 FROM printed p
    WHERE p.subject_code = left(b.subject_code, ${length})
      AND (p.department_id, p.fiscal_year, p.scope, p.subject_system, p.funding, p.stage, p.item)
        = (b.department_id, b.fiscal_year, b.scope, b.subject_system, b.funding, b.stage, b.item))
  GROUP BY ALL
)`;
}

/**
 * Amounts by subject at every level: a level that is printed is taken as printed, one that is not is the sum of
 * the level below it. Summed as DECIMAL, so that no fen is lost; DOUBLE only at the edge.
 */
export const subjectAmounts = `
CREATE OR REPLACE VIEW subject_amounts AS${subjectAmountsSql({ accounts: "accounts", departments: "departments", subjects: "subjects" })}`;

/** The query behind the view, over tables of other names, too. */
export function subjectAmountsSql(tables: {
  accounts: string;
  departments: string;
  subjects: string;
}): string {
  const { accounts, departments, subjects } = tables;
  return `
WITH printed AS (
  SELECT ${KEY}, subject_code, value::DECIMAL(38,4) AS amount FROM ${accounts} WHERE subject_code IS NOT NULL
), items AS (SELECT * FROM printed WHERE length(subject_code) = 7),${rolledUp("sections", 5, "items")},${rolledUp("categories", 3, "sections")}
SELECT a.department_id, d.name AS department, a.fiscal_year, a.scope, a.subject_system, a.subject_code, j.name AS subject,
  CASE length(a.subject_code) WHEN 3 THEN 1 WHEN 5 THEN 2 ELSE 3 END AS level,
  CASE WHEN length(a.subject_code) > 3 THEN left(a.subject_code, length(a.subject_code) - 2) END AS parent_code,
  a.funding, a.stage, a.item, a.amount::DOUBLE AS amount
FROM (FROM items UNION ALL FROM sections UNION ALL FROM categories) a
JOIN ${departments} d USING (department_id)
LEFT JOIN ${subjects} j ON j.subject_system = a.subject_system AND j.subject_code = a.subject_code`;
}
