import { ACROSS, checkDocument } from "#lib/checks/run.ts";
import { chooseAccounts, type Candidate } from "#lib/domain/accounts.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { figureIds } from "#lib/domain/ids.ts";
import { TABLE_NAMES, type TableRow, type Tables } from "#lib/domain/tables.ts";
import { checkedDocument } from "./checked.ts";
import { catalogueRows, checkRows } from "./checkRows.ts";
import { documentIdIn, documentRows, type IngestedDocument } from "./documentRows.ts";
import { settleEditions, type DocumentHead, type Editions } from "./editions.ts";
import type { Reference } from "./reference.ts";

export type { IngestedDocument } from "./documentRows.ts";

/** All tables of an archive, and how its documents stand to each other. */
export interface Archive {
  tables: Tables;
  editions: Editions;
}

/** The rows of each document, and what is made of several: chosen accounts and checks across years and departments. */
export function buildArchive(documents: readonly IngestedDocument[], reference: Reference): Archive {
  const editions = settleEditions(documents.map((document) => headOf(document, reference)));
  const byName = new Map(documents.map((document) => [document.fileName, document]));
  const kept = editions.kept.map(({ documentId, fileName }) => ({
    documentId,
    document: byName.get(fileName)!,
    superseded: editions.supersededBy.has(documentId),
  }));
  const tables = emptyTables();
  const checked = kept.map(({ documentId, document, superseded }) => ({
    ...checkedDocument(document, reference.subjects, documentId),
    superseded,
  }));
  const archive = { documents: checked, subjects: reference.subjects };
  kept.forEach(({ document }, index) => {
    append(tables, documentRows(document, reference));
    append(tables, checkRows(checkDocument(checked[index]!, ACROSS, archive)));
  });
  const current = kept.filter(({ superseded }) => !superseded);
  return {
    tables: {
      ...tables,
      documents: tables.documents.map((row) => ({
        ...row,
        superseded_by: editions.supersededBy.get(String(row.document_id)) ?? null,
      })),
      departments: distinctDepartments(tables.departments),
      subjects: subjectRows(reference),
      accounts: accountRows(
        current.flatMap(({ documentId, document }) => candidatesOf(document, documentId)),
      ),
      former_ids: formerIdRows(reference, new Set(kept.map(({ documentId }) => documentId))),
      checks: catalogueRows(),
    },
    editions,
  };
}

/** All tables of an export of some documents. */
export function buildTables(documents: readonly IngestedDocument[], reference: Reference): Tables {
  return buildArchive(documents, reference).tables;
}

function headOf(document: IngestedDocument, reference: Reference): DocumentHead {
  const { departmentId, name, fiscalYear, scope } = document.identity;
  return {
    documentId: documentIdIn(document, reference),
    fileName: document.fileName,
    sha256: document.sha256,
    departmentId,
    name,
    fiscalYear,
    scope,
    corrected: false,
    publishedOn: null,
  };
}

function emptyTables(): Tables {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Tables;
}

function append(tables: Tables, rows: Partial<Tables>): void {
  for (const [name, more] of Object.entries(rows)) {
    const table = tables[name as keyof Tables] as object[];
    for (const row of more) table.push(row);
  }
}

/** One row per department, whatever the number of its documents. */
function distinctDepartments(rows: Tables["departments"]): Tables["departments"] {
  const byId = new Map<string, TableRow<"departments">>();
  for (const row of rows) byId.set(String(row.department_id), row);
  return [...byId.values()].sort((a, b) => (String(a.department_id) < String(b.department_id) ? -1 : 1));
}

function subjectRows({ subjects }: Reference): Tables["subjects"] {
  return subjects.all.map((subject) => ({
    subject_system: subject.system,
    subject_code: subject.code,
    name: subject.name,
    parent_code: subject.parentCode,
    level: subject.level,
  }));
}

/** Numbers that figures had before identifiers said their places, for links that still have them. */
function formerIdRows({ formerIds }: Reference, documents: ReadonlySet<string>): Tables["former_ids"] {
  return formerIds
    .filter(({ documentId }) => documents.has(documentId))
    .map(({ formerId, figureId }) => ({ former_id: formerId, figure_id: figureId }));
}

function candidatesOf({ identity, figures }: IngestedDocument, documentId: string): Candidate[] {
  const ids = figureIds(documentId, figures);
  return figures.map((figure, order) => ({
    figure,
    figureId: ids[order]!,
    order,
    departmentId: identity.departmentId,
    documentId,
    documentYear: identity.fiscalYear,
    scope: identity.scope,
  }));
}

function accountRows(candidates: readonly Candidate[]): Tables["accounts"] {
  return chooseAccounts(candidates).map(({ chosen, conflicting }) => ({
    department_id: chosen.departmentId,
    fiscal_year: chosen.figure.fiscalYear,
    scope: chosen.scope,
    item: chosen.figure.item,
    subject_system: chosen.figure.subjectSystem,
    subject_code: chosen.figure.subjectCode,
    funding: chosen.figure.funding,
    stage: chosen.figure.stage,
    unit: chosen.figure.unit,
    value: formatDecimal(chosen.figure.value),
    basis: chosen.figure.basis,
    figure_id: chosen.figureId,
    conflicting,
  }));
}
