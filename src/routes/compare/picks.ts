import { accountOf } from "#lib/charts/accounts.ts";
import { account } from "#lib/components/columns.ts";
import type { Filters } from "#lib/queries/filters.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";

/** As many accounts stand beside each other as can be read. */
export const MOST = 12;

/** An account's name in the URL: `?pick=360200-zhengfuban:2020,…` */
export function accountKey({ execution }: OverviewRow): string {
  return accountOf(execution);
}

export function accountName({ execution }: OverviewRow): string {
  return account(execution);
}

/** The accounts that the URL names, in its order; without any, those that the filters let through, as far as they fit. */
export function pickedAccounts<Row extends OverviewRow>(
  rows: readonly Row[],
  pick: string | null,
  { departments, years }: Filters,
): Row[] {
  const wishes = (pick ?? "").split(",").filter(Boolean);
  if (wishes.length)
    return wishes.flatMap((wish) => rows.find((row) => accountKey(row) === wish) ?? []).slice(0, MOST);
  return rows
    .filter(
      ({ execution }) =>
        (!departments.length || departments.includes(execution.departmentId)) &&
        (!years.length || years.includes(execution.fiscalYear)),
    )
    .slice(0, MOST);
}
