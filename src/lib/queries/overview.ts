import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { isSameAccount, type AccountYear } from "#lib/domain/accountYear.ts";
import { executionByDepartment, type DepartmentExecution } from "./executionByDepartment.ts";
import { published, type Filters } from "./filters.ts";
import { procurementShares, type ProcurementShare } from "./procurementShares.ts";
import { staffCosts, type StaffCost } from "./staffCosts.ts";
import { threePublicExpenses, type ThreePublicItem } from "./threePublicExpenses.ts";
import { inForce, worthChecking } from "./worthChecking.ts";

/** The figures a leader asks first, of a department and year. */
export interface OverviewRow {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  execution: DepartmentExecution;
  threePublic: ThreePublicItem | null;
  staff: StaffCost | null;
  procurement: ProcurementShare | null;
  /** How many findings in its document are 值得核对. */
  findings: number;
}

/** One row per department and published year, largest deviation from the budget first. */
export async function overview(database: Queryable, filters: Filters): Promise<OverviewRow[]> {
  const execution = await executionByDepartment(database, filters);
  const threePublic = await threePublicExpenses(database, filters);
  const staff = await staffCosts(database, filters);
  const procurement = await procurementShares(database, filters);
  const findings = await database.query<AccountYear & { findings: number }>(`
    SELECT f.department_id AS departmentId, f.fiscal_year::INTEGER AS fiscalYear, f.scope, count(*)::INTEGER AS findings
    FROM findings f WHERE ${worthChecking("f")} AND ${inForce("f")} AND ${published("f", filters)} GROUP BY ALL`);
  return execution.map((row) => {
    const same = (other: AccountYear) => isSameAccount(other, row);
    const { departmentId, shortName, fiscalYear, scope } = row;
    return {
      departmentId,
      shortName,
      fiscalYear,
      scope,
      execution: row,
      threePublic: threePublic.find((other) => same(other) && other.item === "three_public") ?? null,
      staff: staff.find(same) ?? null,
      procurement: procurement.find(same) ?? null,
      findings: findings.find(same)?.findings ?? 0,
    };
  });
}
