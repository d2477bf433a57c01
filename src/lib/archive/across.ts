import type { Archive, Check, CheckedDocument, CheckedFigure } from "#lib/checks/check.ts";
import { checkDocument } from "#lib/checks/run.ts";
import type { Figure } from "#lib/domain/figure.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import { isIn } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import { checkRows } from "#lib/ingest/checkRows.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { columnsOf } from "./schema.ts";

/** A figure with its decimals as ten-thousandths. */
type StoredFigure = Figure & { figureId: string; documentId: string };

/** Which rules run over which documents. */
export interface AcrossTask {
  rules: readonly Check[];
  heads: readonly DocumentHead[];
  /** SQL condition on figures: all that the rules look at. */
  figures: string;
}

/**
 * Runs rules that compare documents, and keeps what they came to in place of what they came to before.
 * @param peers what the departments of a year come to, of the whole archive
 */
export async function checkAcross(
  store: Store,
  { rules, heads, figures: condition }: AcrossTask,
  supersededBy: ReadonlyMap<string, string>,
  subjects: SubjectCatalogue,
  peers: Archive["peers"],
): Promise<void> {
  if (!heads.length) return;
  const figures = await figuresOf(
    store,
    "figures",
    `${isIn("file", filesOf(heads))} AND (${condition})`,
    subjects,
  );
  const documents = heads.map((head): CheckedDocument => ({
    documentId: head.documentId,
    departmentId: head.departmentId,
    name: head.name,
    fiscalYear: head.fiscalYear,
    scope: head.scope,
    kind: head.kind,
    superseded: supersededBy.has(head.documentId),
    figures: figures.get(head.documentId) ?? [],
    projects: [],
    passages: [],
    sections: [],
    glossary: 0,
    problems: [],
  }));
  const archive = { documents, subjects, peers };
  // A budget is looked at beside the final accounts; by itself it has no years to compare.
  const accounts = documents.filter(({ kind }) => kind === "final_accounts");
  const rows = accounts.map((document) => checkRows(checkDocument(document, rules, archive)));
  const old = `${isIn("document_id", ids(heads))} AND ${isIn("check_id", ids(rules))}`;
  for (const [table, name] of [
    ["across_results", "check_results"],
    ["across_findings", "findings"],
  ] as const) {
    await store.run(`DELETE FROM ${table} WHERE ${old}`);
    await store.append(
      table,
      columnsOf(table),
      rows.flatMap((row): object[] => row[name]),
    );
  }
}

function ids(things: readonly ({ documentId: string } | { id: string })[]): string[] {
  return things.map((thing) => ("id" in thing ? thing.id : thing.documentId));
}

function filesOf(heads: readonly DocumentHead[]): string[] {
  return heads.map(({ fileName }) => fileName);
}

/** The printed figures of a table that a condition picks, by document, in the order of their lines. */
async function figuresOf(
  store: Store,
  table: string,
  condition: string,
  subjects: SubjectCatalogue,
): Promise<Map<string, CheckedFigure[]>> {
  const rows = await store.rows<StoredFigure>(`
    SELECT figure_id AS figureId, document_id AS documentId, fiscal_year AS fiscalYear, statement, item,
      subject_system AS subjectSystem, subject_code AS subjectCode, funding, stage, measure, base, unit,
      (value * 10000)::BIGINT AS value, (rounding * 10000)::BIGINT AS rounding, printed, basis, derivation, line_start AS lineStart, line_end AS lineEnd, char_start AS charStart,
      char_end AS charEnd, reason
    FROM ${table}
    WHERE basis <> 'derived' AND (${condition})
    ORDER BY document_id, line_start, coalesce(char_start, 0), figure_id`);
  const byDocument = new Map<string, CheckedFigure[]>();
  for (const { documentId, ...figure } of rows) {
    const figures = byDocument.get(documentId) ?? [];
    const { subjectSystem, subjectCode } = figure;
    const subject = subjectSystem && subjects.get(subjectSystem, subjectCode!)?.name;
    const order = figures.length;
    figures.push({
      ...figure,
      order,
      subject: subject ?? null,
    });
    byDocument.set(documentId, figures);
  }
  return byDocument;
}
