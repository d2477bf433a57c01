import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, inStatementSql, type Amount } from "./amount.ts";
import { published, type Filters } from "./filters.ts";

/** Basic expenditure of one economic 类 of a department and year, in yuan. */
export interface BasicClass {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  subjectCode: string;
  subject: string;
  /** Null where it is not printed, or a yardstick cannot measure it. */
  amount: Amount | null;
  /** All of basic expenditure as printed, of the same purse. */
  whole: Amount | null;
  /** The published statement has a cell for it: what is not printed there is blank, not undisclosed. */
  inTable: boolean;
}

/** The classes of basic expenditure of every department and year that has any, in the order of codes; classes that none has are left out. */
export async function basicByClass(database: Queryable, filters: Filters): Promise<BasicClass[]> {
  return database.query<BasicClass>(`
    WITH b AS (
      SELECT department_id, fiscal_year, scope, subject_code, any_value(subject) AS subject, max(amount) AS amount
      FROM subject_amounts b
      WHERE item = 'expenditure.basic' AND subject_system = 'economic' AND level = 1 AND stage = 'actual'
        AND ${published("b", filters)}
      GROUP BY ALL
    ), used AS (
      SELECT subject_code, any_value(subject) AS subject FROM b GROUP BY subject_code HAVING bool_or(amount <> 0)
    ), asked AS (
      SELECT DISTINCT department_id, fiscal_year, scope, subject_code, used.subject
      FROM (SELECT department_id, fiscal_year, scope FROM b WHERE amount <> 0), used
    )
    SELECT b.department_id AS departmentId, n.short_name AS shortName, b.fiscal_year::INTEGER AS fiscalYear, b.scope,
      b.subject_code AS subjectCode, b.subject,
      ${amountSql("b", { item: "'expenditure.basic'", subject: "b.subject_code" })} AS amount,
      coalesce(${amountSql("b", { item: "'expenditure.basic'", funding: "'general'" })},
        ${amountSql("b", { item: "'expenditure.basic'" })}) AS whole,
      ${inStatementSql("b", "general_basic_expenditure")} AS inTable
    FROM asked b JOIN account_names n USING (department_id, fiscal_year, scope)
    ORDER BY b.fiscal_year DESC, b.department_id, b.subject_code`);
}
