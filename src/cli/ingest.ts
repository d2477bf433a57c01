import { join } from "node:path";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { wholeDataSet } from "#lib/engine/node/dataSet.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { UNCLAIMED, type UnclaimedReason } from "#lib/ingest/coverage.ts";
import { buildTables, type IngestedDocument } from "#lib/ingest/tables.ts";
import { listDocuments, loadReference, type SourceFile } from "./documents.ts";
import { readFiles, type Reading } from "./readFiles.ts";
import { ROOT } from "./root.ts";

const USAGE = "usage: npm run ingest [-- --documents DIR] [--out DIR] [--coverage]";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: join(ROOT, "data/documents") },
      out: { type: "string", default: join(ROOT, "static/data") },
      "if-missing": { type: "boolean", default: false },
      coverage: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values["if-missing"] && (await isThere(values.out))) return;
  const reference = await loadReference(ROOT);
  const files = await listDocuments(values.documents);
  if (!files.length)
    throw new Error(
      `no documents in ${values.documents}: put disclosures there (txt, docx, pdf, xlsx, xls, html)`,
    );
  const release = await holdFolder(values.out);
  try {
    const readings = await readWithBar(files, values.coverage);
    const documents = readings.flatMap((reading) => ("document" in reading ? [reading.document] : []));
    if (documents.length < files.length) process.exitCode = 1;
    await writeTables(values.out, buildTables(documents, reference));
    for (const reading of readings) {
      if ("error" in reading) console.log(`${reading.file.name}: error: ${reading.error}`);
      else console.log(values.coverage ? coverageReport(reading.document) : summary(reading.document));
    }
  } finally {
    await release();
  }
}

/** Whether a whole data set of this program's version lies in the folder; where not, says why. */
async function isThere(directory: string): Promise<boolean> {
  try {
    await wholeDataSet(directory);
    return true;
  } catch (error) {
    console.error(`ingest: reading the documents, for ${(error as Error).message}`);
    return false;
  }
}

async function readWithBar(files: readonly SourceFile[], coverage: boolean): Promise<Reading[]> {
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true })
    : null;
  bar?.start(files.length, 0, { file: "" });
  try {
    return await readFiles(files, { coverage, onRead: (file) => bar?.increment(1, { file: file.name }) });
  } finally {
    bar?.stop();
  }
}

/** One line per document: who and when, what was found, and what was not understood. */
function summary(document: IngestedDocument): string {
  const { identity, figures, passages, problems } = document;
  const derived = figures.filter((figure) => figure.basis === "derived").length;
  const head = `${document.fileName}: ${identity.name} ${identity.fiscalYear}: ${figures.length - derived} figures, ${derived} derived, ${passages.length} lines read`;
  if (!problems.length) return `${head}, nothing left out`;
  const details = problems.map((problem) => `  line ${problem.line}: ${problem.message}`);
  return [`${head}, ${problems.length} not understood:`, ...details].join("\n");
}

/** Every number of a document that is no figure: its line, the number, and why; counts first. */
function coverageReport(document: IngestedDocument): string {
  const counts = new Map<string, number>();
  for (const { reason } of document.unclaimed) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const claimed = document.figures.filter((figure) => figure.basis === "reported").length;
  const head = `${document.fileName}: ${claimed} figures, ${document.unclaimed.length} other numbers, ${counts.get("not_understood") ?? 0} not understood`;
  const sums = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => `  ${count} ${UNCLAIMED[reason as UnclaimedReason]}`);
  const lines = document.unclaimed.map(
    ({ line, printed, reason }) => `  line ${line}: ${printed}: ${UNCLAIMED[reason]}`,
  );
  return [head, ...sums, ...lines].join("\n");
}

main().catch((error: Error) => {
  console.error(`ingest: ${error.message}`);
  process.exitCode = 1;
});
