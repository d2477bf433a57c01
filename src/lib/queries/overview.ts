import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { accountOf, type AccountYear } from "#lib/domain/accountYear.ts";
import { executionByDepartment, type DepartmentExecution } from "./executionByDepartment.ts";
import { asked, keysOf, type Filters } from "./filters.ts";
import { procurementShares, type ProcurementShare } from "./procurementShares.ts";
import { staffCosts, type StaffCost } from "./staffCosts.ts";
import { threePublicExpenses, type ThreePublicItem } from "./threePublicExpenses.ts";
import { together } from "./together.ts";
import { countWorthChecking } from "./worthChecking.ts";

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
  const answers = await together({
    execution: executionByDepartment(database, filters),
    threePublic: threePublicExpenses(database, filters, "three_public"),
    staff: staffCosts(database, filters),
    procurement: procurementShares(database, filters),
    findings: within(database, keysOf(filters)).query<AccountYear & { findings: number }>(`
    SELECT s.department_id AS departmentId, s.fiscal_year::INTEGER AS fiscalYear, s.scope, ${countWorthChecking("s")} AS findings
    FROM summaries s WHERE ${asked("s", filters)}`),
  });
  return overviewRows(answers);
}

/** The parts of overview rows, each of its own question. */
export interface OverviewParts {
  execution: readonly DepartmentExecution[];
  /** The totals alone. */
  threePublic: readonly ThreePublicItem[];
  staff: readonly StaffCost[];
  procurement: readonly ProcurementShare[];
  findings: readonly (AccountYear & { findings: number })[];
}

/** Puts together what is known of each account, in the order of the execution. */
export function overviewRows(parts: OverviewParts): OverviewRow[] {
  const threePublic = byAccount(parts.threePublic);
  const staff = byAccount(parts.staff);
  const procurement = byAccount(parts.procurement);
  const findings = byAccount(parts.findings);
  return parts.execution.map((row) => {
    const account = accountOf(row);
    const { departmentId, shortName, fiscalYear, scope } = row;
    return {
      departmentId,
      shortName,
      fiscalYear,
      scope,
      execution: row,
      threePublic: threePublic.get(account) ?? null,
      staff: staff.get(account) ?? null,
      procurement: procurement.get(account) ?? null,
      findings: findings.get(account)?.findings ?? 0,
    };
  });
}

function byAccount<Row extends AccountYear>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [accountOf(row), row]));
}
