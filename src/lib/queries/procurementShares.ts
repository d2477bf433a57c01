import type { SummaryAmountName } from "#lib/domain/summary.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** Government procurement of a department and year by kind, and what small enterprises got; shares of the total. */
export interface ProcurementShare {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  total: Amount | null;
  goods: Amount | null;
  works: Amount | null;
  services: Amount | null;
  sme: Amount | null;
  smallMicro: Amount | null;
  smeShare: number | null;
  smallMicroShare: number | null;
}

export async function procurementShares(database: Queryable, filters: Filters): Promise<ProcurementShare[]> {
  const of = (name: SummaryAmountName) => summaryAmountSql("s", name);
  const share = (part: string) => `s.${part}::DOUBLE / nullif(s.procurement::DOUBLE, 0)`;
  return within(database, keysOf(filters)).query<ProcurementShare>(`
    SELECT s.department_id AS departmentId, s.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      ${of("procurement")} AS total,
      ${of("goods")} AS goods,
      ${of("works")} AS works,
      ${of("services")} AS services,
      ${of("sme")} AS sme,
      ${of("small_micro")} AS smallMicro,
      ${share("sme")} AS smeShare, ${share("small_micro")} AS smallMicroShare
    FROM summaries s WHERE s.has_procurement AND ${asked("s", filters)}
    ORDER BY smeShare DESC NULLS LAST, s.fiscal_year DESC, s.department_id, s.scope`);
}
