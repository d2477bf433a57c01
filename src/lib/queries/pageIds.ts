import { isInForce } from "#lib/engine/prepared/sources.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

/**
 * Of what there is a page: every department; every document, those that a corrected version replaced, too; and every
 * published year of a department, as `DEPARTMENT/YEAR`.
 */
export async function pageIds(
  database: Queryable,
): Promise<Record<"departments" | "documents" | "brief", string[]>> {
  const list = async (sql: string) => (await database.query<{ id: string }>(sql)).map(({ id }) => id);
  return {
    departments: await list("SELECT department_id AS id FROM departments ORDER BY id"),
    documents: await list("SELECT document_id AS id FROM documents ORDER BY id"),
    brief: await list(`SELECT DISTINCT concat(department_id, '/', fiscal_year) AS id FROM documents d
      WHERE ${isInForce("d")} ORDER BY id`),
  };
}
