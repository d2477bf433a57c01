import type { Queryable } from "#lib/engine/queryable.ts";
import { executionByDepartment, type DepartmentExecution } from "./executionByDepartment.ts";
import { executionBySubject, type SubjectExecution } from "./executionBySubject.ts";
import type { Filters } from "./filters.ts";
import { together } from "./together.ts";

export interface Execution {
  departments: DepartmentExecution[];
  subjects: SubjectExecution[];
}

/** Budget against actual, whole departments and subjects. */
export async function execution(database: Queryable, filters: Filters): Promise<Execution> {
  return together({
    departments: executionByDepartment(database, filters),
    subjects: executionBySubject(database, filters),
  });
}
