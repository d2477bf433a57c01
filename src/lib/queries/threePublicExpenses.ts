import type { Item } from "#lib/domain/items.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** One part of the “三公” costs of a department and year. */
export interface ThreePublicItem {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  item: string;
  initialBudget: Amount | null;
  adjustedBudget: Amount | null;
  actual: Amount | null;
  priorActual: Amount | null;
  /** In the department's own words: why the actual is off its budget, and why off the year before. */
  reason: string | null;
  yearReason: string | null;
  /** The stages that the department's own table has columns for: what is not printed there is a blank cell. */
  tableStages: string[];
}

/**
 * All parts in the order of the official table.
 * @param item the only one that is asked for
 */
export async function threePublicExpenses(
  database: Queryable,
  filters: Filters,
  item?: Item,
): Promise<ThreePublicItem[]> {
  const order = `['three_public', 'three_public.overseas', 'three_public.vehicles', 'three_public.vehicles.purchase',
    'three_public.vehicles.operation', 'three_public.reception', 'three_public.reception.domestic',
    'three_public.reception.domestic.foreign_affairs', 'three_public.reception.abroad']`;
  return within(database, keysOf(filters)).query<ThreePublicItem>(`
    SELECT t.department_id AS departmentId, n.short_name AS shortName, t.fiscal_year::INTEGER AS fiscalYear, t.scope, t.item,
      ${amountSql("t", "initial_budget")} AS initialBudget,
      ${amountSql("t", "adjusted_budget")} AS adjustedBudget,
      ${amountSql("t", "actual")} AS actual,
      ${amountSql("t", "prior_actual")} AS priorActual,
      t.reason, t.year_reason AS yearReason, n.three_public_stages AS tableStages
    FROM three_public_parts t JOIN summaries n USING (department_id, fiscal_year, scope)
    WHERE ${asked("t", filters)}${item ? ` AND t.item = ${literal(item)}` : ""}
    ORDER BY t.fiscal_year DESC, t.department_id, list_position(${order}, t.item), t.scope`);
}
