import { documentName } from "./documentName.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Severity } from "#lib/domain/severity.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { gravestFirst } from "#lib/engine/gravestFirst.ts";

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
  /** The money at stake, in yuan; null where no money is spoken of. */
  stake: number | null;
  unit: string | null;
  message: string;
  messageEn: string;
  lineStart: number;
  lineEnd: number;
  /** The first of the figures that it rests on. */
  figureId: string | null;
}

/** A finding with the figures that it rests on, as printed, with their lines: `1,317.76（第65行）；…`; empty for none. */
export interface EvidentFinding extends FindingRow {
  evidence: string;
}

/**
 * The findings `f`, of documents `x` by rules `c`, that a condition lets through: by document, gravest first in each, those of the most money before others as grave.
 * @param most the gravest of all alone
 */
export function findingRows(database: Queryable, condition: string, most?: number): Promise<FindingRow[]> {
  return database.query<FindingRow>(`SELECT * FROM (${rowsSql(condition, most)}) listed ${IN_ORDER}`);
}

/** The same with their evidence in words. */
export function evidentFindingRows(database: Queryable, condition: string): Promise<EvidentFinding[]> {
  return database.query<EvidentFinding>(`
    WITH listed AS (${rowsSql(condition)})
    SELECT listed.*, coalesce(e.evidence, '') AS evidence FROM listed LEFT JOIN (
      SELECT u.finding_id,
        string_agg(g.printed || '（第' || g.line_start || '行）', '；' ORDER BY u.place) AS evidence
      FROM (SELECT finding_id, unnest(figure_ids) AS figure_id, generate_subscripts(figure_ids, 1) AS place
        FROM findings WHERE finding_id IN (SELECT findingId FROM listed)) u
      JOIN figures g USING (figure_id) GROUP BY u.finding_id
    ) e ON e.finding_id = listed.findingId ${IN_ORDER}`);
}

function rowsSql(condition: string, most?: number): string {
  return `SELECT f.finding_id AS findingId, f.check_id AS checkId, c.category, f.severity, c.title_zh AS title,
      c.title_en AS titleEn,
      f.document_id AS documentId, x.title AS documentTitle, x.file_name AS fileName,
      f.department_id AS departmentId, ${documentName("d", "x")} AS shortName, f.fiscal_year::INTEGER AS fiscalYear, f.scope,
      f.item, f.subject_code AS subjectCode, f.expected::DOUBLE AS expected, f.actual::DOUBLE AS actual,
      f.difference::DOUBLE AS difference, f.stake::DOUBLE AS stake, f.unit, f.message_zh AS message, f.message_en AS messageEn,
      f.line_start AS lineStart, f.line_end AS lineEnd, f.figure_ids[1]::VARCHAR AS figureId
    FROM ${FINDINGS}
    WHERE ${condition}
    ${most === undefined ? "" : `ORDER BY ${gravestFirst("f")}, f.fiscal_year DESC, f.finding_id LIMIT ${most}`}`;
}

/** By document, gravest first in each. */
const IN_ORDER = `ORDER BY fiscalYear DESC, departmentId, documentId, ${gravestFirst("listed")}, lineStart, findingId`;

/** Findings with their rules, documents and departments. */
export const FINDINGS = `findings f JOIN checks c USING (check_id) JOIN documents x ON x.document_id = f.document_id
    JOIN departments d ON d.department_id = f.department_id`;
