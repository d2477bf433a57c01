import type { ShownCorrection, ShownMeaning } from "#lib/domain/corrections/shown.ts";
import { documentOf } from "#lib/domain/ids.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";

/** A correction that is in force, with the figure that it made and the one that was read. */
export interface AppliedCorrection extends ShownCorrection {
  documentId: string;
  figureId: string | null;
  readFigureId: string | null;
}

/** All corrections of a document, in the order of its lines. */
export function documentCorrections(database: Queryable, documentId: string): Promise<AppliedCorrection[]> {
  return corrections(database, documentId, "TRUE");
}

/** The correction that made a figure what it is, or struck it out; null for none. */
export async function figureCorrection(
  database: Queryable,
  figureId: string,
): Promise<AppliedCorrection | null> {
  const id = literal(figureId);
  const condition = `(c.figure_id = ${id} OR (c.figure_id IS NULL AND c.read_figure_id = ${id}))`;
  const [found] = await corrections(database, documentOf(figureId), condition);
  return found ?? null;
}

/** Who corrected which figures of some departments, and when. */
export async function correctedFigures(
  database: Queryable,
  departments: readonly string[],
): Promise<Map<string, { who: string; when: string }>> {
  const rows = await within(database, { departments }).query<{ figureId: string; who: string; when: string }>(
    "SELECT figure_id AS figureId, who, corrected_at AS when FROM corrections WHERE figure_id IS NOT NULL",
  );
  return new Map(rows.map(({ figureId, ...correction }) => [figureId, correction]));
}

type Row = Omit<AppliedCorrection, "read" | "is"> & {
  [Side in "read" | "is"]: (ShownMeaning & { item: string | null }) | null;
};

async function corrections(
  database: Queryable,
  documentId: string,
  condition: string,
): Promise<AppliedCorrection[]> {
  const rows = await within(database, { documents: [documentId] }).query<Row>(`
    SELECT c.document_id AS documentId, c.action, c.line_start AS line, c.char_start AS character, c.words, c.who,
      c.corrected_at AS when, coalesce(c.note, '') AS note, c.figure_id AS figureId, c.read_figure_id AS readFigureId,
      ${meaning("c.read_")} AS read, ${meaning("f.")} AS is
    FROM corrections c LEFT JOIN figures f ON f.figure_id = c.figure_id AND f.document_id = c.document_id
    WHERE c.document_id = ${literal(documentId)} AND ${condition}
    ORDER BY c.line_start, coalesce(c.char_start, 0), c.figure_id, c.read_figure_id`);
  return rows.map((row) => ({ ...row, read: there(row.read), is: there(row.is) }));
}

function meaning(prefix: string): string {
  return `{'fiscalYear': ${prefix}fiscal_year::INTEGER, 'item': ${prefix}item, 'subjectCode': ${prefix}subject_code,
    'funding': ${prefix}funding, 'stage': ${prefix}stage, 'measure': ${prefix}measure, 'unit': ${prefix}unit,
    'value': ${prefix}value::VARCHAR}`;
}

function there(side: Row["read"]): ShownMeaning | null {
  return side?.item ? side : null;
}
