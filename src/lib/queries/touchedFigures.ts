import { isIn, within, type Queryable } from "#lib/engine/queryable.ts";
import { bySeverity } from "#lib/engine/gravestFirst.ts";
import { worthChecking } from "./worthChecking.ts";

/** The gravest finding of each figure that one rests on, of some departments; of none named, of all. */
export async function touchedFigures(
  database: Queryable,
  departments: readonly string[] = [],
): Promise<Map<string, string>> {
  const rows = await within(database, { ...(departments.length && { departments }) }).query<{
    figureId: string;
    findingId: string;
  }>(`
    SELECT figure_id::VARCHAR AS figureId, arg_min(finding_id, rank) AS findingId
    FROM (SELECT unnest(figure_ids) AS figure_id, finding_id, ${bySeverity("f")} AS rank
      FROM findings f WHERE ${worthChecking("f")} AND ${isIn("f.department_id", departments)})
    GROUP BY figure_id`);
  return new Map(rows.map(({ figureId, findingId }) => [figureId, findingId]));
}
