import { isIn, literal, within, type Queryable } from "#lib/engine/queryable.ts";
import type { Severity } from "#lib/domain/severity.ts";
import { categoryResults, type CategoryResult } from "./categoryResults.ts";
import {
  evidentFindingRows,
  FINDINGS,
  findingRows,
  type EvidentFinding,
  type FindingRow,
} from "./findingRows.ts";
import { documentsInForce, keysOf, type Filters } from "./filters.ts";
import { narrowed } from "./narrowed.ts";
import { worthChecking } from "./worthChecking.ts";
import { together } from "./together.ts";

export type { FindingRow };

/** What of all findings is asked for; nothing for what does not matter. */
export interface FindingChoice {
  /** One severity, or `worth` for all that are 值得核对. */
  severity?: string | null;
  category?: string | null;
  /** Words of title, message, document or rule. */
  text?: string;
  /** Those with one of these identifiers, or with none of them; also by the identifiers that they had before. */
  noted?: { among: boolean; ids: readonly string[] };
}

/** How many findings there are of a kind. */
export interface FindingCount {
  category: string;
  severity: Severity;
  findings: number;
}

export interface Findings {
  /** By document, gravest first in each; the gravest of all where not all were asked for. */
  findings: FindingRow[];
  /** How many of the choice there are. */
  chosen: number;
  /** How many there are of each kind, whatever is chosen of them. */
  counts: FindingCount[];
  results: CategoryResult[];
}

/** A page begins with so many findings. */
export const FIRST_FINDINGS = 300;

/**
 * The gravest findings of the documents that the filters let through, how many there are, and how the rules came out.
 * @param most how many are listed
 */
export async function findings(
  archive: Queryable,
  filters: Filters,
  { choice = {}, most = FIRST_FINDINGS }: { choice?: FindingChoice; most?: number } = {},
): Promise<Findings> {
  const database = within(archive, keysOf(filters));
  const all = documentsInForce("x", filters);
  const condition = `${all} AND ${ofChoice(choice)}`;
  const { counted, ...answers } = await together({
    findings: findingRows(database, condition, most),
    counted: database.query<FindingCount & { chosen: number }>(
      `SELECT c.category, f.severity, count(*)::INTEGER AS findings,
         (count(*) FILTER (${ofChoice(choice)}))::INTEGER AS chosen
       FROM ${FINDINGS} WHERE ${all} GROUP BY ALL ORDER BY c.category, f.severity`,
    ),
    results: categoryResults(database, filters),
  });
  return {
    ...answers,
    chosen: counted.reduce((sum, { chosen }) => sum + chosen, 0),
    counts: counted.map(({ category, severity, findings }) => ({ category, severity, findings })),
  };
}

/** What `findings` answers for filters, of an answer that lists all findings. */
export function narrowedFindings({ findings, results }: Findings, filters: Filters): Findings {
  const rows = narrowed({ findings, results }, filters);
  return { ...rows, chosen: rows.findings.length, counts: countsOf(rows.findings) };
}

/** How many there are of each kind, in the order of the kinds' names. */
function countsOf(findings: readonly FindingRow[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const { category, severity } of findings) {
    const kind = `${category} ${severity}`;
    counts.set(kind, { category, severity, findings: (counts.get(kind)?.findings ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** The gravest findings that are 值得核对, by document. */
export function gravestFindings(archive: Queryable, filters: Filters): Promise<FindingRow[]> {
  return findingRows(
    within(archive, keysOf(filters)),
    `${documentsInForce("x", filters)} AND ${worthChecking("f")}`,
    FIRST_FINDINGS,
  );
}

/** All findings of the filters and the choice, with their evidence. */
export function evidentFindings(
  archive: Queryable,
  filters: Filters,
  choice: FindingChoice,
): Promise<EvidentFinding[]> {
  // Evidence may stand in the department's documents of other years.
  const database = within(archive, keysOf({ ...filters, years: [] }));
  return evidentFindingRows(database, `${documentsInForce("x", filters)} AND ${ofChoice(choice)}`);
}

function ofChoice({ severity, category, text, noted }: FindingChoice): string {
  return [
    "TRUE",
    ...(severity ? [severity === "worth" ? worthChecking("f") : `f.severity = ${literal(severity)}`] : []),
    ...(category ? [`c.category = ${literal(category)}`] : []),
    ...(text ? [`contains(lower(${WORDS}), ${literal(text.toLowerCase())})`] : []),
    ...(noted ? [`${noted.among ? "" : "NOT "}(${hasId(noted.ids)})`] : []),
  ].join(" AND ");
}

const WORDS = "concat_ws(chr(10), c.title_zh, c.title_en, f.message_zh, f.message_en, x.title, f.check_id)";

/** Notes of before findings named their document have the end of their identifiers alone. */
function hasId(ids: readonly string[]): string {
  if (!ids.length) return "FALSE";
  return `${isIn("f.finding_id", ids)} OR ${isIn("regexp_extract(f.finding_id, '[^:]*$')", ids)}`;
}
