import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem, Scope } from "#lib/domain/vocabulary.ts";
import { MOST_SIDE_BY_SIDE } from "#lib/domain/sideBySide.ts";
import { amountSql, type Amount } from "./amount.ts";
import { EVERYTHING, sameAccount } from "./filters.ts";
import { chosenAmounts, type SystemQuestion } from "./subjectPurse.ts";

export interface SubjectQuestion extends SystemQuestion {
  /** The subject whose parts are asked for; null for all 类. */
  parent: string | null;
}

/** The actual amount of a subject for a department and year. */
export interface SubjectAmount {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  subjectCode: string;
  subject: string;
  funding: string;
  /** Yuan, in the prices asked for; rolled up where the subject itself is not printed. Null where there is none. */
  amount: number | null;
  /** The printed figure; null where the amount is a sum of the level below. */
  printed: Amount | null;
  /** The department's document prints its code, or its name in a table: what has no amount there is a blank cell. */
  listed: boolean;
  /** How many subjects below this one have amounts. */
  parts: number;
}

/**
 * The amounts one level below `parent` (all 类 without one), for each department and published year that has any,
 * from the purse that breaks its accounts down furthest (then the widest), in the order of codes. Subjects that none
 * has an amount of are left out.
 */
export async function subjectAmounts(
  database: Queryable,
  question: SubjectQuestion,
): Promise<SubjectAmount[]> {
  const { parent } = question;
  const below = parent === null ? "s.parent_code IS NULL" : `s.parent_code = ${literal(parent)}`;
  const rows = await database.query<SubjectAmount>(`
    WITH ${chosenAmounts(question)}, level AS (
      SELECT * FROM chosen s WHERE ${below}
    ), used AS (
      SELECT subject_code, any_value(subject) AS subject FROM level GROUP BY subject_code HAVING bool_or(amount <> 0)
    ), holders AS (
      SELECT DISTINCT department_id, fiscal_year, scope, funding, item FROM level WHERE amount <> 0
    ), lines AS (
      SELECT x.department_id, x.fiscal_year, x.scope, p.text,
        regexp_extract_all(p.text, '[0-9]+(?:[.,][0-9]+)*') AS numbers
      FROM passages p JOIN documents x USING (document_id) SEMI JOIN holders USING (department_id, fiscal_year, scope)
      WHERE (SELECT count(*) FROM holders) <= ${MOST_SIDE_BY_SIDE}
    ), cells AS (
      SELECT a.department_id, a.fiscal_year, a.scope, a.funding, a.item, u.subject_code, u.subject, l.amount
      FROM holders a CROSS JOIN used u
      LEFT JOIN level l ON ${sameAccount("l", "a")} AND l.subject_code = u.subject_code
    )
    SELECT s.department_id AS departmentId, n.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      s.subject_code AS subjectCode, coalesce(s.subject, s.subject_code) AS subject, s.funding, s.amount,
      ${amountSql("s", { item: "s.item", funding: "s.funding", subject: "s.subject_code" })} AS printed,
      EXISTS (SELECT 1 FROM lines l WHERE ${sameAccount("l", "s")} AND (list_contains(l.numbers, s.subject_code)
        OR contains(l.text, chr(9)) AND contains(l.text, s.subject))) AS listed,
      (SELECT count(*)::INTEGER FROM chosen c
        WHERE c.parent_code = s.subject_code AND ${sameAccount("c", "s")} AND c.amount <> 0) AS parts
    FROM cells s JOIN account_names n USING (department_id, fiscal_year, scope)
    ORDER BY s.subject_code, s.fiscal_year DESC, s.department_id`);
  // The printed figure, in the prices asked for.
  return rows.map((row) => ({
    ...row,
    printed: row.amount === null ? null : row.printed && { ...row.printed, value: row.amount },
  }));
}

/** All subjects that the accounts have an amount of, at any level, in the order of codes. */
export async function subjectsWithAmounts(
  database: Queryable,
  system: SubjectSystem,
): Promise<{ code: string; name: string; path: string[] }[]> {
  const rows = await database.query<{ code: string; name: string }>(`
    WITH ${chosenAmounts({ ...EVERYTHING, system })}
    SELECT subject_code AS code, coalesce(any_value(s.subject), subject_code) AS name
    FROM chosen s WHERE s.amount <> 0 GROUP BY subject_code ORDER BY subject_code`);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return rows.map(({ code, name }) => ({
    code,
    name,
    path: [3, 5].filter((length) => length < code.length).map((length) => names.get(code.slice(0, length))!),
  }));
}
