import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountOf, type Amount } from "./amount.ts";
import { yearReasonsSql, type Reasons } from "./reasons.ts";
import { inScope, published, type Filters } from "./filters.ts";

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

/** What is compared with the year before: what departments explain in their text. */
const ITEMS = ["expenditure.current", "three_public", "agency_operating"];

/**
 * Amounts of published years with the year before, as that year's document or this one's changes give it; of
 * several purses the widest that has both.
 */
export async function yearsBefore(database: Queryable, filters: Filters): Promise<YearBefore[]> {
  return database.query<YearBefore>(`
    SELECT a.department_id AS departmentId, a.fiscal_year::INTEGER AS fiscalYear, a.scope, a.item,
      ${amountOf("a")} AS now, ${amountOf("b")} AS before, ${yearReasonsSql("a")}
    FROM accounts a JOIN accounts b ON ${inScope("b", "a")} AND b.fiscal_year = a.fiscal_year - 1
      AND b.item = a.item AND b.funding = a.funding AND b.stage = a.stage AND b.subject_code IS NULL
    WHERE a.stage = 'actual' AND a.subject_code IS NULL
      AND a.item IN (${ITEMS.map((item) => `'${item}'`).join(", ")}) AND ${published("a", filters)}
    QUALIFY row_number() OVER (PARTITION BY a.department_id, a.fiscal_year, a.scope, a.item
      ORDER BY list_position(['all', 'appropriation', 'general'], a.funding) NULLS LAST) = 1
    ORDER BY a.fiscal_year DESC, a.department_id, a.item`);
}
