import { isIn, type Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "./filters.ts";
import { bySeverity, worthChecking } from "./worthChecking.ts";

/** The gravest finding of each figure that one rests on, of the departments and years that are looked at. */
export async function touchedFigures(
  database: Queryable,
  { departments, years }: Filters,
): Promise<Map<string, string>> {
  const rows = await database.query<{ figureId: string; findingId: string }>(`
    SELECT figure_id::VARCHAR AS figureId, arg_min(finding_id, rank) AS findingId
    FROM (SELECT unnest(figure_ids) AS figure_id, finding_id, ${bySeverity("f")} AS rank
      FROM findings f WHERE ${worthChecking("f")}
        AND ${isIn("f.department_id", departments)} AND ${isIn("f.fiscal_year", years)})
    GROUP BY figure_id`);
  return new Map(rows.map(({ figureId, findingId }) => [figureId, findingId]));
}
