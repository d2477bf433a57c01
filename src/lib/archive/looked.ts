import type { Item } from "#lib/domain/items.ts";
import { MEASURES } from "#lib/checks/years/measures.ts";
import { isIn } from "#lib/engine/queryable.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";

/*
 * Which figures the rules across documents look at, as conditions on the table: a hundred times fewer than there are.
 * A rule that asks for more must be named here; the test holds the archive's findings against those of all figures.
 */

const STAFF: Item = "staff.in_service";
const BALANCES: readonly Item[] = ["revenue.opening_balance", "expenditure.closing_balance"];

/** What Y4 and Y5 measure. */
export const MEASURED = isIn("item", [STAFF, ...MEASURES.map(({ item }) => item)]);

const LEVEL = "item, coalesce(subject_code, ''), funding";

/** Also the balances of Y2, the initial budgets of Y6, and for Y1 changes with the levels that they are of, in any year of the department. */
export function betweenYears(documents: readonly DocumentHead[]): string {
  const files = documents.map(({ fileName }) => fileName);
  return `${MEASURED} OR ${isIn("item", BALANCES)} OR measure = 'yoy_change' OR stage = 'initial_budget' OR (measure = 'value'
    AND stage = 'actual' AND (${LEVEL}) IN (
      SELECT (${LEVEL}) FROM figures WHERE measure = 'yoy_change' AND ${isIn("file", files)}))`;
}
