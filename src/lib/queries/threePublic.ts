import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "./filters.ts";
import { threePublicCounts, type ThreePublicCounts } from "./threePublicCounts.ts";
import { threePublicExpenses, type ThreePublicItem } from "./threePublicExpenses.ts";
import { together } from "./together.ts";

export interface ThreePublic {
  expenses: ThreePublicItem[];
  counts: ThreePublicCounts[];
}

/** The “三公” costs and what they were spent on. */
export async function threePublic(database: Queryable, filters: Filters): Promise<ThreePublic> {
  return together({
    expenses: threePublicExpenses(database, filters),
    counts: threePublicCounts(database, filters),
  });
}
