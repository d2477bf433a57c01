import type { FileCell } from "#lib/components/fileRows.ts";
import type { EvidentFinding } from "#lib/queries/findingRows.ts";
import { said } from "#lib/text/rules.ts";
import { statusName, unitName, ui } from "#lib/text/interface.ts";

type Notes = Readonly<Record<string, { status: string; note: string }>>;

/**
 * 疑点清单 for files, header first: one row a finding, with all that an auditor's file needs. Amounts in the
 * finding's own unit.
 */
export function findingSheet(rows: readonly EvidentFinding[], notes: Notes): FileCell[][] {
  const heads = ui.findings.sheet;
  const columns: [head: string, cell: (row: EvidentFinding) => FileCell][] = [
    [heads.id, (row) => row.findingId],
    [heads.department, (row) => row.shortName],
    [heads.year, (row) => ({ value: row.fiscalYear, pattern: "0" })],
    [heads.document, (row) => row.fileName],
    [
      heads.lines,
      (row) => (row.lineStart === row.lineEnd ? `${row.lineStart}` : `${row.lineStart}–${row.lineEnd}`),
    ],
    [heads.rule, (row) => `${row.checkId} ${said({ zh: row.title, en: row.titleEn })}`],
    [heads.severity, (row) => ui.findings.severities[row.severity]],
    [heads.message, (row) => said({ zh: row.message, en: row.messageEn })],
    [heads.expected, (row) => amount(row.expected)],
    [heads.actual, (row) => amount(row.actual)],
    [heads.difference, (row) => amount(row.difference)],
    [heads.unit, (row) => (row.unit ? unitName(row.unit) : "")],
    [heads.evidence, (row) => ui.findings.evidenceText(row.evidence)],
    [heads.subject, (row) => row.subjectCode ?? ""],
    [heads.conclusion, (row) => statusName(notes[row.findingId]?.status ?? "open")],
    [heads.note, (row) => notes[row.findingId]?.note ?? ""],
  ];
  return [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

/** A number as it is: its unit, which says how it is read, stands in a column of its own. */
function amount(value: number | null): FileCell {
  return value === null ? "" : { value, pattern: "General" };
}
