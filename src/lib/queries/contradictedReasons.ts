import { isIn, within, type Queryable } from "#lib/engine/queryable.ts";

/** How a stated reason is called among those that findings contradict: its document, and its words. */
export function reasonKey(documentId: string, reason: string): string {
  return `${documentId} ${reason}`;
}

/**
 * The finding on each reason that stands beside opposite differences (rule N7), by `reasonKey`: of some departments; of
 * none named, of all.
 */
export async function contradictedReasons(
  database: Queryable,
  departments: readonly string[] = [],
): Promise<Map<string, string>> {
  const rows = await within(database, { ...(departments.length && { departments }) }).query<{
    documentId: string;
    reason: string;
    findingId: string;
  }>(`
    SELECT g.document_id AS documentId, g.reason, min(f.finding_id) AS findingId
    FROM (SELECT unnest(figure_ids) AS figure_id, finding_id
      FROM findings WHERE check_id = 'N7' AND expected IS NULL AND ${isIn("department_id", departments)}) f
    JOIN figures g USING (figure_id)
    WHERE g.reason IS NOT NULL GROUP BY g.document_id, g.reason`);
  return new Map(rows.map(({ documentId, reason, findingId }) => [reasonKey(documentId, reason), findingId]));
}
