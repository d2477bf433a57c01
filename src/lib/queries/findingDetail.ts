import { documentOf } from "#lib/domain/ids.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { findingRows, type FindingRow } from "./findingRows.ts";
import { together } from "./together.ts";

/** A finding with its rule and the printed lines it rests on. */
export interface FindingDetail {
  finding: FindingRow;
  description: string;
  descriptionEn: string;
  tolerance: string;
  basis: string;
  figures: {
    figureId: string;
    item: string;
    subjectCode: string | null;
    subject: string | null;
    stage: string;
    measure: string;
    value: number;
    unit: string;
    printed: string;
    lineStart: number;
    documentId: string;
  }[];
  /** The printed lines, and those beside them; also of another year's document where the rule compares years. */
  lines: { documentId: string; title: string; line: number; text: string; evident: boolean }[];
  /** Other findings on the same lines. */
  others: Pick<FindingRow, "findingId" | "title" | "titleEn">[];
}

/**
 * One finding with its evidence, by its identifier or the one it had before it began with its document's; null where
 * there is none of that name (any more).
 */
export async function findingDetail(archive: Queryable, asked: string): Promise<FindingDetail | null> {
  const said = documentOf(asked);
  const [named] = await archive.query<{ id: string }>(
    `
    SELECT finding_id AS id FROM findings
    WHERE finding_id = ${literal(asked)} OR ends_with(finding_id, ${literal(`:${asked}`)})
    ORDER BY finding_id = ${literal(asked)} DESC LIMIT 1`,
    said ? { documents: [said] } : {},
  );
  if (!named) return null;
  const findingId = named.id;
  const database = within(archive, { documents: await documentsBehind(archive, documentOf(findingId)) });
  // Those of the same document: others may stand on the same lines.
  const all = await findingRows(
    database,
    `f.document_id = (SELECT document_id FROM findings WHERE finding_id = ${literal(findingId)})`,
  );
  const finding = all.find((row) => row.findingId === findingId);
  if (!finding) return null;
  const { rules, figures } = await together({
    rules: database.query<Pick<FindingDetail, "description" | "descriptionEn" | "tolerance" | "basis">>(
      `SELECT description_zh AS description, description_en AS descriptionEn, tolerance, basis FROM checks WHERE check_id = ${literal(finding.checkId)}`,
    ),
    figures: database.query<FindingDetail["figures"][number]>(`
    WITH evidence AS (
      SELECT unnest(figure_ids) AS figure_id, generate_subscripts(figure_ids, 1) AS place
      FROM findings WHERE finding_id = ${literal(findingId)}
    )
    SELECT f.figure_id::VARCHAR AS figureId, f.item, f.subject_code AS subjectCode, s.name AS subject, f.stage,
      f.measure, f.value::DOUBLE AS value, f.unit, f.printed, f.line_start AS lineStart, f.document_id AS documentId
    FROM evidence JOIN figures f USING (figure_id)
    LEFT JOIN subjects s ON s.subject_system = f.subject_system AND s.subject_code = f.subject_code
    ORDER BY place`),
  });
  const places = [{ documentId: finding.documentId, lineStart: finding.lineStart }, ...figures].map(
    ({ documentId, lineStart }) => `(${literal(documentId)}, ${lineStart})`,
  );
  // The lines beside say what kind of place it is.
  const lines = await database.query<FindingDetail["lines"][number]>(`
    WITH evident AS (SELECT DISTINCT * FROM (VALUES ${places.join(", ")}) v(document_id, line) LIMIT 12),
    printed AS (
      SELECT document_id, line, text, row_number() OVER (PARTITION BY document_id ORDER BY line) AS place
      FROM passages WHERE trim(text) <> '' AND document_id IN (SELECT document_id FROM evident)
    ), marked AS (SELECT p.document_id, p.place FROM printed p JOIN evident USING (document_id, line))
    SELECT p.document_id AS documentId, any_value(x.title) AS title, p.line, any_value(p.text) AS text,
      bool_or(p.place = m.place) AS evident
    FROM printed p JOIN documents x USING (document_id)
    JOIN marked m ON m.document_id = p.document_id AND p.place BETWEEN m.place - 1 AND m.place + 1
    GROUP BY p.document_id, p.line
    ORDER BY p.document_id <> ${literal(finding.documentId)}, p.document_id, p.line`);
  const others = all.filter(
    (other) =>
      other.findingId !== findingId &&
      other.lineStart > 1 &&
      other.lineStart <= finding.lineEnd &&
      other.lineEnd >= finding.lineStart,
  );
  return {
    finding,
    ...rules[0]!,
    figures,
    lines,
    others: others.map(({ findingId, title, titleEn }) => ({ findingId, title, titleEn })),
  };
}

/** A document and those of other years that its findings rest on. */
async function documentsBehind(archive: Queryable, documentId: string): Promise<string[]> {
  const figures = await archive.query<{ id: string }>(
    `SELECT DISTINCT unnest(figure_ids) AS id FROM findings WHERE document_id = ${literal(documentId)}`,
    { documents: [documentId] },
  );
  return [...new Set([documentId, ...figures.map(({ id }) => documentOf(id))])];
}
