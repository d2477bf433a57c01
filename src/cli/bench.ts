import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openTables } from "#lib/engine/node.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { buildTables, type IngestedDocument } from "#lib/ingest/tables.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { overview } from "#lib/queries/overview.ts";
import { subjectLevel } from "#lib/queries/subjectLevel.ts";
import { listDocuments, loadReference, sha256 } from "./documents.ts";
import { ROOT } from "./root.ts";

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

  const engine = await openTables(buildTables(documents, reference));
  await time("overview", () => overview(engine, EVERYTHING));
  await time("execution by department", () => executionByDepartment(engine, EVERYTHING));
  await time("subject level", () =>
    subjectLevel(engine, { ...EVERYTHING, system: "functional", parent: "201" }),
  );
  engine.close();
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
  report(name, `${times[10]!.toFixed(1)} ms (median of 21, native DuckDB)`);
}

function report(name: string, result: string): void {
  console.log(`${name.padEnd(24)} ${result}`);
}

main().catch((error: Error) => {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
});
