import type { Archive } from "#lib/checks/check.ts";
import { LAYOUT } from "#lib/domain/layout.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { refuseUnplaced } from "#lib/engine/node/write.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { Store } from "#lib/engine/store.ts";
import { inMemory } from "./memory.ts";
import { SUMMED } from "./rollups.ts";
import { settleAmong } from "./settle.ts";
import { QUERIES, SORTED } from "./tables.ts";

/*
 * The archive of some departments of many: a cluster settles an archive group by group, each by the very program that
 * settles a whole one. What spans departments comes in with the group: which documents count, what peers come to.
 */

/** A document of a group, with how it stands among all. */
export interface GroupDocument {
  document: DocumentRows;
  supersededBy: string | null;
}

/** Rows of a table that belong to the same document, account, department or division: they always lie together. */
export interface UnitRows {
  table: TableName;
  /** The columns that say what they belong to, as JSON; null where a table stays whole. */
  unit: string | null;
  count: number;
  /** A list of the rows as JSON, decimals as text with all digits. */
  rows: string;
}

/** Tables that a group says nothing of: what is the same for all, and sums over departments. */
const OF_ALL: readonly string[] = ["subjects", "checks", ...Object.keys(SUMMED)];

/**
 * All rows of the data set that belong to some departments, made of all their documents that count.
 * @param peers what the departments of a year come to, of the whole archive
 * @throws {Error} where a document's identifier does not say whose it is
 */
export async function settleGroup(
  documents: readonly GroupDocument[],
  peers: Archive["peers"],
  reference: Reference,
): Promise<UnitRows[]> {
  const kept = documents.map(({ document }) => document.head);
  const supersededBy = new Map(
    documents.flatMap(({ document, supersededBy }) =>
      supersededBy === null ? [] : [[document.head.documentId, supersededBy] as const],
    ),
  );
  const rows = documents.map(({ document }) => document);
  return inMemory(rows, async (store) => {
    await settleAmong(store, reference, { kept, supersededBy, said: [], refused: [] }, peers);
    await refuseUnplaced(store, QUERIES.documents);
    const units: UnitRows[] = [];
    for (const table of TABLE_NAMES)
      if (!OF_ALL.includes(table)) units.push(...(await unitsIn(store, table)));
    return units;
  });
}

/** A table's rows by what they belong to. Whoever moves them reads no row, so the database itself writes them as text. */
async function unitsIn(store: Store, table: TableName): Promise<UnitRows[]> {
  const { by } = LAYOUT[table];
  const cells = Object.entries(TABLES[table]).map(
    ([column, type]) => `${column} := ${column}${type === "DECIMAL(18,4)" ? "::VARCHAR" : ""}`,
  );
  const unit = by.length
    ? `to_json(struct_pack(${by.map((column) => `${column} := ${column}`).join(", ")}))::VARCHAR`
    : "NULL";
  const rows = await store.rows<{ unit: string | null; count: number; rows: string }>(`
    SELECT ${unit} AS unit, count(*)::INTEGER AS count,
      '[' || string_agg(to_json(struct_pack(${cells.join(", ")}))::VARCHAR, ',') || ']' AS rows
    FROM (${SORTED[table].rows}) GROUP BY ALL HAVING count(*) > 0`);
  return rows.map((row) => ({ table, ...row }));
}
