import type { CheckedDocument } from "#lib/checks/check.ts";
import { archiveOf, checkDocument, insideOf } from "#lib/checks/run.ts";
import { formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
import { documentIdOf, projectIds } from "#lib/domain/ids.ts";
import type { Tables } from "#lib/domain/tables.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import { MEASURES, measuredValues } from "#lib/checks/years/measures.ts";
import { checkedDocument } from "./checked.ts";
import { checkRows } from "./checkRows.ts";
import type { DocumentHead } from "./editions.ts";
import { figureRows } from "./figureRows.ts";
import type { ReadDocument } from "./interpret.ts";
import type { Reference } from "./reference.ts";
import { saidColumns } from "./said.ts";

/** A document that was read, with what only its file knows. */
export interface IngestedDocument extends ReadDocument {
  fileName: string;
  sha256: string;
  source: string | null;
}

/** All that is kept of a document: how it stands to others, and its rows. */
export interface DocumentRows {
  head: DocumentHead;
  tables: DocumentTables;
}

/** The tables that one document gives rows of by itself. */
export type DocumentTables = Pick<
  Tables,
  | "departments"
  | "documents"
  | "figures"
  | "projects"
  | "project_indicators"
  | "passages"
  | "sections"
  | "glossary"
  | "problems"
  | "corrections"
  | "check_results"
  | "findings"
>;

/** A document's identifier; those that were given out before content counted are kept by hand. */
export function documentIdIn({ identity, sha256 }: IngestedDocument, reference: Reference): string {
  return (
    reference.documentIds.get(sha256) ?? documentIdOf(identity.departmentId, identity.fiscalYear, sha256)
  );
}

/**
 * All that one document says, as rows that are complete in themselves: the same whatever else is read. With the
 * results of the rules that need this document alone. Figures stand in the order of their lines.
 */
export function documentRows(document: IngestedDocument, reference: Reference): DocumentRows {
  const documentId = documentIdIn(document, reference);
  const { subjects } = reference;
  const checked = checkedDocument(document, subjects, documentId);
  const head = headOf(document, checked);
  return { head, tables: tablesOf(document, checked, head, subjects) };
}

function headOf({ identity, fileName, sha256 }: IngestedDocument, checked: CheckedDocument): DocumentHead {
  const { departmentId, uniqueName, fiscalYear, scope, corrected, publishedOn } = identity;
  return {
    documentId: checked.documentId,
    fileName,
    sha256,
    departmentId,
    name: uniqueName,
    fiscalYear,
    scope,
    kind: identity.accountsKind,
    corrected,
    publishedOn,
    measured: measuredBy(checked),
  };
}

function tablesOf(
  document: IngestedDocument,
  checked: CheckedDocument,
  { documentId, measured }: DocumentHead,
  subjects: SubjectCatalogue,
): DocumentTables {
  return {
    departments: [departmentRow(document)],
    documents: [{ ...documentRow(document, documentId), ...aHead(measured) }],
    figures: figureRows(document.figures, { ...document.identity, documentId }),
    ...projectRows(document, documentId),
    passages: document.passages.map((text, line) => ({ document_id: documentId, line: line + 1, text })),
    sections: document.sections.map((section, index) => ({
      document_id: documentId,
      place: index + 1,
      kind: section.kind,
      title: section.title,
      level: section.level,
      line_start: section.lineStart,
      line_end: section.lineEnd,
    })),
    glossary: document.glossary.map(({ term, definition, lineStart, lineEnd }) => ({
      term,
      definition,
      document_id: documentId,
      line_start: lineStart,
      line_end: lineEnd,
    })),
    problems: document.problems.map(({ line, message }) => ({
      document_id: documentId,
      line_start: line,
      line_end: line,
      message,
    })),
    corrections: [],
    ...checkedRows(checked, subjects),
  };
}

/** What the rules that need one document alone come to in it. */
export function checkedRows(
  checked: CheckedDocument,
  subjects: SubjectCatalogue,
): ReturnType<typeof checkRows> {
  return checkRows(checkDocument(checked, insideOf(checked), archiveOf([checked], subjects)));
}

/** What a document comes to in the measures that departments are compared by. */
export function measuredBy(checked: CheckedDocument): DocumentHead["measured"] {
  return Object.fromEntries(measuredValues(checked).map(({ item, value }) => [item, String(value)]));
}

/** The same as columns of `documents`: yuan. */
export function aHead(measured: DocumentHead["measured"]): Record<MeasureColumn, string | null> {
  const cells = MEASURES.map(({ item, column }) => {
    const value = measured[item];
    return [column, value === undefined ? null : formatDecimal(BigInt(value))];
  });
  return Object.fromEntries(cells) as Record<MeasureColumn, string | null>;
}

type MeasureColumn = (typeof MEASURES)[number]["column"];

function departmentRow({ identity }: IngestedDocument): Tables["departments"][number] {
  return {
    department_id: identity.departmentId,
    name: identity.name,
    short_name: identity.shortName,
    division_code: identity.divisionCode,
    province: identity.province,
    city: identity.city,
    level: identity.level,
    kind: identity.kind,
    aliases: identity.aliases,
    former_names: identity.formerNames,
    predecessors: identity.predecessors,
    successors: identity.successors,
  };
}

function documentRow(
  { identity, fileName, format, sha256, passages, figures, unread, source, said }: IngestedDocument,
  documentId: string,
): Omit<Tables["documents"][number], MeasureColumn> {
  return {
    document_id: documentId,
    department_id: identity.departmentId,
    fiscal_year: identity.fiscalYear,
    title: identity.title,
    file_name: fileName,
    format,
    sha256,
    scope: identity.scope,
    line_count: passages.length,
    figure_count: figures.filter(({ basis }) => basis !== "derived").length,
    unread_count: unread.length,
    source,
    published_on: identity.publishedOn,
    superseded_by: null,
    kind: identity.accountsKind,
    said: saidColumns(said, source),
  };
}

/** The 绩效自评 and their indicators; an indicator carries its project's identifier and name. */
function projectRows(
  { identity, projects }: IngestedDocument,
  documentId: string,
): Pick<Tables, "projects" | "project_indicators"> {
  const ids = projectIds(documentId, projects);
  const document = {
    document_id: documentId,
    department_id: identity.departmentId,
    fiscal_year: identity.fiscalYear,
  };
  return {
    projects: projects.map((project, index) => ({
      project_id: ids[index]!,
      ...document,
      kind: project.kind,
      name: project.name,
      department: project.department,
      implementing_unit: project.implementingUnit,
      initial_budget: decimal(project.initialBudget),
      adjusted_budget: decimal(project.adjustedBudget),
      executed: decimal(project.executed),
      execution_rate: decimal(project.executionRate),
      score: decimal(project.score),
      grade: project.grade,
      line_start: project.lineStart,
      line_end: project.lineEnd,
    })),
    project_indicators: projects.flatMap(({ name, indicators }, index) =>
      indicators.map((indicator) => ({
        project_id: ids[index]!,
        project: name,
        ...document,
        level1: indicator.level1,
        level2: indicator.level2,
        level3: indicator.level3,
        target: indicator.target,
        actual: indicator.actual,
        weight: decimal(indicator.weight),
        score: decimal(indicator.score),
        deviation: indicator.deviation,
        line_start: indicator.lineStart,
        line_end: indicator.lineEnd,
      })),
    ),
  };
}

function decimal(value: Decimal | null): string | null {
  return value === null ? null : formatDecimal(value);
}
