import { CHECKS } from "#lib/checks/catalogue.ts";
import type { Checked } from "#lib/checks/run.ts";
import { formatDecimal, inRange, type Decimal } from "#lib/domain/decimal.ts";
import type { Tables } from "#lib/domain/tables.ts";

/** The catalogue of rules as rows. */
export function catalogueRows(): Tables["checks"] {
  return CHECKS.map((check) => ({
    check_id: check.id,
    category: check.category,
    title_zh: check.title.zh,
    title_en: check.title.en,
    description_zh: check.description.zh,
    description_en: check.description.en,
    severity: check.severity,
    tolerance: check.tolerance,
    basis: check.basis,
  }));
}

/** What rules came to in documents, and the findings, as rows. */
export function checkRows({ results, findings }: Checked): Pick<Tables, "check_results" | "findings"> {
  // What is computed of the largest numbers may be larger than the column; the words say it still.
  const decimal = (value: Decimal | null) =>
    value === null || !inRange(value) ? null : formatDecimal(value);
  return {
    check_results: results.map(({ check, document, outcome, comparisons, failed, reason }) => ({
      document_id: document.documentId,
      check_id: check.id,
      outcome,
      comparisons,
      failed,
      reason: reason?.zh ?? null,
      reason_en: reason?.en ?? null,
    })),
    findings: findings.map((finding) => ({
      finding_id: finding.findingId,
      check_id: finding.check.id,
      severity: finding.check.severity,
      document_id: finding.document.documentId,
      department_id: finding.document.departmentId,
      fiscal_year: finding.document.fiscalYear,
      scope: finding.document.scope,
      item: finding.item,
      subject_code: finding.subjectCode,
      expected: decimal(finding.expected),
      actual: decimal(finding.actual),
      difference: decimal(
        finding.expected === null || finding.actual === null ? null : finding.actual - finding.expected,
      ),
      stake: decimal(finding.stake),
      unit: finding.unit,
      message_zh: finding.message.zh,
      message_en: finding.message.en,
      figure_ids: finding.figures.map((figure) => figure.figureId),
      line_start: finding.lineStart,
      line_end: finding.lineEnd,
    })),
  };
}
