import type { SearchedDepartment, SearchedDocument } from "#lib/domain/searchDepartments.ts";
import type { Division } from "#lib/ingest/division.ts";
import { Departments } from "./departments.ts";

/**
 * The first `count` departments of the divisions, one division after the other, as they are searched for, each with the
 * documents of so many years.
 */
export function searchedDepartments(
  divisions: readonly Division[],
  count: number,
  years: readonly number[],
): { departments: SearchedDepartment[]; documents: SearchedDocument[] } {
  const country = new Departments(divisions);
  const departments: SearchedDepartment[] = [];
  const documents: SearchedDocument[] = [];
  for (const division of divisions)
    for (const { name } of country.ofDivision(division)) {
      if (departments.length === count) return { departments, documents };
      const id = `${division.code}-${departments.length}`;
      const place = [...new Set([division.province, division.city])].filter(Boolean).join(" ");
      // Large ones lie anywhere.
      const rank = ((departments.length * 7919) % count) + 1;
      departments.push({ id, name, shortName: name, otherNames: [], place, rank });
      for (const fiscalYear of years) {
        const title = `${name}${fiscalYear}年度部门决算`;
        documents.push({
          id: `${id}-${fiscalYear}`,
          title,
          fileName: `${title}.txt`,
          departmentId: id,
          fiscalYear,
        });
      }
    }
  return { departments, documents };
}
