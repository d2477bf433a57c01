import { ACCOUNT, published, sameAccount, type Sources } from "./sources.ts";

/**
 * One row per account with the subjects that its documents print: their code as a number of its own, or their name in
 * a line of a table. What has no amount there is a blank cell, and not something that was not published.
 */
export function printedSubjects(tables: Sources): string {
  return `
WITH lines AS (
  SELECT x.department_id, x.fiscal_year, x.scope, p.text FROM ${tables.passages} p
  JOIN (SELECT document_id, ${ACCOUNT} FROM ${tables.documents}) x ON x.document_id = p.document_id
), codes AS (
  SELECT DISTINCT ${ACCOUNT}, unnest(regexp_extract_all(text, '[0-9]+(?:[.,][0-9]+)*')) AS subject_code
  FROM lines WHERE regexp_matches(text, '[0-9]{3}')
), known AS (
  SELECT DISTINCT subject_code FROM ${tables.subjects}
), own AS (
  SELECT DISTINCT ${ACCOUNT}, subject_code FROM ${tables.accounts} WHERE subject_code IS NOT NULL
), cells AS (
  -- Cells of numbers name nothing; the others repeat from document to document.
  SELECT DISTINCT ${ACCOUNT}, unnest(string_split(text, chr(9))) AS cell FROM lines WHERE contains(text, chr(9))
), words AS (
  SELECT DISTINCT cell FROM cells WHERE NOT regexp_matches(cell, '^[-0-9.,%\\s]*$')
), named AS (
  SELECT w.cell, s.subject_code FROM words w JOIN ${tables.subjects} s ON contains(w.cell, s.name)
), printed AS (
  SELECT ${ACCOUNT}, subject_code FROM codes JOIN known USING (subject_code)
  UNION
  SELECT ${ACCOUNT}, subject_code FROM codes JOIN own USING (${ACCOUNT}, subject_code)
  UNION
  SELECT ${ACCOUNT}, subject_code FROM cells JOIN named USING (cell)
)
SELECT p.department_id, p.fiscal_year, p.scope, list_sort(list(p.subject_code)) AS codes
FROM printed p JOIN ${published(tables)} x ON ${sameAccount("x", "p")}
GROUP BY p.department_id, p.fiscal_year, p.scope`;
}
