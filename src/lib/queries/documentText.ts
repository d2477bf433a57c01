import { ASKS, MOSTLY_UNREAD } from "#lib/domain/problems.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { gravestFirst } from "#lib/engine/gravestFirst.ts";
import { documentCorrections, type AppliedCorrection } from "./corrections.ts";
import { worthChecking } from "./worthChecking.ts";
import { together } from "./together.ts";

/** A disclosure line by line, with every figure's place and the findings of its lines. */
export interface DocumentText {
  documentId: string;
  title: string;
  fileName: string;
  /** Of its bytes: what a correction knows it by. */
  sha256: string;
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  department: string;
  divisionCode: string;
  scope: Scope;
  source: string | null;
  publishedOn: string | null;
  /** The columns of documents.csv that say something of it, in place of its text. */
  said: string[];
  /** The corrected version that took its place. */
  supersededBy: string | null;
  lines: string[];
  /** Its headings in order: 0 for a great part of the document, 1 for a section or a statement in it. */
  headings: { line: number; level: 0 | 1; name: string }[];
  figures: { figureId: string; line: number; start: number; end: number; item: string; measure: string }[];
  /** The line from which on most of it was not understood; null where it was. */
  unreadFrom: number | null;
  /** It does not say whose it is: it stands by itself until somebody does. */
  asked: boolean;
  /** How many findings of the document are 值得核对, also those that stand on no line, such as what is missing. */
  worthChecking: number;
  findings: { findingId: string; line: number; severity: string; message: string; messageEn: string }[];
  /** What people corrected of its reading. */
  corrections: AppliedCorrection[];
}

type Head = Omit<DocumentText, "lines" | "headings" | "figures" | "findings" | "corrections" | "said"> & {
  said: string;
};

/**
 * One document whole; null where there is none of that name. What joins an empty list is nothing in the page's DuckDB, and an
 * empty text in Node's.
 */
export async function documentText(archive: Queryable, documentId: string): Promise<DocumentText | null> {
  const database = within(archive, { documents: [documentId] });
  const id = literal(documentId);
  const [head] = await database.query<Head>(`
    SELECT x.document_id AS documentId, x.title, x.file_name AS fileName, x.sha256, x.department_id AS departmentId,
      d.short_name AS shortName, x.fiscal_year::INTEGER AS fiscalYear, d.name AS department,
      d.division_code AS divisionCode, x.scope, x.source, x.published_on AS publishedOn,
      coalesce(array_to_string(x.said, ' '), '') AS said, x.superseded_by AS supersededBy,
      (SELECT count(*)::INTEGER FROM findings f WHERE f.document_id = x.document_id AND ${worthChecking("f")}) AS worthChecking,
      (SELECT min(p.line_start) FROM problems p WHERE p.document_id = x.document_id
        AND starts_with(p.message, ${literal(MOSTLY_UNREAD)})) AS unreadFrom,
      EXISTS (SELECT * FROM problems p WHERE p.document_id = x.document_id
        AND contains(p.message, ${literal(ASKS)})) AS asked
    FROM documents x JOIN departments d USING (department_id) WHERE x.document_id = ${id}`);
  if (!head) return null;
  const { lines, ...rest } = await together({
    lines: database.query<{ text: string }>(
      `SELECT text FROM passages WHERE document_id = ${id} ORDER BY line`,
    ),
    headings: database.query<DocumentText["headings"][number]>(
      `SELECT line_start AS line, level::INTEGER AS level, title AS name
    FROM sections WHERE document_id = ${id} AND level IS NOT NULL ORDER BY place`,
    ),
    figures: database.query<DocumentText["figures"][number]>(`
    SELECT figure_id::VARCHAR AS figureId, line_start AS line, char_start AS start, char_end AS end, item, measure
    FROM figures WHERE document_id = ${id} AND basis <> 'derived' AND char_start IS NOT NULL AND line_start = line_end
    ORDER BY line_start, char_start, figure_id`),
    findings: database.query<DocumentText["findings"][number]>(`
    SELECT finding_id AS findingId, line_start AS line, severity, message_zh AS message,
      message_en AS messageEn
    FROM findings f WHERE document_id = ${id} AND line_start > 1 AND ${worthChecking("f")}
    ORDER BY line_start, ${gravestFirst("f")}`),
    corrections: documentCorrections(archive, documentId),
  });
  return {
    ...head,
    ...rest,
    said: head.said.split(" ").filter(Boolean),
    lines: lines.map(({ text }) => text),
  };
}

/** Identifiers of all documents, those that a corrected version replaced, too. */
export async function documentIds(database: Queryable): Promise<{ id: string }[]> {
  return database.query("SELECT document_id AS id FROM documents ORDER BY document_id");
}
