import type { Correction } from "#lib/domain/corrections/correction.ts";
import { TABLES } from "#lib/domain/tables.ts";
import { literal } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import type { Fate } from "#lib/ingest/corrections/apply.ts";
import { correctRows } from "#lib/ingest/corrections/correctRows.ts";
import { aHead, type DocumentTables } from "#lib/ingest/documentRows.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { columnsOf, DOCUMENT_TABLES, type DocumentTable } from "./schema.ts";
import { ORDERS } from "./tables.ts";

/** What no correction looks at: it is counted and found anew. */
const ANEW = ["documents", "check_results", "findings"] as const satisfies DocumentTable[];

/** What corrections start from. */
const LOOKED_AT = DOCUMENT_TABLES.filter((table) => !(ANEW as readonly DocumentTable[]).includes(table));

/** What they change. */
const CHANGED = [
  "figures",
  "problems",
  "corrections",
  "check_results",
  "findings",
] as const satisfies DocumentTable[];

/**
 * Corrects a document that is in a store: its rows there become those that the command gives with these corrections.
 * @param head how it stands; its file names its rows
 * @returns how it stands now, and of each correction what became of it
 */
export async function correctStored(
  store: Store,
  head: DocumentHead,
  corrections: readonly Correction[],
  reference: Reference,
): Promise<{ head: DocumentHead; fates: Fate[] }> {
  const own = `file = ${literal(head.fileName)}`;
  const tables = Object.fromEntries(
    ANEW.map((table) => [table, []]),
  ) as Partial<DocumentTables> as DocumentTables;
  for (const table of LOOKED_AT) {
    const cells = Object.entries(TABLES[table]).flatMap(([column, type]) =>
      // Lists come otherwise in each store; none is looked at.
      type === "VARCHAR[]" ? [] : [type === "DECIMAL(18,4)" ? `${column}::VARCHAR AS ${column}` : column],
    );
    const order = table === "departments" ? "department_id" : ORDERS[table];
    (tables[table] as object[]) = await store.rows<object>(
      `SELECT ${cells.join(", ")} FROM ${table} WHERE ${own} ORDER BY ${order}`,
    );
  }
  const { rows, fates } = correctRows({ head, tables }, corrections, reference);
  const printed = rows.tables.figures.filter(({ basis }) => basis !== "derived").length;
  await store.transaction(async () => {
    for (const table of CHANGED) {
      await store.run(`DELETE FROM ${table} WHERE ${own}`);
      await store.append(
        table,
        columnsOf(table),
        rows.tables[table].map((row) => ({ file: head.fileName, ...row })),
      );
    }
    const measured = Object.entries(aHead(rows.head.measured)).map(
      ([column, value]) => `${column} = ${value}`,
    );
    const changed = [`figure_count = ${printed}`, ...measured];
    await store.run(`UPDATE documents SET ${changed.join(", ")} WHERE ${own}`);
  });
  return { head: rows.head, fates };
}
