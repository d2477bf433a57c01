/*
 * Sums over the departments of a division in a year, so that nobody who looks at many divisions adds up all accounts.
 * What is added: where a department's 汇总 of a year is there, its 本级 is a part of it and left out. Sums of amounts that
 * not all departments publish say beside them how many do. In the SQL that DuckDB and Spark share.
 */

/** Rows of a prepared table that may be added up. */
function addable(table: string): string {
  return `(SELECT * FROM ${table} t WHERE t.scope = 'consolidated' OR NOT EXISTS (SELECT 1 FROM summaries w
      WHERE w.scope = 'consolidated' AND w.department_id = t.department_id AND w.fiscal_year = t.fiscal_year))`;
}

/** Of a group's rows what the first department has that has it. */
function first(column: string, table = ""): string {
  return `min_by(${table}${column}, ${table}department_id) FILTER (WHERE ${table}${column} IS NOT NULL) AS ${column}`;
}

const yuan = (sum: string) => `CAST(${sum} AS DECIMAL(18,4))`;
const integer = (count: string) => `CAST(${count} AS INTEGER)`;

const SUMS = ["three_public", "in_service", "personnel_cost", "procurement", "sme"] as const;

/** One row per division and year. */
export const ROLLUPS = `
  SELECT division_code, ${["province", "city", "level"].map((column) => first(column)).join(", ")}, fiscal_year,
    ${integer("count(DISTINCT department_id)")} AS departments,
    ${integer("count(actual)")} AS departments_with_actual, ${yuan("sum(actual)")} AS actual,
    ${integer("count(CASE WHEN actual IS NOT NULL THEN budget END)")} AS departments_with_budget,
    ${yuan("sum(CASE WHEN actual IS NOT NULL THEN budget END)")} AS budget,
    ${yuan("sum(CASE WHEN budget IS NOT NULL THEN actual END)")} AS budgeted_actual,
    ${SUMS.map(
      (name) =>
        `${integer(`count(${name})`)} AS departments_with_${name}, ${yuan(`sum(${name})`)} AS ${name}`,
    ).join(",\n    ")},
    ${integer("sum(errors)")} AS errors, ${integer("sum(warnings)")} AS warnings
  FROM (
    SELECT s.*, coalesce(s.adjusted_budget, s.initial_budget) AS budget, t.actual AS three_public
    FROM ${addable("summaries")} s LEFT JOIN (SELECT * FROM three_public_parts WHERE item = 'three_public') t
      ON t.department_id = s.department_id AND t.fiscal_year = s.fiscal_year AND t.scope = s.scope
  ) accounts
  GROUP BY division_code, fiscal_year`;

/** One row per division, year and subject: of each account the purse that breaks it down furthest. */
export const SUBJECT_ROLLUPS = `
  SELECT s.division_code, u.fiscal_year, u.subject_system, u.subject_code,
    ${["subject", "level", "parent_code"].map((column) => first(column, "u.")).join(", ")},
    ${integer("count(DISTINCT u.department_id)")} AS departments, ${yuan("sum(u.amount)")} AS amount,
    ${integer("count(u.executed)")} AS departments_with_budget,
    ${yuan("sum(coalesce(u.adjusted_budget, u.initial_budget))")} AS budget,
    ${yuan("sum(u.executed)")} AS budgeted_actual
  FROM ${addable("subject_uses")} u
  JOIN (SELECT DISTINCT department_id, division_code FROM summaries) s ON s.department_id = u.department_id
  GROUP BY s.division_code, u.fiscal_year, u.subject_system, u.subject_code
  HAVING sum(u.amount) IS NOT NULL OR sum(coalesce(u.adjusted_budget, u.initial_budget)) IS NOT NULL`;

/** What indicators of `queries/indicators.ts` divide, by what: NULL where they are no shares. Columns of the accounts below. */
const INDICATORS: Readonly<Record<string, readonly [part: string, whole?: string]>> = {
  spent: ["actual"],
  personnel: ["personnel_cost"],
  public: ["public_cost"],
  procurement: ["procurement"],
  threePublic: ["three_public"],
  inService: ["in_service"],
  findings: ["errors + warnings"],
  rate: ["actual", "budget"],
  threePublicRate: ["three_public", "three_public_budget"],
  // More than all of it is the document's own slip, and no share.
  sme: ["CASE WHEN sme <= procurement THEN sme END", "procurement"],
  spentPerHead: ["actual", "in_service"],
  perHead: ["personnel_cost", "in_service"],
  wagesPerHead: ["wages", "in_service"],
  publicPerHead: ["public_cost", "in_service"],
  procurementPerHead: ["procurement", "in_service"],
  threePublicPerHead: ["three_public", "in_service"],
};

const ACCOUNTS = `
  SELECT s.*, coalesce(s.adjusted_budget, s.initial_budget) AS budget, t.actual AS three_public,
    coalesce(t.adjusted_budget, t.initial_budget) AS three_public_budget
  FROM ${addable("summaries")} s LEFT JOIN (SELECT * FROM three_public_parts WHERE item = 'three_public') t
    ON t.department_id = s.department_id AND t.fiscal_year = s.fiscal_year AND t.scope = s.scope`;

const measured = Object.entries(INDICATORS).map(
  ([name, [part, whole]]) => `
    SELECT division_code, fiscal_year, '${name}' AS indicator,
      ${whole ? `CASE WHEN ${whole} <> 0 THEN ${yuan(part)} END` : yuan(part)} AS part,
      ${whole ? yuan(whole) : yuan("NULL")} AS whole FROM accounts`,
);

/**
 * One row per division, year and indicator, of the accounts alone that have both what is divided and what it is divided
 * by, so that a share of many is a sum over a sum of the same. `published` says of each year how many of all departments
 * there are have published it, of divisions where none has, too.
 * @param departments a relation of all departments, with their divisions
 */
export function indicatorRollups(departments = "departments"): string {
  return `
  WITH accounts AS (${ACCOUNTS})
  SELECT division_code, fiscal_year, indicator, ${integer("count(*)")} AS departments, ${yuan("sum(part)")} AS part,
    ${yuan("sum(whole)")} AS whole
  FROM (${measured.join("\n    UNION ALL")}) measured
  WHERE part IS NOT NULL GROUP BY division_code, fiscal_year, indicator
  UNION ALL
  SELECT d.division_code, y.fiscal_year, 'published' AS indicator, ${integer("count(p.department_id)")} AS departments,
    ${yuan("count(p.department_id)")} AS part, ${yuan("count(*)")} AS whole
  FROM (SELECT DISTINCT department_id, division_code FROM ${departments}) d
  CROSS JOIN (SELECT DISTINCT fiscal_year FROM summaries) y
  LEFT JOIN (SELECT DISTINCT department_id, fiscal_year FROM summaries) p
    ON p.department_id = d.department_id AND p.fiscal_year = y.fiscal_year
  GROUP BY d.division_code, y.fiscal_year`;
}

/** The tables of sums over departments, as queries over the other tables of a data set: made anew where these change. */
export const SUMMED = {
  rollups: ROLLUPS,
  subject_rollups: SUBJECT_ROLLUPS,
  indicator_rollups: indicatorRollups(),
} as const;
export type SummedTable = keyof typeof SUMMED;

/** The tables that these queries look at. */
export const SUMMED_OF = ["summaries", "three_public_parts", "subject_uses", "departments"] as const;
