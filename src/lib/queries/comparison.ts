import type { Queryable } from "#lib/engine/queryable.ts";
import { isSameAccount } from "#lib/domain/accountYear.ts";
import type { Filters } from "./filters.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { yearsBefore, type YearBefore } from "./yearsBefore.ts";

/** All that an account is compared by. */
export interface ComparedAccount extends OverviewRow {
  yearsBefore: YearBefore[];
}

/** One row per department and published year. */
export async function comparison(database: Queryable, filters: Filters): Promise<ComparedAccount[]> {
  const changes = await yearsBefore(database, filters);
  return (await overview(database, filters)).map((row) => ({
    ...row,
    yearsBefore: changes.filter((change) => isSameAccount(change, row)),
  }));
}
