/**
 * What the account of a department, year and scope is called in pictures: the department's short name, with the scope
 * where both 本级 and 汇总 are published for the year.
 */
export const accountNames = `
CREATE OR REPLACE VIEW account_names AS${accountNamesSql({ documents: "documents", departments: "departments" })}`;

/** The query behind the view, over tables of other names, too. */
export function accountNamesSql({
  documents,
  departments,
}: {
  documents: string;
  departments: string;
}): string {
  return `
SELECT x.department_id, x.fiscal_year, x.scope,
  any_value(d.short_name) || CASE WHEN count(*) OVER (PARTITION BY x.department_id, x.fiscal_year) = 1 THEN ''
    WHEN x.scope = 'own' THEN '（本级）' ELSE '（汇总）' END AS short_name
FROM ${documents} x JOIN ${departments} d USING (department_id)
WHERE x.superseded_by IS NULL
GROUP BY x.department_id, x.fiscal_year, x.scope`;
}
