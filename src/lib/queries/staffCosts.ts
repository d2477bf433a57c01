import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import { published, type Filters } from "./filters.ts";

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
  const of = (item: string) => amountSql("s", { item: `'${item}'` });
  const economic = (code: string) => amountSql("s", { item: "'expenditure.basic'", subject: `'${code}'` });
  return database.query<StaffCost>(`
    SELECT s.department_id AS departmentId, n.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      ${of("staff.in_service")} AS inService,
      ${of("staff.establishment")} AS establishment,
      ${of("staff.actual")} AS onPayroll,
      ${of("staff.fiscally_supported")} AS supported,
      s.retired,
      ${economic("301")} AS wages,
      ${economic("303")} AS allowances,
      ${of("expenditure.basic.personnel")} AS personnel,
      ${of("expenditure.basic.public")} AS publicExpenses,
      s.personnel_cost AS personnelCost, s.public_cost AS publicCost,
      s.personnel_cost_per_head AS personnelPerHead, s.wages_per_head AS wagesPerHead,
      s.public_cost_per_head AS publicPerHead, s.allowances_per_retired AS allowancesPerRetired
    FROM staff_costs s JOIN account_names n USING (department_id, fiscal_year, scope)
    WHERE ${published("s", filters)}
    ORDER BY s.personnel_cost_per_head DESC NULLS LAST, s.fiscal_year DESC, s.department_id`);
}
