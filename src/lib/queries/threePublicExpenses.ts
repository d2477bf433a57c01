import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, tableStagesSql, type Amount } from "./amount.ts";
import { inScope, published, sameAccount, type Filters } from "./filters.ts";
import { OVER_YEAR_BEFORE, reasonSql } from "./reasons.ts";

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

/** All parts in the order of the official table. */
export async function threePublicExpenses(database: Queryable, filters: Filters): Promise<ThreePublicItem[]> {
  const order = `['three_public', 'three_public.overseas', 'three_public.vehicles', 'three_public.vehicles.purchase',
    'three_public.vehicles.operation', 'three_public.reception', 'three_public.reception.domestic',
    'three_public.reception.domestic.foreign_affairs', 'three_public.reception.abroad']`;
  return database.query<ThreePublicItem>(`
    WITH t AS (SELECT * FROM three_public_expenses t WHERE ${published("t", filters)}),
    prior AS (SELECT t.* REPLACE (t.fiscal_year - 1 AS fiscal_year) FROM t)
    SELECT t.department_id AS departmentId, n.short_name AS shortName, t.fiscal_year::INTEGER AS fiscalYear, t.scope, t.item,
      ${amountSql("t", { item: "t.item", stage: "'initial_budget'" })} AS initialBudget,
      ${amountSql("t", { item: "t.item", stage: "'adjusted_budget'" })} AS adjustedBudget,
      ${amountSql("t", { item: "t.item" })} AS actual,
      ${amountSql("prior", { item: "t.item" })} AS priorActual,
      ${reasonSql("t", "f.item = t.item AND f.measure IN ('completion_rate', 'budget_change', 'budget_change_rate')")} AS reason,
      ${reasonSql("t", `f.item = t.item AND f.measure IN (${OVER_YEAR_BEFORE})`)} AS yearReason,
      ${tableStagesSql("t", "three_public%")} AS tableStages
    FROM t JOIN prior ON ${inScope("prior", "t")} AND prior.item = t.item AND prior.fiscal_year = t.fiscal_year - 1
    JOIN account_names n ON ${sameAccount("n", "t")}
    ORDER BY t.fiscal_year DESC, t.department_id, list_position(${order}, t.item)`);
}
