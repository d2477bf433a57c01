import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { documentName } from "./documentName.ts";
import { documentsInForce, type Filters } from "./filters.ts";
import { worthChecking } from "./worthChecking.ts";

/** How a rule's category came out in a document: numbers of comparisons. */
export interface CategoryResult {
  documentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  departmentId: string;
  category: string;
  comparisons: number;
  /** Findings, of all kinds. */
  failed: number;
  /** Those of them that are 值得核对; the others are hints. */
  worth: number;
  /** Those that cannot be right. */
  errors: number;
  /** Rules of the category that had nothing to compare. */
  notApplicable: number;
}

/** How the rules came out in the documents that the filters let through: a row per document and category. */
export function categoryResults(database: Queryable, filters: Filters): Promise<CategoryResult[]> {
  return database.query<CategoryResult>(`
      SELECT r.document_id AS documentId, ${documentName("d", "x")} AS shortName, x.fiscal_year::INTEGER AS fiscalYear, x.scope,
        x.department_id AS departmentId, c.category, sum(r.comparisons)::INTEGER AS comparisons,
        sum(r.failed)::INTEGER AS failed,
        coalesce(sum(r.failed) FILTER (${worthChecking("c")}), 0)::INTEGER AS worth,
        coalesce(sum(r.failed) FILTER (c.severity = 'error'), 0)::INTEGER AS errors, count(*) FILTER (r.outcome = 'not_applicable')::INTEGER AS notApplicable
      FROM check_results r JOIN checks c USING (check_id) JOIN documents x ON x.document_id = r.document_id
      JOIN departments d ON d.department_id = x.department_id
      WHERE ${documentsInForce("x", filters)}
      GROUP BY ALL ORDER BY fiscalYear DESC, departmentId, documentId, category`);
}
