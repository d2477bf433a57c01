import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openTables } from "#lib/engine/node.ts";
import { readDocument } from "#lib/ingest/read.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { archiveOf, runChecks } from "#lib/checks/run.ts";
import { memoryArchive } from "#lib/archive/memory.ts";
import { documentRows, type IngestedDocument } from "#lib/ingest/documentRows.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { overview } from "#lib/queries/overview.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { listDocuments, loadReference, sha256 } from "./documents.ts";
import { ROOT } from "./root.ts";

/** Copies of the documents, to see that checking grows no faster than they do. */
const COPIES = 40;
const REPEATS = 200;

/** npm run bench: how fast documents are read and questions answered. Measured, never asserted. */
async function main(): Promise<void> {
  const reference = await loadReference(ROOT);
  const files = await listDocuments(join(ROOT, "data/documents"));
  const loaded = await Promise.all(
    files.map(async (file) => ({ file, bytes: new Uint8Array(await readFile(file.path)) })),
  );
  const read = async ({ file, bytes }: (typeof loaded)[number]): Promise<IngestedDocument> => ({
    ...(await readDocument(bytes, file.name, reference)),
    fileName: file.name,
    sha256: sha256(bytes),
    source: file.source,
  });
  const documents = await Promise.all(loaded.map(read));

  const started = performance.now();
  for (let repeat = 0; repeat < REPEATS; repeat++) for (const document of loaded) await read(document);
  const seconds = (performance.now() - started) / 1000;
  const count = REPEATS * loaded.length;
  report("reading text", `${(count / seconds).toFixed(0)} documents a second on one core (${count} read)`);
  report("memory", `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);

  await benchPdf(reference);

  const checked = documents.map((document, index) =>
    checkedDocument(document, reference.subjects, `document-${index}`),
  );
  await time("all checks", async () => runChecks(archiveOf(checked, reference.subjects)));
  const many = Array.from({ length: COPIES }, (_, copy) =>
    checked.map((document) => ({
      ...document,
      documentId: `${document.documentId}-${copy}`,
      departmentId: `${document.departmentId}-${copy}`,
    })),
  ).flat();
  const begun = performance.now();
  runChecks(archiveOf(many, reference.subjects));
  const each = (performance.now() - begun) / many.length;
  report(`checks of ${many.length}`, `${each.toFixed(1)} ms a document`);

  const engine = await openTables(
    (
      await memoryArchive(
        documents.map((document) => documentRows(document, reference)),
        reference,
      )
    ).tables,
  );
  await time("overview", () => overview(engine, EVERYTHING));
  await time("execution by department", () => executionByDepartment(engine, EVERYTHING));
  await time("subject tree", () => subjectTree(engine, { ...EVERYTHING, system: "functional" }));
  engine.close();
}

/** The published PDFs beside the repository, where they are; the first run pays for starting pdf.js. */
async function benchPdf(reference: Reference): Promise<void> {
  const folder = join(ROOT, "../shared/documents/pdf");
  if (!existsSync(folder)) return report("reading PDF", "skipped: no ../shared/documents/pdf");
  for (const file of await listDocuments(folder)) {
    const bytes = new Uint8Array(await readFile(file.path));
    const pages = new TextDecoder("latin1").decode(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    for (const run of ["first", "again"]) {
      const started = performance.now();
      const { figures } = await readDocument(bytes, file.name, reference);
      const spent = performance.now() - started;
      report(
        `reading PDF, ${run}`,
        `${spent.toFixed(0)} ms, ${figures.length} figures, about ${pages} pages (${file.name})`,
      );
    }
  }
}

/** The median of some runs. */
async function time(name: string, run: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let repeat = 0; repeat < 21; repeat++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  report(name, `${times[10]!.toFixed(1)} ms (median of 21)`);
}

function report(name: string, result: string): void {
  console.log(`${name.padEnd(24)} ${result}`);
}

main().catch((error: Error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
