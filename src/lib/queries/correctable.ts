import type { Correctable, CorrectableMeaning } from "#lib/domain/corrections/draft.ts";
import { documentOf } from "#lib/domain/ids.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";

type Row = Omit<Correctable, "is" | "read"> & {
  is: CorrectableMeaning;
  was: { [Field in keyof CorrectableMeaning]: CorrectableMeaning[Field] | null };
};

/** What a figure's correction begins with; null where there is no such figure. */
export async function correctable(archive: Queryable, figureId: string): Promise<Correctable | null> {
  const database = within(archive, { documents: [documentOf(figureId)] });
  const [row] = await database.query<Row>(`
    SELECT x.sha256, x.file_name AS fileName, x.document_id AS documentId, f.line_start AS line,
      f.char_start AS character, f.printed AS words, f.basis, c.action, ${meaning("f.")} AS is,
      ${meaning("c.read_")} AS was
    FROM figures f JOIN documents x USING (document_id)
    LEFT JOIN corrections c ON c.figure_id = f.figure_id AND c.document_id = f.document_id
    WHERE f.figure_id = ${literal(figureId)}`);
  if (!row) return null;
  const { was, ...figure } = row;
  const read = figure.action === null ? figure.is : figure.action === "add" ? null : was;
  return { ...figure, read: read as CorrectableMeaning | null };
}

function meaning(prefix: string): string {
  return `{'fiscalYear': ${prefix}fiscal_year::INTEGER, 'item': ${prefix}item, 'subjectSystem': ${prefix}subject_system,
    'subjectCode': ${prefix}subject_code, 'funding': ${prefix}funding, 'stage': ${prefix}stage,
    'measure': ${prefix}measure, 'base': ${prefix}base, 'value': ${prefix}value::VARCHAR,
    'statement': ${prefix}statement}`;
}

/** A subject to choose from. */
export interface SubjectOption {
  system: "functional" | "economic";
  code: string;
  name: string;
}

/** The official classification, in its order. */
export function subjectOptions(database: Queryable): Promise<SubjectOption[]> {
  return database.query(
    "SELECT subject_system AS system, subject_code AS code, name FROM subjects ORDER BY subject_system DESC, subject_code",
  );
}
