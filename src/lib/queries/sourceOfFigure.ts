import type { Scope } from "#lib/domain/vocabulary.ts";
import { documentOf } from "#lib/domain/ids.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { figureCorrection, type AppliedCorrection } from "./corrections.ts";
import { together } from "./together.ts";

/** Where a figure is printed, with everything the side panel says about it. */
export interface FigureSource {
  figureId: string;
  documentId: string;
  departmentId: string;
  department: string;
  fiscalYear: number;
  scope: Scope;
  title: string;
  fileName: string;
  source: string | null;
  statement: string;
  item: string;
  subjectCode: string | null;
  subject: string | null;
  funding: string;
  stage: string;
  measure: string;
  unit: string;
  value: number;
  printed: string;
  derived: boolean;
  derivation: string | null;
  reason: string | null;
  conflicting: boolean;
  lineStart: number;
  lineEnd: number;
  charStart: number | null;
  charEnd: number | null;
  /** Other prints of the same account with another value. */
  others: { figureId: string; printed: string; line: number }[];
  /** The printed line and some around it. */
  lines: { line: number; text: string }[];
  /** Who corrected its reading, and what that was; null where nobody did. */
  correction: AppliedCorrection | null;
  /** The same of every year that has it, oldest first; empty for what is no level, such as a rate. */
  years: FigureYear[];
}

/** What a figure was in one year, as the accounts have it. */
export interface FigureYear {
  fiscalYear: number;
  value: number;
  figureId: string;
  derived: boolean;
  conflicting: boolean;
}

const AROUND = 4;

/** The source of a figure, by its identifier or the number it had before; null where there is no such figure (any more). */
export async function sourceOfFigure(all: Queryable, figureId: string): Promise<FigureSource | null> {
  const id = await currentId(all, figureId);
  const printedIn = documentOf(id);
  const database = printedIn ? within(all, { documents: [printedIn] }) : all;
  const [figure] = await database.query<Omit<FigureSource, "lines" | "others" | "years" | "correction">>(`
    SELECT f.figure_id::VARCHAR AS figureId, f.document_id AS documentId, f.department_id AS departmentId, d.name AS department,
      f.fiscal_year::INTEGER AS fiscalYear, f.scope, x.title, x.file_name AS fileName, x.source, f.statement, f.item,
      f.subject_code AS subjectCode, s.name AS subject, f.funding, f.stage, f.measure, f.unit,
      f.value::DOUBLE AS value, f.printed, f.basis = 'derived' AS derived, f.derivation, f.reason,
      coalesce(a.conflicting, false) AS conflicting,
      f.line_start AS lineStart, f.line_end AS lineEnd, f.char_start AS charStart, f.char_end AS charEnd
    FROM figures f
    JOIN documents x USING (document_id)
    JOIN departments d ON d.department_id = f.department_id
    LEFT JOIN subjects s ON s.subject_system = f.subject_system AND s.subject_code = f.subject_code
    LEFT JOIN accounts a ON a.figure_id = f.figure_id
    WHERE f.figure_id = ${literal(id)}`);
  if (!figure) return null;
  const { documentId } = figure;
  const answers = await together({
    others: database.query<FigureSource["others"][number]>(`
    SELECT o.figure_id::VARCHAR AS figureId, o.printed, o.line_start AS line
    FROM figures f JOIN figures o ON o.document_id = f.document_id AND o.fiscal_year = f.fiscal_year AND o.item = f.item
      AND o.subject_code IS NOT DISTINCT FROM f.subject_code AND o.funding = f.funding AND o.stage = f.stage
      AND o.measure = f.measure AND o.value <> f.value AND o.basis <> 'derived'
    WHERE f.figure_id = ${literal(id)} ORDER BY o.line_start LIMIT 6`),
    lines: database.query<{ line: number; text: string }>(`
    (SELECT line, text FROM passages
      WHERE document_id = ${literal(documentId)} AND line < ${figure.lineStart} AND trim(text) <> ''
      ORDER BY line DESC LIMIT ${AROUND})
    UNION ALL
    (SELECT line, text FROM passages
      WHERE document_id = ${literal(documentId)} AND line BETWEEN ${figure.lineStart} AND ${figure.lineEnd})
    UNION ALL
    (SELECT line, text FROM passages
      WHERE document_id = ${literal(documentId)} AND line > ${figure.lineEnd} AND trim(text) <> ''
      ORDER BY line LIMIT ${AROUND})
    ORDER BY line`),
    correction: figureCorrection(all, id),
    years: figure.measure === "value" ? yearsOf(all, figure) : Promise.resolve([]),
  });
  return { ...figure, ...answers };
}

type Key = Pick<FigureSource, "departmentId" | "scope" | "item" | "subjectCode" | "funding" | "stage">;

/** The chosen figures of the same kind of all years. */
function yearsOf(all: Queryable, key: Key): Promise<FigureYear[]> {
  const { departmentId, scope, item, subjectCode, funding, stage } = key;
  return within(all, { departments: [departmentId] }).query<FigureYear>(`
    SELECT fiscal_year::INTEGER AS fiscalYear, value::DOUBLE AS value, figure_id::VARCHAR AS figureId,
      basis = 'derived' AS derived, conflicting
    FROM accounts WHERE department_id = ${literal(departmentId)} AND scope = ${literal(scope)} AND item = ${literal(item)}
      AND subject_code IS NOT DISTINCT FROM ${literal(subjectCode)} AND funding = ${literal(funding)}
      AND stage = ${literal(stage)}
    ORDER BY fiscal_year`);
}

/** Figures were numbered through once: links of that time lead on. */
async function currentId(database: Queryable, figureId: string): Promise<string> {
  if (!/^\d+$/.test(figureId)) return figureId;
  const [found] = await database.query<{ id: string }>(
    `SELECT figure_id AS id FROM former_ids WHERE former_id = ${literal(figureId)}`,
  );
  return found?.id ?? figureId;
}
