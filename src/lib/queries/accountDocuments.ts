import type { AccountYear } from "#lib/domain/accountYear.ts";
import { isInForce } from "#lib/engine/prepared/sources.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** A document that accounts rest on: where it came from, and what it is known by. */
export interface AccountDocument {
  documentId: string;
  title: string;
  fileName: string;
  source: string | null;
  publishedOn: string | null;
  sha256: string;
}

/** The final accounts in force that filters let through, each with whose and which year's it is. */
export function accountDocuments(
  database: Queryable,
  filters: Filters,
): Promise<(AccountYear & AccountDocument)[]> {
  return within(database, keysOf(filters)).query(`
    SELECT x.department_id AS departmentId, x.fiscal_year::INTEGER AS fiscalYear, x.scope,
      x.document_id AS documentId, x.title, x.file_name AS fileName, x.source, x.published_on AS publishedOn, x.sha256
    FROM documents x WHERE ${isInForce("x")} AND ${asked("x", filters)} ORDER BY x.document_id`);
}
