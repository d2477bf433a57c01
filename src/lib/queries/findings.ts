import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Severity } from "#lib/domain/severity.ts";
import { documentOf } from "#lib/domain/ids.ts";
import { isIn, literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { published, type Filters } from "./filters.ts";
import { bySeverity, inForce, worthChecking } from "./worthChecking.ts";

/** A finding with what the list says of it. */
export interface FindingRow {
  findingId: string;
  checkId: string;
  category: string;
  severity: Severity;
  title: string;
  titleEn: string;
  documentId: string;
  documentTitle: string;
  fileName: string;
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  item: string | null;
  subjectCode: string | null;
  expected: number | null;
  actual: number | null;
  difference: number | null;
  unit: string | null;
  message: string;
  messageEn: string;
  lineStart: number;
  lineEnd: number;
  /** The figures that it rests on, as printed, with their lines: `1,317.76（第65行）；…`; empty for none. */
  evidence: string;
  /** The first of them. */
  figureId: string | null;
}

/** How a rule's category came out in a document: numbers of comparisons. */
export interface CategoryResult {
  documentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  departmentId: string;
  category: string;
  comparisons: number;
  /** Findings, of all kinds. */
  failed: number;
  /** Those of them that are 值得核对; the others are hints. */
  worth: number;
  /** Those that cannot be right. */
  errors: number;
  /** Rules of the category that had nothing to compare. */
  notApplicable: number;
}

export interface Findings {
  findings: FindingRow[];
  results: CategoryResult[];
}

/** All findings and results of the documents that the filters let through: by document, gravest first. */
export async function findings(database: Queryable, filters: Filters): Promise<Findings> {
  return {
    findings: await findingRows(database, `${inForce("f")} AND ${published("f", filters)}`),
    results: await database.query<CategoryResult>(`
      SELECT r.document_id AS documentId, d.short_name AS shortName, x.fiscal_year::INTEGER AS fiscalYear, x.scope,
        x.department_id AS departmentId, c.category, sum(r.comparisons)::INTEGER AS comparisons,
        sum(r.failed)::INTEGER AS failed,
        coalesce(sum(r.failed) FILTER (${worthChecking("c")}), 0)::INTEGER AS worth,
        coalesce(sum(r.failed) FILTER (c.severity = 'error'), 0)::INTEGER AS errors, count(*) FILTER (r.outcome = 'not_applicable')::INTEGER AS notApplicable
      FROM check_results r JOIN checks c USING (check_id) JOIN documents x ON x.document_id = r.document_id
      JOIN departments d ON d.department_id = x.department_id
      WHERE ${inForce("x")} AND ${published("x", filters)}
      GROUP BY ALL ORDER BY fiscalYear DESC, departmentId, documentId, category`),
  };
}

/** The findings `f` that a condition lets through, with their evidence in words. */
function findingRows(database: Queryable, condition: string): Promise<FindingRow[]> {
  return database.query<FindingRow>(`
    SELECT f.finding_id AS findingId, f.check_id AS checkId, c.category, f.severity, c.title_zh AS title,
      c.title_en AS titleEn,
      f.document_id AS documentId, x.title AS documentTitle, x.file_name AS fileName,
      f.department_id AS departmentId, d.short_name AS shortName, f.fiscal_year::INTEGER AS fiscalYear, f.scope,
      f.item, f.subject_code AS subjectCode, f.expected::DOUBLE AS expected, f.actual::DOUBLE AS actual,
      f.difference::DOUBLE AS difference, f.unit, f.message_zh AS message, f.message_en AS messageEn,
      f.line_start AS lineStart, f.line_end AS lineEnd, coalesce(e.evidence, '') AS evidence,
      f.figure_ids[1]::VARCHAR AS figureId
    FROM findings f LEFT JOIN (
      SELECT u.finding_id,
        string_agg(g.printed || '（第' || g.line_start || '行）', '；' ORDER BY u.place) AS evidence
      FROM (SELECT finding_id, unnest(figure_ids) AS figure_id, generate_subscripts(figure_ids, 1) AS place
        FROM findings) u JOIN figures g USING (figure_id) GROUP BY u.finding_id
    ) e USING (finding_id) JOIN checks c USING (check_id) JOIN documents x ON x.document_id = f.document_id
    JOIN departments d ON d.department_id = f.department_id
    WHERE ${condition}
    ORDER BY f.fiscal_year DESC, f.department_id, f.document_id,
      ${bySeverity("f")}, f.line_start, f.finding_id`);
}

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
  const [rule] = await database.query<
    Pick<FindingDetail, "description" | "descriptionEn" | "tolerance" | "basis">
  >(
    `SELECT description_zh AS description, description_en AS descriptionEn, tolerance, basis FROM checks WHERE check_id = ${literal(finding.checkId)}`,
  );
  const figures = await database.query<FindingDetail["figures"][number]>(`
    WITH evidence AS (
      SELECT unnest(figure_ids) AS figure_id, generate_subscripts(figure_ids, 1) AS place
      FROM findings WHERE finding_id = ${literal(findingId)}
    )
    SELECT f.figure_id::VARCHAR AS figureId, f.item, f.subject_code AS subjectCode, s.name AS subject, f.stage,
      f.measure, f.value::DOUBLE AS value, f.unit, f.printed, f.line_start AS lineStart, f.document_id AS documentId
    FROM evidence JOIN figures f USING (figure_id)
    LEFT JOIN subjects s ON s.subject_system = f.subject_system AND s.subject_code = f.subject_code
    ORDER BY place`);
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
    ...rule!,
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

/**
 * The gravest finding of each figure that one rests on.
 * @param departments whose findings; none for all
 */
export async function touchedFigures(
  database: Queryable,
  departments: readonly string[] = [],
): Promise<Map<string, string>> {
  const rows = await within(database, { departments }).query<{ figureId: string; findingId: string }>(`
    SELECT figure_id::VARCHAR AS figureId, arg_min(finding_id, rank) AS findingId
    FROM (SELECT unnest(figure_ids) AS figure_id, finding_id, ${bySeverity("f")} AS rank
      FROM findings f WHERE ${worthChecking("f")} AND ${isIn("f.department_id", departments)})
    GROUP BY figure_id`);
  return new Map(rows.map(({ figureId, findingId }) => [figureId, findingId]));
}
