import { SUMMARY_AMOUNT_NAMES, SUMMARY_AMOUNTS } from "#lib/domain/summary.ts";
import { SEVERITIES } from "#lib/domain/severity.ts";
import { accountNamesSql } from "../views/accountNames.ts";
import { staffCostsSql } from "../views/staffCosts.ts";
import { literal } from "../queryable.ts";
import {
  ACCOUNT,
  amountColumns,
  DOUBTS,
  figuresInForce,
  isInForce,
  placeOf,
  published,
  TABLES,
  type Sources,
} from "./sources.ts";

const WANTED = SUMMARY_AMOUNT_NAMES.map((name) => {
  const { item, stage, subject, purse } = SUMMARY_AMOUNTS[name];
  return `(${[name, item, stage, subject ?? "", purse].map(literal).join(", ")})`;
}).join(", ");

/** The stages that a department's own tables have columns for: a 决算表 has one of actuals even where all its cells are blank. */
function stagesOf(condition: string): string {
  const printed = `measure = 'value' AND statement IN (${TABLES}) AND ${condition}`;
  return `CASE WHEN bool_or(${printed}) THEN
    list_sort(list_distinct(list_append(list(stage) FILTER (${printed}), 'actual'))) ELSE [] END`;
}

/** SQL for how many findings of each severity the documents in force of each account have. */
export function findingCounts({ findings, documents }: Pick<Sources, "findings" | "documents">): string {
  const counts = SEVERITIES.map(
    (severity) => `count(*) FILTER (severity = '${severity}')::INTEGER AS ${severity}s`,
  );
  return `(SELECT ${ACCOUNT}, ${counts.join(", ")} FROM ${findings}
    WHERE document_id IN (SELECT document_id FROM ${documents} WHERE superseded_by IS NULL) GROUP BY ${ACCOUNT})`;
}

/** One row per account with a document in force: what overviews, rankings and comparisons say of it. */
export function summaries(tables: Sources): string {
  return `
WITH purses AS (
  -- Of the purses printed the one that has both budget and actual, else the widest.
  SELECT ${ACCOUNT}, funding FROM (
    SELECT ${ACCOUNT}, funding, row_number() OVER (PARTITION BY ${ACCOUNT}
      ORDER BY CASE WHEN actual / nullif(coalesce(adjusted_budget, initial_budget), 0) IS NULL THEN 1 ELSE 0 END,
        ${placeOf("funding", "appropriation")}, funding) AS place
    FROM (
      SELECT ${ACCOUNT}, funding, max(value) FILTER (stage = 'initial_budget')::DOUBLE AS initial_budget,
        max(value) FILTER (stage = 'adjusted_budget')::DOUBLE AS adjusted_budget,
        max(value) FILTER (stage = 'actual')::DOUBLE AS actual
      FROM ${tables.accounts} WHERE item = 'expenditure.current' AND subject_code IS NULL
      GROUP BY ${ACCOUNT}, funding
    ) stages
  ) ranked WHERE place = 1
), wanted(name, item, stage, subject_code, purse) AS (VALUES ${WANTED}
), candidates AS (
  SELECT a.*, w.name, row_number() OVER (PARTITION BY a.department_id, a.fiscal_year, a.scope, w.name
    ORDER BY CASE w.purse WHEN 'general' THEN ${placeOf("a.funding", "general")}
      ELSE ${placeOf("a.funding", "appropriation")} END, a.funding) AS place
  FROM ${tables.accounts} a
  JOIN wanted w ON w.item = a.item AND w.stage = a.stage AND w.subject_code = coalesce(a.subject_code, '')
  LEFT JOIN purses p USING (${ACCOUNT})
  WHERE CASE w.purse WHEN 'execution' THEN a.funding = p.funding WHEN 'all' THEN a.funding = 'all' ELSE TRUE END
), amounts AS (
  SELECT ${ACCOUNT}, ${SUMMARY_AMOUNT_NAMES.map(amountColumns).join(",\n    ")},
    ${DOUBTS}
  FROM candidates WHERE place = 1 GROUP BY ${ACCOUNT}
), printed AS (
  SELECT ${ACCOUNT}, coalesce(list_sort(list(DISTINCT statement) FILTER (document_id IN (
      SELECT document_id FROM ${tables.documents} x WHERE ${isInForce("x")}))), []) AS statements,
    ${stagesOf("item = 'expenditure.current'")} AS execution_stages,
    ${stagesOf("starts_with(item, 'three_public')")} AS three_public_stages
  FROM ${tables.figures} GROUP BY ${ACCOUNT}
), reasons AS (
  SELECT ${ACCOUNT}, max(reason) AS execution_reason FROM ${figuresInForce(tables)} f
  WHERE item = 'expenditure.current' AND subject_code IS NULL AND measure = 'completion_rate' GROUP BY ${ACCOUNT}
), procured AS (
  SELECT DISTINCT ${ACCOUNT} FROM ${tables.accounts}
  WHERE stage = 'actual' AND (item = 'procurement' OR starts_with(item, 'procurement.'))
)
SELECT x.department_id, x.fiscal_year, x.scope, x.document_id, n.short_name, d.name, d.division_code, d.province,
  d.city, d.level, d.kind, p.funding, ${SUMMARY_AMOUNT_NAMES.map((name) => `a.${name}, a.${name}_figure`).join(", ")},
  s.retired::DECIMAL(18,4) AS retired, s.personnel_cost::DECIMAL(18,4) AS personnel_cost,
  s.public_cost::DECIMAL(18,4) AS public_cost, s.department_id IS NOT NULL AS has_staff,
  q.department_id IS NOT NULL AS has_procurement, r.execution_reason,
  coalesce(t.execution_stages, []) AS execution_stages, coalesce(t.three_public_stages, []) AS three_public_stages,
  coalesce(t.statements, []) AS statements, coalesce(a.derived, []) AS derived,
  coalesce(a.conflicting, []) AS conflicting,
  ${SEVERITIES.map((severity) => `coalesce(f.${severity}s, 0) AS ${severity}s`).join(", ")}
FROM ${published(tables)} x JOIN ${tables.departments} d USING (department_id)
JOIN (${accountNamesSql(tables)}) n USING (${ACCOUNT})
LEFT JOIN purses p USING (${ACCOUNT}) LEFT JOIN amounts a USING (${ACCOUNT})
LEFT JOIN printed t USING (${ACCOUNT}) LEFT JOIN reasons r USING (${ACCOUNT})
LEFT JOIN (${staffCostsSql(tables)}) s USING (${ACCOUNT}) LEFT JOIN procured q USING (${ACCOUNT})
LEFT JOIN ${findingCounts(tables)} f USING (${ACCOUNT})`;
}
