import type { Scope } from "#lib/domain/vocabulary.ts";
import { sameAccount } from "./filters.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

/** What there is to look at: departments with their published years, for the filters. */
export interface Publications {
  departments: { id: string; name: string; shortName: string }[];
  years: number[];
  /** With the people in service, where they are published. */
  documents: {
    id: string;
    departmentId: string;
    fiscalYear: number;
    scope: Scope;
    title: string;
    inService: number | null;
  }[];
}

/** All departments, and the years that have a document of their own. */
export async function publications(database: Queryable): Promise<Publications> {
  const departments = await database.query<Publications["departments"][number]>(
    "SELECT department_id AS id, name, short_name AS shortName FROM departments ORDER BY department_id",
  );
  const documents = await database.query<Publications["documents"][number]>(
    `SELECT d.document_id AS id, d.department_id AS departmentId, d.fiscal_year::INTEGER AS fiscalYear, d.scope, d.title,
       s.in_service AS inService
     FROM documents d LEFT JOIN staff_costs s ON ${sameAccount("s", "d")}
     WHERE d.superseded_by IS NULL
     ORDER BY d.fiscal_year, d.document_id`,
  );
  const years = [...new Set(documents.map((document) => document.fiscalYear))].sort((a, b) => a - b);
  return { departments, years, documents };
}
