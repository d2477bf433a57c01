import type { Severity } from "#lib/domain/severity.ts";
import { gravestFirst } from "#lib/engine/gravestFirst.ts";
import type { Store } from "#lib/engine/store.ts";
import { QUERIES } from "./tables.ts";

/** A finding as those print it who have no page to show it on. */
export interface PrintedFinding {
  findingId: string;
  checkId: string;
  severity: Severity;
  fileName: string;
  lineStart: number;
  lineEnd: number;
  /** In ten-thousandths of `unit`. */
  expected: bigint | null;
  actual: bigint | null;
  unit: string | null;
  message: string;
  messageEn: string;
}

/** All findings, by document, gravest first in each, and how many comparisons they were found among. */
export interface PrintedFindings {
  findings: PrintedFinding[];
  comparisons: number;
}

/** Asks a store that was prepared (tables.ts). */
export async function printedFindings(store: Store): Promise<PrintedFindings> {
  const findings = await store.rows<PrintedFinding>(`
    SELECT finding_id AS findingId, check_id AS checkId, severity, d.file_name AS fileName, line_start AS lineStart,
      line_end AS lineEnd, (expected * 10000)::BIGINT AS expected, (actual * 10000)::BIGINT AS actual, unit, message_zh AS message, message_en AS messageEn
    FROM (${QUERIES.findings}) f JOIN (SELECT document_id, file_name FROM documents) d USING (document_id)
    JOIN (SELECT check_id, place FROM checks) USING (check_id)
    ORDER BY fileName, ${gravestFirst("f")}, place, lineStart, findingId`);
  const [sum] = await store.rows<{ comparisons: bigint }>(
    `SELECT coalesce(sum(comparisons), 0)::BIGINT AS comparisons FROM (${QUERIES.check_results})`,
  );
  return {
    findings,
    comparisons: Number(sum!.comparisons),
  };
}
