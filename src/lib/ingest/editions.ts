import type { Item } from "#lib/domain/items.ts";
import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";

/** What decides how documents stand to each other: whose accounts, of which year, and whether it corrects another. */
export interface DocumentHead {
  documentId: string;
  fileName: string;
  sha256: string;
  departmentId: string;
  /** The department's name as its division writes it. */
  name: string;
  fiscalYear: number;
  scope: Scope;
  kind: AccountsKind;
  /** It says of itself that it is a corrected version. */
  corrected: boolean;
  /** ISO date, where known. */
  publishedOn: string | null;
  /** What it comes to in the measures that departments are compared by: yuan a head, as text with all digits. */
  measured: Partial<Record<Item, string>>;
}

/** How a document stands to the others, said to whoever reads them in. */
export interface Standing {
  fileName: string;
  message: string;
}

/** Which documents enter the archive, and how they stand to each other. */
export interface Editions {
  /** By file name: the documents whose rows are kept, each content once. */
  kept: DocumentHead[];
  /** Superseded documents with those that took their place. */
  supersededBy: ReadonlyMap<string, string>;
  /** Worth knowing: the same content twice, corrected versions, several documents of one year. */
  said: Standing[];
  /** Set aside: two departments would share an identifier. */
  refused: Standing[];
}

/**
 * Settles which documents are kept and which take another's place. The same content counts once; a corrected
 * version supersedes the other documents of its kind, department, year and scope; other documents of one year are all
 * kept, and said. Two names never share a department's identifier. The same answer in whatever order they come.
 */
export function settleEditions(heads: readonly DocumentHead[]): Editions {
  const sorted = [...heads].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const said: Standing[] = [];
  const refused: Standing[] = [];
  const kept: DocumentHead[] = [];
  const [contents, names] = [new Map<string, string>(), new Map<string, DocumentHead>()];
  for (const head of sorted) {
    const { fileName, departmentId, name, sha256 } = head;
    const same = contents.get(sha256);
    if (same !== undefined) {
      said.push({ fileName, message: `the same content as ${same}: counted once` });
      continue;
    }
    contents.set(sha256, fileName);
    const owner = names.get(departmentId) ?? head;
    if (owner.name !== name) {
      refused.push({
        fileName,
        message: `${name} would get the identifier ${departmentId} of ${owner.name} (${owner.fileName}): give one of them an identifier of its own in data/reference/departments.csv`,
      });
      continue;
    }
    names.set(departmentId, owner);
    kept.push(head);
  }
  const supersededBy = new Map<string, string>();
  for (const group of groups(kept)) {
    const latest = lastCorrected(group);
    const others = group.filter((head) => head !== latest);
    for (const head of latest ? others : []) supersededBy.set(head.documentId, latest!.documentId);
    const [first, ...rest] = group;
    const what = `${first!.name} ${first!.fiscalYear}`;
    if (latest)
      said.push({
        fileName: latest.fileName,
        message: `a corrected version of ${what}: it takes the place of ${others.map(({ fileName }) => fileName).join(", ")}`,
      });
    else
      for (const head of rest)
        said.push({
          fileName: head.fileName,
          message: `another document of ${what} is ${first!.fileName}, with other content: both are kept; if one corrects the other, remove the older file`,
        });
  }
  return { kept, supersededBy, said, refused };
}

/** Several documents of one kind, department, year and scope. */
function groups(heads: readonly DocumentHead[]): DocumentHead[][] {
  const byAccount = new Map<string, DocumentHead[]>();
  for (const head of heads) {
    const key = `${head.departmentId}|${head.fiscalYear}|${head.scope}|${head.kind}`;
    const group = byAccount.get(key);
    if (group) group.push(head);
    else byAccount.set(key, [head]);
  }
  return [...byAccount.values()].filter(({ length }) => length > 1);
}

/** The one corrected version, or of several the one that was published last; null where that is not to be told. */
function lastCorrected(group: readonly DocumentHead[]): DocumentHead | null {
  const corrected = group.filter((head) => head.corrected);
  if (corrected.length <= 1) return corrected[0] ?? null;
  if (corrected.some(({ publishedOn }) => publishedOn === null)) return null;
  const [last, before] = corrected.sort((a, b) => (a.publishedOn! > b.publishedOn! ? -1 : 1));
  return last!.publishedOn === before!.publishedOn ? null : last!;
}
