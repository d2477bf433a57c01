import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { amountSql, type Amount } from "./amount.ts";
import { EVERYTHING, published, type Filters } from "./filters.ts";

export interface SubjectQuestion extends Filters {
  system: SubjectSystem;
  /** The subject whose parts are asked for; null for all 类. */
  parent: string | null;
}

/** The actual amount of a subject for a department and year. */
export interface SubjectAmount {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  subjectCode: string;
  subject: string;
  funding: string;
  /** Yuan, rolled up where the subject itself is not printed. */
  amount: number;
  /** The printed figure; null where the amount is a sum of the level below. */
  printed: Amount | null;
  /** How many subjects below this one have amounts. */
  parts: number;
}

/** What is shown of each system: expenditure by function, basic expenditure by economic class. */
const ITEM: Record<SubjectSystem, string> = {
  functional: "expenditure.current",
  economic: "expenditure.basic",
};

/**
 * SQL of the amounts that are shown of a system: `s` are all of them, `purse` says for each department and published
 * year which one breaks its accounts down furthest (then the widest).
 */
function shown(system: SubjectSystem, filters: Filters): string {
  return `
    WITH s AS (
      SELECT * FROM subject_amounts s
      WHERE s.subject_system = ${literal(system)} AND s.item = ${literal(ITEM[system])} AND s.stage = 'actual'
        AND ${published("s", filters)}
    ), purse AS (
      SELECT department_id, fiscal_year, funding FROM s
      GROUP BY department_id, fiscal_year, funding
      QUALIFY row_number() OVER (
        PARTITION BY department_id, fiscal_year
        ORDER BY max(level) DESC, list_position(['all', 'appropriation', 'general'], funding) NULLS LAST) = 1
    )`;
}

/** The amounts one level below `parent` (all 类 without one), for each department and published year, in the order of codes. */
export async function subjectAmounts(
  database: Queryable,
  question: SubjectQuestion,
): Promise<SubjectAmount[]> {
  const { system, parent } = question;
  const below = parent === null ? "s.parent_code IS NULL" : `s.parent_code = ${literal(parent)}`;
  return database.query<SubjectAmount>(`
    ${shown(system, question)}
    SELECT s.department_id AS departmentId, n.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear,
      s.subject_code AS subjectCode, coalesce(s.subject, s.subject_code) AS subject, s.funding, s.amount,
      ${amountSql("s", { item: "s.item", funding: "s.funding", subject: "s.subject_code" })} AS printed,
      (SELECT count(*)::INTEGER FROM s c
        WHERE c.parent_code = s.subject_code AND c.department_id = s.department_id
          AND c.fiscal_year = s.fiscal_year AND c.funding = s.funding AND c.amount <> 0) AS parts
    FROM s JOIN purse USING (department_id, fiscal_year, funding) JOIN departments n USING (department_id)
    WHERE ${below} AND s.amount <> 0
    ORDER BY s.subject_code, s.fiscal_year DESC, s.department_id`);
}

/** A subject and those above it, 类 first; empty for none. */
export async function subjectPath(
  database: Queryable,
  system: SubjectSystem,
  code: string | null,
): Promise<{ code: string; name: string }[]> {
  if (!code) return [];
  return database.query(`
    SELECT subject_code AS code, name FROM subjects
    WHERE subject_system = ${literal(system)} AND starts_with(${literal(code)}, subject_code)
    ORDER BY length(subject_code)`);
}

/** All subjects that the accounts have an amount of, at any level, in the order of codes. */
export async function subjectsWithAmounts(
  database: Queryable,
  system: SubjectSystem,
): Promise<{ code: string; name: string; path: string[] }[]> {
  const rows = await database.query<{ code: string; name: string }>(`
    ${shown(system, EVERYTHING)}
    SELECT subject_code AS code, coalesce(any_value(s.subject), subject_code) AS name
    FROM s JOIN purse USING (department_id, fiscal_year, funding)
    WHERE s.amount <> 0 GROUP BY subject_code ORDER BY subject_code`);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return rows.map(({ code, name }) => ({
    code,
    name,
    path: [3, 5].filter((length) => length < code.length).map((length) => names.get(code.slice(0, length))!),
  }));
}
