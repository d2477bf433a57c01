import type { Queryable } from "#lib/engine/queryable.ts";

/** What there is to look at: departments with their published years, for the filters. */
export interface Publications {
  departments: { id: string; name: string; shortName: string }[];
  years: number[];
  documents: { id: string; departmentId: string; fiscalYear: number; title: string }[];
}

/** All departments, and the years that have a document of their own. */
export async function publications(database: Queryable): Promise<Publications> {
  const departments = await database.query<Publications["departments"][number]>(
    "SELECT department_id AS id, name, short_name AS shortName FROM departments ORDER BY department_id",
  );
  const documents = await database.query<Publications["documents"][number]>(
    `SELECT document_id AS id, department_id AS departmentId, fiscal_year::INTEGER AS fiscalYear, title
     FROM documents ORDER BY fiscal_year, document_id`,
  );
  const years = [...new Set(documents.map((document) => document.fiscalYear))].sort((a, b) => a - b);
  return { departments, years, documents };
}
