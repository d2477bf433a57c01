import { ROOT } from "../../src/cli/root.ts";
import { loadReference } from "../../src/cli/documents.ts";
import type { SearchEntry } from "../../src/lib/domain/search.ts";
import { departmentEntries } from "../../src/lib/domain/searchDepartments.ts";
import { searchedDepartments } from "../../src/lib/simulate/searched.ts";

const { divisions } = await loadReference(ROOT);

/** So many departments as the search has them, each with two documents. */
export function manyDepartments(count: number): SearchEntry[] {
  const { departments, documents } = searchedDepartments(divisions, count, [2024, 2023]);
  return departmentEntries(departments, documents);
}
