import type { DepartmentProfile } from "#lib/queries/departmentProfile.ts";
import type { Filters } from "#lib/queries/filters.ts";

/** The filters that a department's page stands for: itself, in all its years. */
export function allYearsOf({ departmentId }: DepartmentProfile): Filters {
  return { departments: [departmentId], years: [] };
}

export function newestFirst<Row extends { fiscalYear: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.fiscalYear - a.fiscalYear);
}
