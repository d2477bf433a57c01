import type { CheckedDocument } from "#lib/checks/check.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import { figureIds } from "#lib/domain/ids.ts";
import type { Identity } from "./identity.ts";
import type { ReadDocument } from "./interpret.ts";

/** What of a document the rules look at. */
export interface Checkable
  extends
    Pick<ReadDocument, "figures" | "passages" | "sections" | "problems">,
    Pick<CheckedDocument, "projects"> {
  identity: Pick<Identity, "departmentId" | "name" | "fiscalYear" | "scope" | "accountsKind">;
  glossary: readonly unknown[];
}

/** A document as the rules see it: its printed figures under their identifiers, their subjects by name. */
export function checkedDocument(
  document: Checkable,
  subjects: SubjectCatalogue,
  documentId: string,
): CheckedDocument {
  const { identity, figures, projects, passages, sections, glossary, problems } = document;
  const ids = figureIds(documentId, figures);
  return {
    documentId,
    departmentId: identity.departmentId,
    name: identity.name,
    fiscalYear: identity.fiscalYear,
    scope: identity.scope,
    kind: identity.accountsKind,
    figures: figures
      .map((figure, index) => ({
        ...figure,
        figureId: ids[index]!,
        order: index,
        subject:
          (figure.subjectSystem && subjects.get(figure.subjectSystem, figure.subjectCode!)?.name) ?? null,
      }))
      .filter((figure) => figure.basis !== "derived"),
    projects,
    passages,
    sections,
    glossary: glossary.length,
    problems,
  };
}
