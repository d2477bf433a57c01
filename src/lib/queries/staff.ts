import type { Queryable } from "#lib/engine/queryable.ts";
import { basicByClass, type BasicClass } from "./basicByClass.ts";
import type { Filters } from "./filters.ts";
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
