import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
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
  /** Yuan, rolled up where the subject itself is not printed. */
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
  return database.query<SubjectAmount>(`
    WITH ${chosenAmounts(question)}
    SELECT s.department_id AS departmentId, n.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear,
      s.subject_code AS subjectCode, coalesce(s.subject, s.subject_code) AS subject, s.funding, s.amount,
      ${amountSql("s", { item: "s.item", funding: "s.funding", subject: "s.subject_code" })} AS printed,
      (SELECT count(*)::INTEGER FROM chosen c
        WHERE c.parent_code = s.subject_code AND ${sameAccount("c", "s")} AND c.amount <> 0) AS parts
    FROM chosen s JOIN departments n USING (department_id)
    WHERE ${below} AND s.amount <> 0
    ORDER BY s.subject_code, s.fiscal_year DESC, s.department_id`);
}
