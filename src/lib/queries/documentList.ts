import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { worthChecking } from "./worthChecking.ts";

/** A document with all that is known about it. */
export interface ListedDocument {
  documentId: string;
  departmentId: string;
  shortName: string;
  name: string;
  place: string;
  fiscalYear: number;
  scope: Scope;
  kind: AccountsKind;
  title: string;
  fileName: string;
  format: string;
  sha256: string;
  /** Where the file came from, and when it was published; null where nobody said. */
  source: string | null;
  publishedOn: string | null;
  supersededBy: string | null;
  /** Printed numbers that became figures, and amounts of money that nothing accounts for. */
  figures: number;
  unread: number;
  /** How many findings are 值得核对. */
  findings: number;
  /** What was looked for and not found, in words; null where nothing is missing. */
  missing: string | null;
  missingEn: string | null;
}

/** Which documents are asked for; nothing for what does not matter. */
export interface DocumentChoice {
  /** A part of the department's name, the title or the file's name. */
  text?: string;
  year?: number | null;
}

export interface DocumentList {
  documents: ListedDocument[];
  /** How many there are of the choice, listed or not. */
  chosen: number;
  /** The years of all documents, the latest first. */
  years: number[];
}

/** A page begins with so many documents. */
export const FIRST_DOCUMENTS = 200;

/** Documents of any kind, superseded ones too: the latest year first, then by department. */
export async function documentList(
  archive: Queryable,
  { text = "", year = null }: DocumentChoice,
  most = FIRST_DOCUMENTS,
): Promise<DocumentList> {
  const database = year === null ? archive : within(archive, { years: [year] });
  const words = "lower(concat_ws(chr(10), d.name, d.short_name, x.title, x.file_name))";
  const condition = [
    year === null ? "TRUE" : `x.fiscal_year = ${year}`,
    text ? `contains(${words}, ${literal(text.toLowerCase())})` : "TRUE",
  ].join(" AND ");
  const from = "documents x JOIN departments d USING (department_id)";
  const [counted, years, documents] = await Promise.all([
    database.query<{ chosen: number }>(`SELECT count(*)::INTEGER AS chosen FROM ${from} WHERE ${condition}`),
    archive.query<{ year: number }>(
      "SELECT DISTINCT fiscal_year::INTEGER AS year FROM documents ORDER BY year DESC",
    ),
    database.query<ListedDocument>(`
    WITH chosen AS (
      SELECT x.*, d.short_name, d.name, concat_ws(' ', d.province, nullif(d.city, d.province)) AS place
      FROM ${from} WHERE ${condition}
      ORDER BY x.fiscal_year DESC, x.department_id, x.scope, x.kind DESC, x.document_id LIMIT ${most}
    ), found AS (
      SELECT f.document_id, count(*)::INTEGER AS findings,
        ${missing("f.message_zh", "没有找到([^；，。]*)", "；")} AS missing,
        ${missing("f.message_en", "^([^;.]*)", "; ")} AS missing_en
      FROM findings f
      WHERE f.document_id IN (SELECT document_id FROM chosen) AND ${worthChecking("f")} GROUP BY f.document_id
    )
    SELECT x.document_id AS documentId, x.department_id AS departmentId, x.short_name AS shortName, x.name, x.place,
      x.fiscal_year::INTEGER AS fiscalYear, x.scope, x.kind, x.title, x.file_name AS fileName, x.format, x.sha256,
      x.source, x.published_on AS publishedOn, x.superseded_by AS supersededBy, x.figure_count AS figures,
      x.unread_count AS unread, coalesce(n.findings, 0) AS findings, n.missing, n.missing_en AS missingEn
    FROM chosen x LEFT JOIN found n USING (document_id)
    ORDER BY x.fiscal_year DESC, x.department_id, x.scope, x.kind DESC, x.document_id`),
  ]);
  return { documents, chosen: counted[0]?.chosen ?? 0, years: years.map((row) => row.year) };
}

/** The rules that ask whether something is there: statements and sections, items. */
const ABOUT_PRESENCE = "f.check_id IN ('C1', 'C2')";

/** SQL for what these rules miss, read off what they say: the words behind 没有找到, or an English sentence's first clause. */
function missing(message: string, words: string, between: string): string {
  return `string_agg(regexp_extract(${message}, ${literal(words)}, 1), '${between}' ORDER BY f.check_id, f.line_start, f.finding_id)
          FILTER (${ABOUT_PRESENCE})`;
}

/** The share of a document's amounts that became figures; null where nothing is printed. */
export function understood({ figures, unread }: Pick<ListedDocument, "figures" | "unread">): number | null {
  return figures + unread ? figures / (figures + unread) : null;
}
