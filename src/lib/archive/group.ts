import type { Archive } from "#lib/checks/check.ts";
import { LAYOUT } from "#lib/domain/layout.ts";
import { TABLE_NAMES, type TableName, type TableRow } from "#lib/domain/tables.ts";
import { refuseUnplaced } from "#lib/engine/node/write.ts";
import type { DocumentRows } from "#lib/ingest/documentRows.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { inMemory, rowsOf } from "./memory.ts";
import { SUMMED } from "./rollups.ts";
import { settleAmong } from "./settle.ts";
import { QUERIES } from "./tables.ts";

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
  rows: object[];
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
      if (!OF_ALL.includes(table)) units.push(...unitsIn(table, await rowsOf(store, table)));
    return units;
  });
}

/** A table's rows by what they belong to. */
export function unitsIn<Name extends TableName>(table: Name, rows: readonly TableRow<Name>[]): UnitRows[] {
  const { by } = LAYOUT[table];
  const units = new Map<string | null, object[]>();
  for (const row of rows as readonly Record<string, unknown>[]) {
    const unit = by.length
      ? JSON.stringify(Object.fromEntries(by.map((column) => [column, row[column]])))
      : null;
    const own = units.get(unit);
    if (own) own.push(row);
    else units.set(unit, [row]);
  }
  return [...units].map(([unit, rows]) => ({ table, unit, rows }));
}
