import type { Queryable } from "#lib/engine/queryable.ts";
import { basicByClass, type BasicClass } from "./basicByClass.ts";
import type { Filters } from "./filters.ts";
import { narrowed } from "./narrowed.ts";
import { staffCosts, type StaffCost } from "./staffCosts.ts";
import { together } from "./together.ts";

export interface Staff {
  costs: StaffCost[];
  classes: BasicClass[];
}

/** People and their costs, and basic expenditure by economic 类. */
export async function staff(database: Queryable, filters: Filters): Promise<Staff> {
  return together({ costs: staffCosts(database, filters), classes: basicByClass(database, filters) });
}

/** What `staff` answers for filters, of an answer that holds it. */
export function narrowedStaff({ costs, classes }: Staff, filters: Filters): Staff {
  return { costs: narrowed(costs, filters), classes: narrowedClasses(classes, filters) };
}

/** The same of the classes by themselves. */
export function narrowedClasses(classes: BasicClass[], filters: Filters): BasicClass[] {
  const left = narrowed(classes, filters);
  // A class that none of these has is left out.
  const used = new Set(left.flatMap(({ subjectCode, amount }) => (amount?.value ? [subjectCode] : [])));
  return left.filter(({ subjectCode }) => used.has(subjectCode));
}
