import { findAccount } from "#lib/domain/accountYear.ts";
import { letsThrough, type Filters } from "#lib/queries/filters.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";

/** As many accounts stand beside each other as can be read. */
export const MOST = 12;

/** The accounts that the URL names (`?pick=360200-zhengfuban:2020,…`), in its order; without any, those that the filters let through, as far as they fit. */
export function pickedAccounts<Row extends OverviewRow>(
  rows: readonly Row[],
  pick: string | null,
  filters: Filters,
): Row[] {
  const wishes = (pick ?? "").split(",").filter(Boolean);
  if (wishes.length) return wishes.flatMap((wish) => findAccount(rows, wish) ?? []).slice(0, MOST);
  return rows.filter((row) => letsThrough(filters, row)).slice(0, MOST);
}
