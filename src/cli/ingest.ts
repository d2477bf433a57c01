import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { writeTables } from "#lib/engine/node.ts";
import { readDocument } from "#lib/ingest/read.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { buildTables, type IngestedDocument } from "#lib/ingest/tables.ts";
import { listDocuments, loadReference, sha256, type SourceFile } from "./documents.ts";
import { ROOT } from "./root.ts";

const USAGE = "usage: npm run ingest [-- --documents DIR] [--out DIR]";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: join(ROOT, "data/documents") },
      out: { type: "string", default: join(ROOT, "static/data") },
      "if-missing": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values["if-missing"] && existsSync(join(values.out, "figures.parquet"))) return;
  const reference = await loadReference(ROOT);
  const files = await listDocuments(values.documents);
  if (!files.length) throw new Error(`no documents in ${values.documents}: put disclosures there (txt)`);
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true })
    : null;
  bar?.start(files.length, 0, { file: "" });
  const documents: IngestedDocument[] = [];
  const lines: string[] = [];
  for (const file of files) {
    bar?.increment(0, { file: file.name });
    try {
      const document = await ingestFile(file, reference);
      documents.push(document);
      lines.push(summary(document));
    } catch (error) {
      process.exitCode = 1;
      lines.push(`${file.name}: error: ${(error as Error).message}`);
    }
    bar?.increment();
  }
  bar?.stop();
  await writeTables(values.out, buildTables(documents, reference));
  console.log(lines.join("\n"));
}

async function ingestFile(file: SourceFile, reference: Reference): Promise<IngestedDocument> {
  const bytes = new Uint8Array(await readFile(file.path));
  const document = await readDocument(bytes, file.name, reference);
  return { ...document, fileName: file.name, sha256: sha256(bytes), source: file.source };
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

main().catch((error: Error) => {
  console.error(`ingest: ${error.message}`);
  process.exitCode = 1;
});
