import type { Queryable } from "#lib/engine/queryable.ts";
import { execution } from "#lib/queries/execution.ts";
import { findings } from "#lib/queries/findings.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { overviewPage } from "#lib/queries/overviewPage.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { ranking } from "#lib/queries/ranking.ts";
import { regionsPage } from "#lib/queries/regions.ts";
import { staff } from "#lib/queries/staff.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import type { YearlyPage } from "#lib/state/readyFile.ts";

/** The questions of the pages whose answers for other years lie ready. */
export const YEARLY: Record<YearlyPage, (database: Queryable, filters: Filters) => Promise<unknown>> = {
  overview: overviewPage,
  execution,
  "three-public": threePublic,
  staff,
  procurement: procurementShares,
  findings,
  ranking,
  regions: regionsPage,
};
