import type { DocumentHead } from "#lib/ingest/editions.ts";

/** What of a document decides how it stands to another. */
export type Stands = Pick<
  DocumentHead,
  "sha256" | "departmentId" | "fiscalYear" | "scope" | "kind" | "corrected"
>;

/** A document that another may be the same as, or of the same account. */
export interface Other extends Stands {
  name: string;
  /** Where it is: among those just read, kept here, or in the data set under this identifier. */
  at: "here" | "kept" | { documentId: string };
}

/** How a document stands to another. */
export interface Relation {
  /** The same content; it corrects the other, or is corrected by it; or is one more of the same account. */
  kind: "same" | "corrects" | "corrected" | "beside";
  other: Other;
}

/** How a document stands to others, the same content first. */
export function relations(document: Stands, others: readonly Other[]): Relation[] {
  const found = others.flatMap((other): Relation[] => {
    if (other.sha256 === document.sha256) return [{ kind: "same", other }];
    if (accountOf(other) !== accountOf(document)) return [];
    if (document.corrected !== other.corrected)
      return [{ kind: document.corrected ? "corrects" : "corrected", other }];
    return [{ kind: "beside", other }];
  });
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly Relation["kind"][] = ["same", "corrects", "corrected", "beside"];

function accountOf({ departmentId, fiscalYear, scope, kind }: Stands): string {
  return JSON.stringify([departmentId, fiscalYear, scope, kind]);
}
