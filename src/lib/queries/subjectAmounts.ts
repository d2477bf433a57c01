import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import type { SubjectSystem, Scope } from "#lib/domain/vocabulary.ts";
import { MOST_SIDE_BY_SIDE } from "#lib/domain/sideBySide.ts";
import { amountSql, type Amount } from "./amount.ts";
import { asked, keysOf, sameAccount } from "./filters.ts";
import { subjectUsesSql, type SystemQuestion } from "./subjectPurse.ts";

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
  const below = parent === null ? "u.parent_code IS NULL" : `u.parent_code = ${literal(parent)}`;
  return within(database, keysOf(question)).query<SubjectAmount>(`
    WITH ${subjectUsesSql(question, below)}, used AS (
      SELECT subject_code, max(subject) AS subject FROM uses WHERE amount <> 0 GROUP BY subject_code
    ), holders AS (
      SELECT DISTINCT department_id, fiscal_year, scope, funding FROM uses WHERE amount <> 0
    ), printed AS (
      SELECT * FROM printed_subjects p
      WHERE ${asked("p", question)} AND (SELECT count(*) FROM holders) <= ${MOST_SIDE_BY_SIDE}
    )
    SELECT n.department_id AS departmentId, n.short_name AS shortName, n.fiscal_year::INTEGER AS fiscalYear, n.scope,
      s.subject_code AS subjectCode, coalesce(s.subject, s.subject_code) AS subject, h.funding, u.amount,
      CASE WHEN u.amount_figure IS NOT NULL THEN ${amountSql("u", "amount")} END AS printed,
      coalesce(list_contains(p.codes, s.subject_code), FALSE) AS listed, coalesce(u.parts, 0) AS parts
    FROM holders h JOIN summaries n USING (department_id, fiscal_year, scope) CROSS JOIN used s
    LEFT JOIN uses u ON ${sameAccount("u", "n")} AND u.subject_code = s.subject_code
    LEFT JOIN printed p ON ${sameAccount("p", "n")}
    ORDER BY s.subject_code, n.fiscal_year DESC, n.department_id, n.scope`);
}

/** All subjects that the accounts have an amount of, at any level, in the order of codes. */
export async function subjectsWithAmounts(
  database: Queryable,
  system: SubjectSystem,
): Promise<{ code: string; name: string; path: string[] }[]> {
  const rows = await database.query<{ code: string; name: string }>(`
    SELECT subject_code AS code, coalesce(max(subject), subject_code) AS name
    FROM subject_uses WHERE subject_system = ${literal(system)} AND amount <> 0
    GROUP BY subject_code ORDER BY subject_code`);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return rows.map(({ code, name }) => ({
    code,
    name,
    path: [3, 5].filter((length) => length < code.length).map((length) => names.get(code.slice(0, length))!),
  }));
}
