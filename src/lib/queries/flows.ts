import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { amountOf, summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, sameAccount, type Filters } from "./filters.ts";

/** Where the money came from or went, of a department and year: one source or use. */
export interface Flow {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  side: "in" | "out";
  item: string;
  /** Null where it is not printed, or a yardstick cannot measure it. */
  amount: Amount | null;
  /** The printed total of its side, 收入总计 or 支出总计. */
  whole: Amount | null;
  /** The published statement has a cell for it: what is not printed there is blank, not undisclosed. */
  inTable: boolean;
}

/** Sources and uses in the order of 收入支出决算总表. */
export const SOURCES = [
  "revenue.appropriation",
  "revenue.superior_subsidy",
  "revenue.business",
  "revenue.operating",
  "revenue.subsidiary_remittance",
  "revenue.other",
  "revenue.nonfiscal_balance_used",
  "revenue.opening_balance",
] as const;
export const USES = [
  "expenditure.basic",
  "expenditure.project",
  "expenditure.to_superior",
  "expenditure.operating",
  "expenditure.to_subsidiary",
  "expenditure.surplus_distribution",
  "expenditure.closing_balance",
] as const;

/**
 * The parts of 收入总计 and 支出总计, of every department and year asked for; parts that none of them has are left out. 财政拨款 is the sum of its purses where they are printed:
 * 财政拨款收入总计 may hold the balance brought forward.
 */
export async function flows(database: Queryable, filters: Filters): Promise<Flow[]> {
  const list = (items: readonly string[]) => items.map((item) => `'${item}'`).join(", ");
  return within(database, keysOf(filters)).query<Flow>(`
    WITH parts AS (
      SELECT department_id, fiscal_year, scope, item,
        sum(value) FILTER (funding IN ('general', 'government_fund', 'state_capital'))::DOUBLE AS purses,
        arg_min(${amountOf("a")},
          CASE WHEN item = 'revenue.appropriation'
            THEN list_position(['general', 'appropriation', 'government_fund', 'state_capital'], funding)
            ELSE list_position(['all', 'appropriation', 'general', 'government_fund', 'state_capital'], funding) END) AS amount
      FROM accounts a
      WHERE stage = 'actual' AND subject_code IS NULL AND item IN (${list([...SOURCES, ...USES])})
        AND ${asked("a", filters)}
      GROUP BY ALL
    ), used AS (
      SELECT DISTINCT item FROM parts WHERE amount.value <> 0
    ), holders AS (
      SELECT DISTINCT department_id, fiscal_year, scope FROM parts
    )
    SELECT n.department_id AS departmentId, n.short_name AS shortName, n.fiscal_year::INTEGER AS fiscalYear, n.scope,
      CASE WHEN r.item LIKE 'revenue.%' THEN 'in' ELSE 'out' END AS side, r.item,
      CASE WHEN r.item = 'revenue.appropriation' AND p.purses IS NOT NULL
        THEN struct_pack(value := p.purses, unit := p.amount.unit, figureId := p.amount.figureId, derived := p.amount.derived, conflicting := p.amount.conflicting)
        ELSE p.amount END AS amount,
      CASE WHEN r.item LIKE 'revenue.%' THEN ${summaryAmountSql("n", "revenue_total")}
        ELSE ${summaryAmountSql("n", "expenditure_total")} END AS whole,
      list_contains(n.statements, 'revenue_expenditure_summary') AS inTable
    FROM holders h JOIN summaries n USING (department_id, fiscal_year, scope) CROSS JOIN used r
    LEFT JOIN parts p ON ${sameAccount("p", "n")} AND p.item = r.item
    ORDER BY n.fiscal_year DESC, n.department_id, list_position([${list([...SOURCES, ...USES])}], r.item), n.scope`);
}
