import type { Item } from "#lib/domain/items.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { sameAccount } from "#lib/engine/prepared/sources.ts";
import { amountOf, type Amount } from "./amount.ts";

/** What a department was given for a year that it has published no final accounts of. */
export interface PlannedAmount {
  departmentId: string;
  fiscalYear: number;
  scope: Scope;
  item: Item;
  amount: Amount;
}

/** In the order in which they are shown. */
const ITEMS: readonly Item[] = [
  "revenue.total",
  "expenditure.total",
  "expenditure.basic",
  "expenditure.project",
  "three_public",
  "three_public.overseas",
  "three_public.vehicles",
  "three_public.reception",
  "procurement",
];

/** The heads of a department's budgets, of the widest purse that each prints; the latest year first. */
export function plannedAmounts(database: Queryable, departmentId: string): Promise<PlannedAmount[]> {
  const order = ITEMS.map((item, place) => `WHEN ${literal(item)} THEN ${place}`).join(" ");
  return within(database, { departments: [departmentId] }).query<PlannedAmount>(`
    SELECT a.department_id AS departmentId, a.fiscal_year::INTEGER AS fiscalYear, a.scope, a.item, ${amountOf("a")} AS amount
    FROM accounts a
    WHERE a.department_id = ${literal(departmentId)} AND a.stage = 'initial_budget' AND a.subject_code IS NULL
      AND a.item IN (${ITEMS.map(literal).join(", ")})
      AND EXISTS (SELECT 1 FROM documents x WHERE ${sameAccount("x", "a")} AND x.kind = 'budget')
      AND NOT EXISTS (SELECT 1 FROM summaries s WHERE ${sameAccount("s", "a")})
    QUALIFY row_number() OVER (PARTITION BY a.fiscal_year, a.scope, a.item
      ORDER BY list_position(['all', 'appropriation', 'general'], a.funding) NULLS LAST, a.funding) = 1
    ORDER BY a.fiscal_year DESC, a.scope, CASE a.item ${order} END`);
}
