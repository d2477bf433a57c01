import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "./filters.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { overviewBefore, type OverviewBefore } from "./overviewBefore.ts";
import { together } from "./together.ts";

export interface OverviewPage {
  rows: OverviewRow[];
  before: OverviewBefore[];
}

/** The figures a leader asks first, and what they were the year before. */
export async function overviewPage(database: Queryable, filters: Filters): Promise<OverviewPage> {
  return together({ rows: overview(database, filters), before: overviewBefore(database, filters) });
}
