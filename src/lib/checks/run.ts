import type { Archive, Check, CheckedDocument, Comparison } from "./check.ts";
import { CHECKS } from "./catalogue.ts";

/** A failed comparison with an identifier that stays the same for the same document. */
export interface Finding extends Comparison {
  findingId: string;
  check: Check;
  document: CheckedDocument;
}

/** What a rule came to in a document. */
export interface CheckResult {
  check: Check;
  document: CheckedDocument;
  outcome: "passed" | "failed" | "not_applicable";
  comparisons: number;
  failed: number;
  /** Why nothing could be compared. */
  reason: { zh: string; en: string } | null;
}

/** Runs all rules over all documents. */
export function runChecks(archive: Archive): { results: CheckResult[]; findings: Finding[] } {
  const results: CheckResult[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const document of archive.documents) {
    for (const check of CHECKS) {
      const found = check.run(document, archive);
      const comparisons = "reason" in found ? [] : found.comparisons;
      const failed = comparisons.filter(({ passed }) => !passed);
      const done = failed.length ? "failed" : "passed";
      results.push({
        check,
        document,
        outcome: "reason" in found ? "not_applicable" : done,
        comparisons: comparisons.length,
        failed: failed.length,
        reason: "reason" in found ? found.reason : null,
      });
      for (const comparison of failed) {
        const findingId = identify(document, check, comparison);
        if (known.has(findingId)) continue;
        known.add(findingId);
        findings.push({ ...comparison, ...linesIn(document, comparison), findingId, check, document });
      }
    }
  }
  return { results, findings };
}

/** The lines of the evidence in the document itself: a rule across years rests on another document's figures, too. */
function linesIn(
  { figures: printed }: CheckedDocument,
  { figures, lineStart, lineEnd }: Comparison,
): Pick<Comparison, "lineStart" | "lineEnd"> {
  const [from, to] = [printed[0]?.figureId ?? 0, printed.at(-1)?.figureId ?? 0];
  const own = figures.filter(({ figureId }) => figureId >= from && figureId <= to);
  if (!own.length) return { lineStart, lineEnd };
  return {
    lineStart: Math.min(...own.map((figure) => figure.lineStart)),
    lineEnd: Math.max(...own.map((figure) => figure.lineEnd)),
  };
}

/** From the document, the rule and the places of the evidence, so that notes may hang on it. */
function identify(
  document: CheckedDocument,
  check: Check,
  { figures, item, subjectCode, lineStart, lineEnd, message }: Comparison,
): string {
  const places = figures.length
    ? figures.map((figure) => `${figure.lineStart}.${figure.charStart}`).join()
    : `${lineStart}-${lineEnd} ${message.en}`;
  return `${check.id}-${hash([document.documentId, check.id, item, subjectCode, places].join("|"))}`;
}

/** FNV-1a, 64 bits. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0").slice(0, 12);
}
