import type { DepartmentProfile } from "./departmentProfile.ts";
import { overviewRows, type OverviewRow } from "./overview.ts";

/** The overview rows of a profile: all its accounts, each with what it is judged by. */
export function accountsOf(profile: DepartmentProfile): OverviewRow[] {
  const { execution, threePublic, staff, procurement, documents } = profile;
  return overviewRows({
    execution: execution.departments,
    threePublic: threePublic.expenses.filter(({ item }) => item === "three_public"),
    staff: staff.costs,
    procurement,
    findings: execution.departments.map((row) => ({
      ...row,
      findings: documents
        .filter(
          ({ supersededBy, fiscalYear, scope }) =>
            supersededBy === null && fiscalYear === row.fiscalYear && scope === row.scope,
        )
        .reduce((sum, { findings }) => sum + findings, 0),
    })),
  });
}
