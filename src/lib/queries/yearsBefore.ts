import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import type { Reasons } from "./reasons.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** An actual amount with that of the year before, of one purse. */
export interface YearBefore extends Reasons {
  departmentId: string;
  fiscalYear: number;
  scope: Scope;
  item: string;
  /** Null only where a yardstick cannot measure it. */
  now: Amount | null;
  before: Amount | null;
}

/**
 * Amounts of published years with the year before, as that year's document or this one's changes give it; of
 * several purses the widest that has both.
 */
export async function yearsBefore(database: Queryable, filters: Filters): Promise<YearBefore[]> {
  return within(database, keysOf(filters)).query<YearBefore>(`
    SELECT c.department_id AS departmentId, c.fiscal_year::INTEGER AS fiscalYear, c.scope, c.item,
      ${amountSql("c", "now")} AS now, ${amountSql("c", "before")} AS before,
      c.reason, c.reasons_below AS reasonsBelow
    FROM year_changes c WHERE ${asked("c", filters)}
    ORDER BY c.fiscal_year DESC, c.department_id, c.item, c.scope`);
}
