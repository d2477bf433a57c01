import { TABLE_NAMES, TABLES, type CellValue, type TableName, type Tables } from "#lib/domain/tables.ts";
import { openStore } from "#lib/engine/node/store.ts";
import type { Store } from "#lib/engine/store.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import type { Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { takeIn } from "./intake.ts";
import { createTables } from "./schema.ts";
import { settle } from "./settle.ts";
import { QUERIES } from "./tables.ts";

/** The archive of a few documents as rows, without a file: the same tables as the ingest writes. */
export async function memoryArchive(
  documents: readonly DocumentRows[],
  reference: Reference,
): Promise<{ tables: Tables; editions: Editions }> {
  return inMemory(documents, async (store) => {
    const editions = await settle(store, reference);
    const tables = await Promise.all(
      TABLE_NAMES.map(async (name) => [name, await rowsOf(store, name)] as const),
    );
    return { tables: Object.fromEntries(tables) as unknown as Tables, editions };
  });
}

/** Does something with a store that holds these documents and goes with it. */
export async function inMemory<Result>(
  documents: readonly DocumentRows[],
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(null);
  try {
    await createTables(store);
    await takeIn(
      store,
      documents.map((result) => ({ file: result.head.fileName, version: "", report: "", result })),
    );
    return await work(store);
  } finally {
    store.close();
  }
}

/** The rows as they travelled before: decimals as text with all digits, lists as arrays. */
export async function rowsOf<Name extends TableName>(store: Store, name: Name): Promise<Tables[Name]> {
  const cells = Object.entries(TABLES[name]).map(([column, type]) =>
    type === "DECIMAL(18,4)" ? `${column}::VARCHAR AS ${column}` : column,
  );
  const rows = await store.rows<Record<string, CellValue | { items: string[] }>>(
    `SELECT ${cells.join(", ")} FROM (${QUERIES[name]})`,
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        value !== null && typeof value === "object" && "items" in value ? value.items : value,
      ]),
    ),
  ) as Tables[Name];
}
