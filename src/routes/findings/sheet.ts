import { csvFormat } from "d3-dsv";
import type { FindingRow } from "#lib/queries/findings.ts";
import { statusName, unitName, zh } from "#lib/text/zh.ts";

type Notes = Readonly<Record<string, { status: string; note: string }>>;

/** 疑点清单: one row a finding, with all that an auditor's file needs. Amounts in the finding's own unit. */
function rowsOf(rows: readonly FindingRow[], notes: Notes): Record<string, string | number>[] {
  return rows.map((row) => ({
    编号: row.findingId,
    部门: row.shortName,
    年度: row.fiscalYear,
    文件: row.fileName,
    行: row.lineStart === row.lineEnd ? `${row.lineStart}` : `${row.lineStart}–${row.lineEnd}`,
    规则: `${row.checkId} ${row.title}`,
    程度: zh.findings.severities[row.severity],
    说明: row.message,
    应为: row.expected ?? "",
    印为: row.actual ?? "",
    差额: row.difference ?? "",
    单位: row.unit ? unitName(row.unit) : "",
    证据: row.evidence,
    科目: row.subjectCode ?? "",
    结论: statusName(notes[row.findingId]?.status ?? "open"),
    备注: notes[row.findingId]?.note ?? "",
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
  utils.book_append_sheet(workbook, sheet, "疑点清单");
  return write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
}
