import { join } from "node:path";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { runChecks, type Finding } from "#lib/checks/run.ts";
import { say } from "#lib/checks/figures.ts";
import { csvText } from "#lib/format/csv.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { documentIds } from "#lib/ingest/tables.ts";
import { listDocuments, loadReference } from "./documents.ts";
import { readFiles } from "./readFiles.ts";
import { ROOT } from "./root.ts";

const USAGE = "usage: npm run check [-- --documents DIR] [--format table|json|csv|sarif] [--strict]";

/** npm run check: the findings of every document; with --strict exit code 1 where there are errors. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: join(ROOT, "data/documents") },
      format: { type: "string", default: "table" },
      strict: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const print = FORMATS[values.format];
  if (!print) throw new Error(`unknown format: ${values.format}; ${USAGE}`);
  const files = await listDocuments(values.documents);
  const readings = await readFiles(files, { coverage: false, onRead: () => {} });
  const read = readings.flatMap((reading) => {
    if ("document" in reading) return [reading.document];
    console.error(`${reading.file.name}: error: ${reading.error}`);
    process.exitCode = 1;
    return [];
  });
  // The same identifiers as in the export, so that findings have the same, too.
  const ids = documentIds(read);
  const { subjects } = await loadReference(ROOT);
  let next = 1;
  const documents = read.map((document, index) => {
    fileNames.set(ids[index]!, document.fileName);
    const first = next;
    next += document.figures.length;
    return checkedDocument(document, subjects, ids[index]!, first);
  });
  const { results, findings } = runChecks({ documents, subjects });
  console.log(print(findings));
  const compared = results.reduce((sum, result) => sum + result.comparisons, 0);
  const errors = findings.filter((finding) => finding.check.severity === "error").length;
  console.error(
    `${documents.length} documents, ${CHECKS.length} rules, ${compared} comparisons: ${findings.length} findings, ${errors} errors`,
  );
  if (values.strict && errors) process.exitCode = 1;
}

const fileNames = new Map<string, string>();

const FORMATS: Record<string, (findings: readonly Finding[]) => string> = { table, json, csv, sarif };

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

function rowOf({
  document,
  check,
  lineStart,
  lineEnd,
  expected,
  actual,
  unit,
  message,
  findingId,
}: Finding): FindingRow {
  const amount = (value: bigint | null) => (value === null ? "" : say(value, unit ?? ""));
  return {
    document: fileNames.get(document.documentId)!,
    check: check.id,
    severity: check.severity,
    lines: lineStart === lineEnd ? `${lineStart}` : `${lineStart}-${lineEnd}`,
    expected: amount(expected),
    actual: amount(actual),
    message: message.zh,
    finding_id: findingId,
  };
}

function table(findings: readonly Finding[]): string {
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

function json(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map((finding) => ({ ...rowOf(finding), message_en: finding.message.en })),
    null,
    2,
  );
}

function csv(findings: readonly Finding[]): string {
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
function sarif(findings: readonly Finding[]): string {
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
            ruleId: finding.check.id,
            level: level[finding.check.severity],
            message: { text: finding.message.zh },
            fingerprints: { findingId: finding.findingId },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(fileNames.get(finding.document.documentId)!) },
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

main().catch((error: Error) => {
  console.error(`check: ${error.message}`);
  process.exitCode = 1;
});
