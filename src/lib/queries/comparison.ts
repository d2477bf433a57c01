import type { Queryable } from "#lib/engine/queryable.ts";
import { accountOf } from "#lib/domain/accountYear.ts";
import type { Filters } from "./filters.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { yearsBefore, type YearBefore } from "./yearsBefore.ts";
import { together } from "./together.ts";

/** All that an account is compared by. */
export interface ComparedAccount extends OverviewRow {
  yearsBefore: YearBefore[];
}

/** One row per department and published year. */
export async function comparison(database: Queryable, filters: Filters): Promise<ComparedAccount[]> {
  const answers = await together({
    before: yearsBefore(database, filters),
    accounts: overview(database, filters),
  });
  const changes = new Map<string, YearBefore[]>();
  for (const change of answers.before) {
    const account = accountOf(change);
    changes.set(account, [...(changes.get(account) ?? []), change]);
  }
  return answers.accounts.map((row) => ({
    ...row,
    yearsBefore: changes.get(accountOf(row)) ?? [],
  }));
}
