import { subjectRows } from "#lib/archive/tables.ts";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { catalogueRows } from "#lib/ingest/checkRows.ts";
import { loadReference } from "../documents.ts";
import { ROOT } from "../root.ts";
import { unitLine } from "./units.ts";

/** Prints the rows that are the same in every data set, and of each other table that it is there, without a row. */
export async function constants(): Promise<void> {
  const kept = { subjects: subjectRows(await loadReference(ROOT)), checks: catalogueRows() };
  for (const table of TABLE_NAMES) {
    const rows = table === "subjects" || table === "checks" ? kept[table] : [];
    console.log(unitLine({ table, unit: null, count: rows.length, rows: JSON.stringify(rows) }));
  }
}
