import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { amountSql, type Amount } from "./amount.ts";
import { EVERYTHING } from "./filters.ts";
import { chosenAmounts, sameAccount, type SystemQuestion } from "./subjectPurse.ts";

export interface SubjectQuestion extends SystemQuestion {
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
  /** Yuan, in the prices asked for; rolled up where the subject itself is not printed. */
  amount: number;
  /** The printed figure; null where the amount is a sum of the level below. */
  printed: Amount | null;
  /** How many subjects below this one have amounts. */
  parts: number;
}

/**
 * The amounts one level below `parent` (all 类 without one), for each department and published year from the
 * purse that breaks its accounts down furthest (then the widest), in the order of codes.
 */
export async function subjectAmounts(
  database: Queryable,
  question: SubjectQuestion,
): Promise<SubjectAmount[]> {
  const { parent } = question;
  const below = parent === null ? "s.parent_code IS NULL" : `s.parent_code = ${literal(parent)}`;
  const rows = await database.query<SubjectAmount>(`
    WITH ${chosenAmounts(question)}
    SELECT s.department_id AS departmentId, n.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear,
      s.subject_code AS subjectCode, coalesce(s.subject, s.subject_code) AS subject, s.funding, s.amount,
      ${amountSql("s", { item: "s.item", funding: "s.funding", subject: "s.subject_code" })} AS printed,
      (SELECT count(*)::INTEGER FROM chosen c
        WHERE c.parent_code = s.subject_code AND ${sameAccount("c", "s")} AND c.amount <> 0) AS parts
    FROM chosen s JOIN departments n USING (department_id)
    WHERE ${below} AND s.amount <> 0
    ORDER BY s.subject_code, s.fiscal_year DESC, s.department_id`);
  // The printed figure, in the prices asked for.
  return rows.map((row) => ({ ...row, printed: row.printed && { ...row.printed, value: row.amount } }));
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
