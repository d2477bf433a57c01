import { csvFormat } from "d3-dsv";
import type { FindingRow } from "#lib/queries/findings.ts";
import { said } from "#lib/text/rules.ts";
import { statusName, unitName, ui } from "#lib/text/interface.ts";

type Notes = Readonly<Record<string, { status: string; note: string }>>;

/** 疑点清单: one row a finding, with all that an auditor's file needs. Amounts in the finding's own unit. */
function rowsOf(rows: readonly FindingRow[], notes: Notes): Record<string, string | number>[] {
  const heads = ui.findings.sheet;
  return rows.map((row) => ({
    [heads.id]: row.findingId,
    [heads.department]: row.shortName,
    [heads.year]: row.fiscalYear,
    [heads.document]: row.fileName,
    [heads.lines]: row.lineStart === row.lineEnd ? `${row.lineStart}` : `${row.lineStart}–${row.lineEnd}`,
    [heads.rule]: `${row.checkId} ${said({ zh: row.title, en: row.titleEn })}`,
    [heads.severity]: ui.findings.severities[row.severity],
    [heads.message]: said({ zh: row.message, en: row.messageEn }),
    [heads.expected]: row.expected ?? "",
    [heads.actual]: row.actual ?? "",
    [heads.difference]: row.difference ?? "",
    [heads.unit]: row.unit ? unitName(row.unit) : "",
    [heads.evidence]: ui.findings.evidenceText(row.evidence),
    [heads.subject]: row.subjectCode ?? "",
    [heads.conclusion]: statusName(notes[row.findingId]?.status ?? "open"),
    [heads.note]: notes[row.findingId]?.note ?? "",
  }));
}

/** As CSV; the mark in front lets Excel read its Chinese. */
export function findingsCsv(rows: readonly FindingRow[], notes: Notes): string {
  return `\ufeff${csvFormat(rowsOf(rows, notes))}`;
}

export async function findingsWorkbook(rows: readonly FindingRow[], notes: Notes): Promise<ArrayBuffer> {
  const { utils, write } = await import("@e965/xlsx");
  const workbook = utils.book_new();
  const sheet = utils.json_to_sheet(rowsOf(rows, notes));
  sheet["!cols"] = [18, 16, 6, 26, 10, 34, 12, 80, 16, 16, 14, 8, 40, 10, 8, 30].map((wch) => ({ wch }));
  utils.book_append_sheet(workbook, sheet, ui.findings.files.list);
  return write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
}
