import type { Archive, CheckedDocument } from "../check.ts";

/** Of the documents of a department and year the one to compare with: of the same scope, where there is one. */
function inScopeOf(
  document: CheckedDocument,
  candidates: readonly CheckedDocument[],
): CheckedDocument | undefined {
  return candidates.find(({ scope }) => scope === document.scope) ?? candidates[0];
}

/** The department's document of the year before that was not superseded. */
export function yearBefore(document: CheckedDocument, archive: Archive): CheckedDocument | undefined {
  return inScopeOf(
    document,
    earlier(document, archive).filter(({ fiscalYear }) => fiscalYear === document.fiscalYear - 1),
  );
}

/** The department's document of the latest earlier year that was not superseded. */
export function latestBefore(document: CheckedDocument, archive: Archive): CheckedDocument | undefined {
  const before = earlier(document, archive);
  const latest = before.reduce((year, { fiscalYear }) => Math.max(year, fiscalYear), 0);
  return inScopeOf(
    document,
    before.filter(({ fiscalYear }) => fiscalYear === latest),
  );
}

function earlier(document: CheckedDocument, { documents }: Archive): CheckedDocument[] {
  return documents.filter(
    ({ departmentId, fiscalYear, kind, superseded }) =>
      departmentId === document.departmentId &&
      fiscalYear < document.fiscalYear &&
      kind === "final_accounts" &&
      !superseded,
  );
}
