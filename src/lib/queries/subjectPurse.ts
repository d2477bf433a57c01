import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { published, type Filters } from "./filters.ts";

/** What is asked of a whole classification. */
export interface SystemQuestion extends Filters {
  system: SubjectSystem;
  /** What a yuan of each year counts as, to add years up in one year's prices; nothing for amounts as printed. */
  prices?: readonly PricedYear[];
}

/** What a yuan of a year is in yuan of another. */
export interface PricedYear {
  year: number;
  factor: number;
}

/** What is shown of each system: expenditure by function, basic expenditure by economic class. */
export const ITEM: Record<SubjectSystem, string> = {
  functional: "expenditure.current",
  economic: "expenditure.basic",
};

/** SQL condition: rows of subject_amounts of this classification, in the years and departments asked for. */
export function ofSystem(table: string, question: SystemQuestion): string {
  const { system } = question;
  return `${table}.subject_system = ${literal(system)} AND ${table}.item = ${literal(ITEM[system])}
    AND ${published(table, question)}`;
}

/**
 * SQL for a common table expression that stands before the view of its name: amounts in one year's prices. Years
 * without a price index have none. Nothing for amounts as printed.
 */
function pricedAmounts({ prices }: SystemQuestion): string {
  if (!prices) return "";
  const rows = prices.map(({ year, factor }) => `(${literal(year)}, ${literal(factor)})`);
  return `prices(fiscal_year, factor) AS (VALUES ${rows.join(", ")}),
    subject_amounts AS (
      SELECT a.* REPLACE (a.amount * p.factor AS amount) FROM main.subject_amounts a JOIN prices p USING (fiscal_year)
    ), `;
}

/**
 * SQL for the common table expressions `spent` and `chosen`: the actual amounts of every subject, of each
 * department and published year from the purse that breaks its accounts down furthest, then the widest.
 */
export function chosenAmounts(question: SystemQuestion): string {
  return `${pricedAmounts(question)}spent AS (
      SELECT * FROM subject_amounts s WHERE s.stage = 'actual' AND ${ofSystem("s", question)}
    ), purse AS (
      SELECT department_id, fiscal_year, scope, funding FROM spent
      GROUP BY department_id, fiscal_year, scope, funding
      QUALIFY row_number() OVER (
        PARTITION BY department_id, fiscal_year, scope
        ORDER BY max(level) DESC, list_position(['all', 'appropriation', 'general'], funding) NULLS LAST) = 1
    ), chosen AS (
      SELECT s.* FROM spent s JOIN purse USING (department_id, fiscal_year, scope, funding)
    )`;
}
