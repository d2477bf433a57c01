import type { SearchedDepartment, SearchedDocument } from "#lib/domain/searchDepartments.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectsWithAmounts } from "./subjectAmounts.ts";
import { together } from "./together.ts";

/** All that the accounts hold and a reader may look for by name. */
export interface Searchable {
  /** In the order of their identifiers. */
  departments: SearchedDepartment[];
  /** The latest first. */
  documents: SearchedDocument[];
  functional: Awaited<ReturnType<typeof subjectsWithAmounts>>;
  economic: Awaited<ReturnType<typeof subjectsWithAmounts>>;
}

export async function searchable(database: Queryable): Promise<Searchable> {
  return together({
    departments: database.query<SearchedDepartment>(`
      WITH spent AS (
        SELECT department_id, arg_max(actual, fiscal_year) AS actual FROM summaries GROUP BY department_id
      )
      SELECT d.department_id AS id, d.name, d.short_name AS shortName,
        list_concat(coalesce(d.aliases, []), coalesce(d.former_names, [])) AS otherNames,
        concat_ws(' ', d.province, nullif(d.city, d.province)) AS place,
        (row_number() OVER (ORDER BY s.actual DESC NULLS LAST, d.department_id))::INTEGER AS rank
      FROM departments d LEFT JOIN spent s USING (department_id) ORDER BY d.department_id`),
    documents: database.query<SearchedDocument>(`
      SELECT document_id AS id, title, file_name AS fileName, department_id AS departmentId,
        fiscal_year::INTEGER AS fiscalYear
      FROM documents ORDER BY fiscal_year DESC, document_id`),
    functional: subjectsWithAmounts(database, "functional"),
    economic: subjectsWithAmounts(database, "economic"),
  });
}
