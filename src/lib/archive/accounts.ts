import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";

const KEY = "department_id, fiscal_year, scope, item, subject_system, subject_code, funding, stage";
const TABLES = TABLE_STATEMENTS.map((statement) => `'${statement}'`).join(", ");

/**
 * SQL for the accounts of some departments: one row per key, levels only. A reported figure beats a derived one; the
 * year's own document a later one; final accounts a budget; a statement table narrative; then the earlier line.
 * `conflicting` where another figure for the key differs by more than the printed rounding. (docs/data-model.md, accounts)
 * In the SQL that DuckDB and Spark share: subqueries with row_number(), and no QUALIFY.
 * @param figures a query or table with the columns of `figures`, `document_year` and `kind` beside them, and no superseded document
 */
export function accountsSql(figures: string): string {
  return `
    SELECT ${KEY}, max(unit) FILTER (WHERE place = 1) AS unit, max(value) FILTER (WHERE place = 1) AS value,
      max(basis) FILTER (WHERE place = 1) AS basis, max(figure_id) FILTER (WHERE place = 1) AS figure_id,
      bool_or(abs(value - chosen) > rounding + chosen_rounding) AS conflicting
    FROM (
      SELECT *, first_value(value) OVER (PARTITION BY ${KEY} ORDER BY place) AS chosen,
        first_value(rounding) OVER (PARTITION BY ${KEY} ORDER BY place) AS chosen_rounding
      FROM (
        SELECT f.*, row_number() OVER (PARTITION BY ${KEY} ORDER BY
          CASE WHEN basis = 'derived' THEN 1 ELSE 0 END, abs(document_year - fiscal_year),
          CASE WHEN kind = 'budget' THEN 1 ELSE 0 END,
          CASE WHEN statement IN (${TABLES}) THEN 0 ELSE 1 END, line_start, coalesce(char_start, 0), document_id,
          figure_id) AS place
        FROM ${figures} f WHERE measure = 'value'
      ) numbered
    ) compared
    GROUP BY ${KEY}`;
}
