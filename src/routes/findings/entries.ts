import type { FindingRow } from "#lib/queries/findingRows.ts";

/** What stands in the list, one below the other: a document's heading, then its findings. */
export type Entry =
  | { kind: "heading"; row: FindingRow; count: number }
  | ({ kind: "finding"; row: FindingRow; place: number; of: number } & Alike);

/** How a finding stands to those of the same rule in its document, which follow each other. */
interface Alike {
  /** How many there are. */
  alike: number;
  /** It is the first of them: what they have in common is said here. */
  leads: boolean;
}

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

/** The findings under their documents' headings, in one sequence; those of one rule together, where its gravest stands. */
export function withHeadings(rows: readonly FindingRow[]): Entry[] {
  const documents = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const own = documents.get(row.documentId);
    if (own) own.push(row);
    else documents.set(row.documentId, [row]);
  }
  return [...documents.values()].flatMap((own): Entry[] => [
    { kind: "heading", row: own[0]!, count: own.length },
    ...ruleByRule(own).map((found, index): Entry => ({
      kind: "finding",
      ...found,
      place: index + 1,
      of: own.length,
    })),
  ]);
}

function ruleByRule(own: readonly FindingRow[]): ({ row: FindingRow } & Alike)[] {
  const rules = new Map<string, FindingRow[]>();
  for (const row of own) {
    const rule = `${row.checkId} ${row.severity}`;
    const found = rules.get(rule);
    if (found) found.push(row);
    else rules.set(rule, [row]);
  }
  return [...rules.values()].flatMap((found) =>
    found.map((row, index) => ({ row, alike: found.length, leads: index === 0 })),
  );
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
