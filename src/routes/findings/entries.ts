import type { FindingRow } from "#lib/queries/findingRows.ts";

/** What stands in the list, one below the other: a document's heading, then its findings. */
export type Entry =
  | { kind: "heading"; row: FindingRow; count: number }
  | { kind: "finding"; row: FindingRow; place: number; of: number };

/** A place in the page: which entry, and the pixels left out right before it. */
interface Place {
  index: number;
  before: number;
}

/** The entries of one document that are in the page. */
export interface Group {
  document: FindingRow;
  heading: (Place & { count: number }) | null;
  findings: (Place & Extract<Entry, { kind: "finding" }>)[];
}

/** The findings under their documents' headings, in one sequence. */
export function withHeadings(rows: readonly FindingRow[]): Entry[] {
  const documents = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const own = documents.get(row.documentId);
    if (own) own.push(row);
    else documents.set(row.documentId, [row]);
  }
  return [...documents.values()].flatMap((own): Entry[] => [
    { kind: "heading", row: own[0]!, count: own.length },
    ...own.map((row, index): Entry => ({ kind: "finding", row, place: index + 1, of: own.length })),
  ]);
}

/** What an entry is, wherever filters put it. */
export function entryKey({ kind, row }: Entry): string {
  return kind === "heading" ? row.documentId : row.findingId;
}

/** The entries in the page by document; a group whose heading is far above has none. */
export function groups(entries: readonly Entry[], places: readonly Place[]): Group[] {
  const all: Group[] = [];
  for (const place of places) {
    const entry = entries[place.index]!;
    let group = all.at(-1);
    if (group?.document.documentId !== entry.row.documentId)
      all.push((group = { document: entry.row, heading: null, findings: [] }));
    if (entry.kind === "heading") group!.heading = { ...place, count: entry.count };
    else group!.findings.push({ ...place, ...entry });
  }
  return all;
}
