import Table from "cli-table3";
import { openArchive } from "#lib/archive/archive.ts";
import type { PrintedFinding } from "#lib/archive/findings.ts";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { say } from "#lib/checks/figures.ts";
import { UNCORRECTED } from "#lib/domain/problems.ts";
import { csvText } from "#lib/format/csv.ts";
import { listDocuments, loadCorrections, loadReference } from "./documents.ts";
import type { CheckFormat } from "./formats.ts";
import { readChanged } from "./readChanged.ts";
import { nowhere } from "./reports.ts";
import { ROOT } from "./root.ts";

/**
 * Prints the findings of every document of a folder; how many there are goes to standard error.
 * @param table a file of corrections to what is read
 * @returns whether all documents could be read, and how many findings are errors
 */
export async function check(
  documents: string,
  format: CheckFormat,
  table?: string,
): Promise<{ isRead: boolean; errors: number }> {
  const files = await listDocuments(documents);
  const corrections = await loadCorrections(table);
  const archive = await openArchive(null, await loadReference(ROOT));
  try {
    const unplaced = await readChanged(archive, files, {
      version: "",
      coverage: false,
      corrections,
      onRead: () => {},
    });
    const { findings, comparisons } = await archive.findings();
    const known = await archive.known();
    const faulty = [...known.values()].filter(({ error, report }) => error || report.includes(UNCORRECTED));
    for (const { report } of faulty) console.error(report);
    for (const { fileName, message } of unplaced.map(nowhere))
      console.error(`${fileName}: error: ${message}`);
    console.log(FORMATS[format](findings));
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const read = [...known.values()].filter(({ error }) => !error).length;
    console.error(
      `${read} documents, ${CHECKS.length} rules, ${comparisons} comparisons: ${findings.length} findings, ${errors} errors`,
    );
    return { isRead: !faulty.length && !unplaced.length, errors };
  } finally {
    archive.close();
  }
}

const FORMATS: Record<CheckFormat, (findings: readonly PrintedFinding[]) => string> = {
  table,
  json,
  csv,
  sarif,
};

interface FindingRow {
  document: string;
  check: string;
  severity: string;
  lines: string;
  expected: string;
  actual: string;
  message: string;
  finding_id: string;
}

function rowOf(finding: PrintedFinding): FindingRow {
  const { lineStart, lineEnd, expected, actual, unit } = finding;
  const amount = (value: bigint | null) => (value === null ? "" : say(value, unit ?? ""));
  return {
    document: finding.fileName,
    check: finding.checkId,
    severity: finding.severity,
    lines: lineStart === lineEnd ? `${lineStart}` : `${lineStart}-${lineEnd}`,
    expected: amount(expected),
    actual: amount(actual),
    message: finding.message,
    finding_id: finding.findingId,
  };
}

function table(findings: readonly PrintedFinding[]): string {
  const printed = new Table({
    head: ["file", "check", "severity", "lines", "message"],
    style: { head: [], border: [] },
    colWidths: [28, 7, 10, 11, 90],
    wordWrap: true,
    wrapOnWordBoundary: false,
  });
  for (const { document, check, severity, lines, message } of findings.map(rowOf))
    printed.push([document, check, severity, lines, message]);
  return printed.toString();
}

function json(findings: readonly PrintedFinding[]): string {
  return JSON.stringify(
    findings.map((finding) => ({ ...rowOf(finding), message_en: finding.messageEn })),
    null,
    2,
  );
}

function csv(findings: readonly PrintedFinding[]): string {
  const columns = [
    "document",
    "check",
    "severity",
    "lines",
    "expected",
    "actual",
    "message",
    "finding_id",
  ] as const satisfies readonly (keyof FindingRow)[];
  return csvText([columns, ...findings.map(rowOf).map((row) => columns.map((column) => row[column]))]);
}

/** SARIF 2.1.0, for tools that show findings beside the file. */
function sarif(findings: readonly PrintedFinding[]): string {
  const level = { error: "error", warning: "warning", info: "note" } as const;
  return JSON.stringify(
    {
      version: "2.1.0",
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      runs: [
        {
          tool: {
            driver: {
              name: "mingzhang",
              rules: CHECKS.map((check) => ({
                id: check.id,
                name: check.title.en,
                shortDescription: { text: check.title.zh },
                fullDescription: { text: check.description.zh },
              })),
            },
          },
          results: findings.map((finding) => ({
            ruleId: finding.checkId,
            level: level[finding.severity],
            message: { text: finding.message },
            fingerprints: { findingId: finding.findingId },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(finding.fileName) },
                  region: { startLine: finding.lineStart, endLine: finding.lineEnd },
                },
              },
            ],
          })),
        },
      ],
    },
    null,
    2,
  );
}
