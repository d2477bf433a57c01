import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { amountOf, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** What a department holds at the end of a year, and how it was rated: cars, equipment, score. */
export interface Holding {
  departmentId: string;
  fiscalYear: number;
  scope: Scope;
  item: string;
  unit: string;
  amount: Amount;
}

/**
 * Vehicles by use, large equipment and the score of the whole department. Uses that no vehicle of the departments and
 * years asked for is put to are left out.
 */
export async function holdings(database: Queryable, filters: Filters): Promise<Holding[]> {
  return within(database, keysOf(filters)).query<Holding>(`
    SELECT a.department_id AS departmentId, a.fiscal_year::INTEGER AS fiscalYear, a.scope, a.item, a.unit,
      ${amountOf("a")} AS amount
    FROM accounts a SEMI JOIN summaries s USING (department_id, fiscal_year, scope)
    WHERE a.stage = 'actual' AND (a.item = 'performance.score' OR a.item LIKE 'assets.%')
      AND ${asked("a", filters)}
    QUALIFY NOT (a.item LIKE 'assets.vehicles.%' AND max(a.value) OVER (PARTITION BY a.item) = 0)
    ORDER BY a.item = 'performance.score', a.item NOT LIKE 'assets.vehicles%', a.item, a.fiscal_year DESC`);
}
