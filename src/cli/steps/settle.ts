import { settleGroup, type GroupDocument } from "#lib/archive/group.ts";
import { DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import type { Archive } from "#lib/checks/check.ts";
import type { DocumentTables } from "#lib/ingest/documentRows.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { loadReference } from "../documents.ts";
import { ROOT } from "../root.ts";
import { answerRequests } from "./lines.ts";
import type { PeersOfDepartment } from "./peers.ts";
import { unitLine } from "./units.ts";

/** A document begins with its head; its rows follow as the reader gave them. */
type Line =
  | { head: DocumentHead; superseded_by: string | null }
  | { table: DocumentTable; row: object }
  | { peers: PeersOfDepartment[] };

/**
 * Requests: the documents of some departments, all that count, and what peers come to. Answers: the rows of the data set
 * that belong to these departments (units.ts).
 */
export async function settle(): Promise<void> {
  const reference = await loadReference(ROOT);
  await answerRequests<Line>(async (lines) => {
    const documents: GroupDocument[] = [];
    const peers = new Map<string, ReturnType<Archive["peers"]>>();
    for (const line of lines) {
      if ("head" in line)
        documents.push({ document: { head: line.head, tables: noRows() }, supersededBy: line.superseded_by });
      else if ("table" in line) (documents.at(-1)!.document.tables[line.table] as object[]).push(line.row);
      else
        for (const { department, year, item, count, median, spread } of line.peers)
          peers.set(key(year, item, department), {
            count,
            median: BigInt(median),
            spread: BigInt(spread),
          });
    }
    const lookUp: Archive["peers"] = (year, item, department) =>
      peers.get(key(year, item, department)) ?? peers.get(key(year, item, null)) ?? null;
    return (await settleGroup(documents, lookUp, reference)).map(unitLine);
  });
}

const key = (year: number, item: string, department: string | null) => `${year} ${item} ${department ?? ""}`;

function noRows(): DocumentTables {
  return Object.fromEntries(DOCUMENT_TABLES.map((table) => [table, []])) as unknown as DocumentTables;
}
