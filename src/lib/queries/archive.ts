import type { Queryable } from "#lib/engine/queryable.ts";
import { isInForce } from "#lib/engine/prepared/sources.ts";
import { defaultFilters, type PublishedYear } from "./defaultFilters.ts";
import type { Filters } from "./filters.ts";

/** How large the archive is, and what is looked at where nothing is chosen: what every page knows of it. */
export interface Archive {
  departments: number;
  /** Final accounts that are in force. */
  documents: number;
  /** Those that have a document of their own, in order, and how many departments have. */
  years: (PublishedYear & { departments: number })[];
  /** What an address without filters means. */
  shown: Filters;
}

/** Counts the archive. */
export async function archive(database: Queryable): Promise<Archive> {
  const [{ departments } = { departments: 0 }] = await database.query<{ departments: number }>(
    "SELECT count(*)::INTEGER AS departments FROM departments",
  );
  const years = await database.query<Archive["years"][number]>(
    `SELECT fiscal_year::INTEGER AS year, count(*)::INTEGER AS accounts,
       count(DISTINCT department_id)::INTEGER AS departments FROM documents d
     WHERE ${isInForce("d")} GROUP BY fiscal_year ORDER BY fiscal_year`,
  );
  const documents = years.reduce((sum, { accounts }) => sum + accounts, 0);
  return { departments, documents, years, shown: defaultFilters(years) };
}
