import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import { published, type Filters } from "./filters.ts";

/** Basic expenditure of one economic 类 of a department and year, in yuan. */
export interface BasicClass {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  subjectCode: string;
  subject: string;
  /** Null only where a yardstick cannot measure it. */
  amount: Amount | null;
}

/** The classes of basic expenditure that are not zero everywhere, in the order of codes. */
export async function basicByClass(database: Queryable, filters: Filters): Promise<BasicClass[]> {
  return database.query<BasicClass>(`
    WITH b AS (
      SELECT DISTINCT department_id, fiscal_year, subject_code, subject, max(amount) AS amount
      FROM subject_amounts b
      WHERE item = 'expenditure.basic' AND subject_system = 'economic' AND level = 1 AND stage = 'actual'
        AND ${published("b", filters)}
      GROUP BY ALL
    )
    SELECT b.department_id AS departmentId, n.short_name AS shortName, b.fiscal_year::INTEGER AS fiscalYear,
      b.subject_code AS subjectCode, b.subject,
      ${amountSql("b", { item: "'expenditure.basic'", subject: "b.subject_code" })} AS amount
    FROM b JOIN departments n USING (department_id)
    WHERE b.amount <> 0
    ORDER BY b.fiscal_year DESC, b.department_id, b.subject_code`);
}
