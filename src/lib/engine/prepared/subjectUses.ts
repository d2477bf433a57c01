import { subjectAmountsSql } from "../views/subjectAmounts.ts";
import { ACCOUNT, amountColumns, DOUBTS, placeOf, published, sameAccount, type Sources } from "./sources.ts";
import { BESIDE_REASONS, subjectReasons } from "./subjectReasons.ts";

const KEY = `${ACCOUNT}, subject_system, subject_code`;
const NAMES = ["amount", "prior", "initial_budget", "adjusted_budget", "executed"];
const sameSubject = (a: string, b: string) =>
  `${sameAccount(a, b)} AND ${a}.subject_system = ${b}.subject_system AND ${a}.subject_code = ${b}.subject_code`;

/**
 * One row per account, classification and subject: the actual amount of the purse that breaks the account down furthest
 * (then the widest), and budget (adjusted, else initial) beside the actual of one purse. Amounts that are not printed
 * are the sum of the level below; such a budget counts only where every subject below that has an actual has a budget,
 * too: else parts would be held against a whole.
 */
export function subjectUses(tables: Sources): string {
  return `
WITH amounts AS (
  SELECT s.*, s.funding AS purse FROM (${subjectAmountsSql(tables)}) s
  WHERE (s.subject_system = 'functional' AND s.item = 'expenditure.current')
    OR (s.subject_system = 'economic' AND s.item = 'expenditure.basic')
), printed AS (
  SELECT * FROM ${tables.accounts}
  WHERE (subject_system = 'functional' AND item = 'expenditure.current')
    OR (subject_system = 'economic' AND item = 'expenditure.basic')
), purses AS (
  SELECT ${ACCOUNT}, subject_system, funding, row_number() OVER (PARTITION BY ${ACCOUNT}, subject_system
    ORDER BY max(level) DESC,
      CASE funding WHEN 'all' THEN 0 WHEN 'appropriation' THEN 1 WHEN 'general' THEN 2 ELSE 3 END, funding) AS place
  FROM amounts WHERE stage = 'actual' GROUP BY ${ACCOUNT}, subject_system, funding
), chosen AS (
  SELECT a.* FROM amounts a JOIN purses p USING (${ACCOUNT}, subject_system, funding)
  JOIN ${published(tables)} x USING (${ACCOUNT}) WHERE a.stage = 'actual' AND p.place = 1
), stages AS (
  SELECT ${KEY}, funding, max(amount) FILTER (stage = 'initial_budget') AS initial_budget,
    max(amount) FILTER (stage = 'adjusted_budget') AS adjusted_budget,
    max(amount) FILTER (stage = 'actual') AS executed,
    CASE WHEN max(amount) FILTER (stage = 'adjusted_budget') IS NULL THEN 'initial_budget' ELSE 'adjusted_budget' END AS stage
  FROM amounts GROUP BY ${KEY}, funding
), unbudgeted AS (
  -- What has a subject below that was spent on without a budget of the same stage.
  SELECT DISTINCT b.department_id, b.fiscal_year, b.scope, b.subject_system, b.subject_code, b.funding
  FROM stages b JOIN stages c ON ${sameAccount("c", "b")} AND c.subject_system = b.subject_system AND c.funding = b.funding
    AND starts_with(c.subject_code, b.subject_code) AND c.subject_code <> b.subject_code
  WHERE c.executed <> 0 AND CASE b.stage WHEN 'initial_budget' THEN c.initial_budget ELSE c.adjusted_budget END IS NULL
), budgets AS (
  SELECT * FROM (
    SELECT b.*, row_number() OVER (PARTITION BY b.department_id, b.fiscal_year, b.scope, b.subject_system, b.subject_code
      ORDER BY ${placeOf("b.funding", "appropriation")}, b.funding) AS place
    FROM stages b
    LEFT JOIN printed a ON ${sameSubject("a", "b")} AND a.funding = b.funding AND a.stage = b.stage
    LEFT JOIN unbudgeted u ON ${sameSubject("u", "b")} AND u.funding = b.funding
    WHERE b.executed IS NOT NULL AND coalesce(b.adjusted_budget, b.initial_budget) IS NOT NULL
      AND (a.figure_id IS NOT NULL OR u.subject_code IS NULL)
  ) ranked WHERE place = 1
), prints AS (
  SELECT c.department_id, c.fiscal_year, c.scope, c.subject_system, c.subject_code, ${NAMES.map(amountColumns).join(", ")}, ${DOUBTS}
  FROM (
    SELECT c.${KEY.replaceAll(", ", ", c.")}, n.name, p.value, p.figure_id, p.basis, p.conflicting
    FROM chosen c LEFT JOIN budgets b ON ${sameSubject("b", "c")}
    CROSS JOIN (VALUES ('amount', 'actual', 0), ('prior', 'actual', 1), ('initial_budget', 'initial_budget', 0),
      ('adjusted_budget', 'adjusted_budget', 0), ('executed', 'actual', 0)) n(name, stage, years)
    JOIN printed p ON p.department_id = c.department_id AND p.fiscal_year = c.fiscal_year - n.years AND p.scope = c.scope
      AND p.subject_system = c.subject_system AND p.subject_code = c.subject_code AND p.stage = n.stage
      AND p.funding = CASE WHEN n.name IN ('amount', 'prior') THEN c.funding ELSE b.funding END
  ) c GROUP BY c.${KEY.replaceAll(", ", ", c.")}
), sums AS (
  -- What the parts of a subject come to, or all 类, and how many parts there are.
  SELECT ${ACCOUNT}, subject_system, parent_code, sum(amount) AS amount, count(*) FILTER (amount <> 0)::INTEGER AS parts
  FROM chosen GROUP BY ${ACCOUNT}, subject_system, parent_code
), ${subjectReasons(tables, "chosen")}
SELECT c.department_id, c.fiscal_year, c.scope, c.subject_system, c.subject_code, c.subject, c.level::TINYINT AS level,
  c.parent_code, c.funding, ${yuan("c.amount")} AS amount, f.amount_figure,
  ${yuan("CASE WHEN c.parent_code IS NULL THEN w.amount ELSE o.amount END")} AS whole,
  coalesce(t.parts, 0) AS parts, ${yuan("l.amount")} AS prior, f.prior_figure,
  g.funding AS budget_funding, ${yuan("g.initial_budget")} AS initial_budget, f.initial_budget_figure,
  ${yuan("g.adjusted_budget")} AS adjusted_budget, f.adjusted_budget_figure,
  ${yuan("g.executed")} AS executed, f.executed_figure, s.reason, coalesce(b.reasons, 0) AS reasons_below,
  coalesce(f.derived, []) AS derived, coalesce(f.conflicting, []) AS conflicting
FROM chosen c
LEFT JOIN prints f ON ${sameSubject("f", "c")}
LEFT JOIN budgets g ON ${sameSubject("g", "c")}
LEFT JOIN amounts l ON l.department_id = c.department_id AND l.fiscal_year = c.fiscal_year - 1 AND l.scope = c.scope
  AND l.subject_system = c.subject_system AND l.subject_code = c.subject_code AND l.funding = c.funding AND l.stage = 'actual'
LEFT JOIN chosen o ON ${sameAccount("o", "c")} AND o.subject_system = c.subject_system AND o.subject_code = c.parent_code
LEFT JOIN sums w ON ${sameAccount("w", "c")} AND w.subject_system = c.subject_system AND w.parent_code IS NULL
LEFT JOIN sums t ON ${sameAccount("t", "c")} AND t.subject_system = c.subject_system AND t.parent_code = c.subject_code
${BESIDE_REASONS}
WHERE ${yuan("c.amount")} IS NOT NULL`;
}

/** Sums are exact before the edge of a view makes them floating, and so they are again; one too large to be kept is none. */
function yuan(amount: string): string {
  return `try_cast(${amount} AS DECIMAL(18,4))`;
}
