import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, sameAccount, type Filters } from "./filters.ts";

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
  return within(database, keysOf(filters)).query<BasicClass>(`
    WITH classes AS (
      SELECT * FROM basic_classes b WHERE ${asked("b", filters)}
    ), used AS (
      SELECT subject_code, max(subject) AS subject FROM classes WHERE amount <> 0 GROUP BY subject_code
    ), holders AS (
      SELECT DISTINCT department_id, fiscal_year, scope FROM classes WHERE amount <> 0
    )
    SELECT n.department_id AS departmentId, n.short_name AS shortName, n.fiscal_year::INTEGER AS fiscalYear, n.scope,
      u.subject_code AS subjectCode, u.subject,
      CASE WHEN b.printed IS NOT NULL THEN {'value': b.printed::DOUBLE, 'unit': 'yuan', 'figureId': b.printed_figure,
        'derived': b.derived, 'conflicting': b.conflicting} END AS amount,
      ${summaryAmountSql("n", "basic")} AS whole,
      list_contains(n.statements, 'general_basic_expenditure') AS inTable
    FROM holders h JOIN summaries n USING (department_id, fiscal_year, scope) CROSS JOIN used u
    LEFT JOIN classes b ON ${sameAccount("b", "n")} AND b.subject_code = u.subject_code
    ORDER BY n.fiscal_year DESC, n.department_id, u.subject_code, n.scope`);
}
