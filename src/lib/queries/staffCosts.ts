import type { SummaryAmountName } from "#lib/domain/summary.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/**
 * People and what they cost, of a department and year. Amounts in yuan; per head by those in service. Staff costs a
 * head hold the money of the retired, wages a head (301) do not; 303 stands apart, by the retired.
 */
export interface StaffCost {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  inService: Amount | null;
  establishment: Amount | null;
  onPayroll: Amount | null;
  supported: Amount | null;
  retired: number | null;
  wages: Amount | null;
  allowances: Amount | null;
  personnel: Amount | null;
  publicExpenses: Amount | null;
  personnelCost: number | null;
  publicCost: number | null;
  personnelPerHead: number | null;
  wagesPerHead: number | null;
  publicPerHead: number | null;
  allowancesPerRetired: number | null;
}

export async function staffCosts(database: Queryable, filters: Filters): Promise<StaffCost[]> {
  const of = (name: SummaryAmountName) => summaryAmountSql("s", name);
  const perHead = (cost: string) => `s.${cost}::DOUBLE / nullif(s.in_service::DOUBLE, 0)`;
  return within(database, keysOf(filters)).query<StaffCost>(`
    SELECT s.department_id AS departmentId, s.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      ${of("in_service")} AS inService,
      ${of("establishment")} AS establishment,
      ${of("on_payroll")} AS onPayroll,
      ${of("supported")} AS supported,
      s.retired::DOUBLE AS retired,
      ${of("wages")} AS wages,
      ${of("allowances")} AS allowances,
      ${of("personnel")} AS personnel,
      ${of("public")} AS publicExpenses,
      s.personnel_cost::DOUBLE AS personnelCost, s.public_cost::DOUBLE AS publicCost,
      ${perHead("personnel_cost")} AS personnelPerHead, ${perHead("wages")} AS wagesPerHead,
      ${perHead("public_cost")} AS publicPerHead,
      s.allowances::DOUBLE / nullif(s.retired::DOUBLE, 0) AS allowancesPerRetired
    FROM summaries s WHERE s.has_staff AND ${asked("s", filters)}
    ORDER BY personnelPerHead DESC NULLS LAST, s.fiscal_year DESC, s.department_id, s.scope`);
}
