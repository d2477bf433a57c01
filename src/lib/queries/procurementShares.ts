import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import { published, type Filters } from "./filters.ts";

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
  const of = (item: string) => amountSql("p", { item: `'${item}'` });
  return database.query<ProcurementShare>(`
    SELECT p.department_id AS departmentId, n.short_name AS shortName, p.fiscal_year::INTEGER AS fiscalYear, p.scope,
      ${of("procurement")} AS total,
      ${of("procurement.goods")} AS goods,
      ${of("procurement.works")} AS works,
      ${of("procurement.services")} AS services,
      ${of("procurement.sme")} AS sme,
      ${of("procurement.small_micro")} AS smallMicro,
      p.sme_share AS smeShare, p.small_micro_share AS smallMicroShare
    FROM procurement_shares p JOIN account_names n USING (department_id, fiscal_year, scope)
    WHERE ${published("p", filters)}
    ORDER BY p.sme_share DESC NULLS LAST, p.fiscal_year DESC, p.department_id`);
}
