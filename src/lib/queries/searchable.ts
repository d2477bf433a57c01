import type { Queryable } from "#lib/engine/queryable.ts";
import { subjectsWithAmounts } from "./subjectAmounts.ts";
import { together } from "./together.ts";

/** All that the accounts hold and a reader may look for by name. */
export interface Searchable {
  departments: { id: string; name: string; shortName: string; place: string; years: number[] }[];
  documents: {
    id: string;
    title: string;
    fileName: string;
    department: string;
    shortName: string;
    fiscalYear: number;
  }[];
  functional: Awaited<ReturnType<typeof subjectsWithAmounts>>;
  economic: Awaited<ReturnType<typeof subjectsWithAmounts>>;
}

export async function searchable(database: Queryable): Promise<Searchable> {
  const { departments, ...answers } = await together({
    documents: database.query<Searchable["documents"][number] & { departmentId: string }>(`
    SELECT x.document_id AS id, x.title, x.file_name AS fileName, d.name AS department, d.short_name AS shortName,
      x.fiscal_year::INTEGER AS fiscalYear, x.department_id AS departmentId
    FROM documents x JOIN departments d USING (department_id) ORDER BY x.fiscal_year DESC, x.document_id`),
    departments: database.query<Omit<Searchable["departments"][number], "years">>(`
    SELECT department_id AS id, name, short_name AS shortName, concat_ws(' ', province, nullif(city, province)) AS place
    FROM departments ORDER BY department_id`),
    functional: subjectsWithAmounts(database, "functional"),
    economic: subjectsWithAmounts(database, "economic"),
  });
  const years = new Map<string, number[]>(departments.map(({ id }) => [id, []]));
  for (const { departmentId, fiscalYear } of answers.documents) years.get(departmentId)?.push(fiscalYear);
  return {
    departments: departments.map((department) => ({ ...department, years: years.get(department.id)! })),
    ...answers,
  };
}
