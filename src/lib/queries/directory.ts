import type { DirectoryEntry } from "#lib/domain/directory.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { isInForce } from "#lib/engine/prepared/sources.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { sameAccount } from "./filters.ts";
import { largestOfEachYear } from "./largestAccounts.ts";

/**
 * All departments with the accounts that they have published, years in order.
 * @param largest how many accounts of a year pages look at, where that is not all
 */
export async function directory(database: Queryable, largest?: number): Promise<DirectoryEntry[]> {
  const departments = await database.query<Omit<DirectoryEntry, "accounts">>(
    "SELECT department_id AS id, name, short_name AS shortName FROM departments ORDER BY department_id",
  );
  const accounts = await database.query<{
    departmentId: string;
    fiscalYear: number;
    scope: Scope;
    inService: number | null;
    isLargest: boolean;
  }>(
    `SELECT d.department_id AS departmentId, d.fiscal_year::INTEGER AS fiscalYear, d.scope, s.in_service::DOUBLE AS inService,
       ${largest === undefined ? "FALSE" : `(d.department_id, d.fiscal_year, d.scope) IN (${largestOfEachYear(largest)})`} AS isLargest
     FROM documents d LEFT JOIN summaries s ON ${sameAccount("s", "d")}
     WHERE ${isInForce("d")} ORDER BY d.fiscal_year, d.document_id`,
  );
  const entries = new Map<string, DirectoryEntry>(
    departments.map((department) => [department.id, { ...department, accounts: [] }]),
  );
  for (const { departmentId, fiscalYear, scope, inService, isLargest } of accounts)
    entries
      .get(departmentId)
      ?.accounts.push(isLargest ? [fiscalYear, scope, inService, 1] : [fiscalYear, scope, inService]);
  return [...entries.values()];
}
