import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { archiveOf, runChecks } from "#lib/checks/run.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { listDocuments, loadReference } from "../documents.ts";
import { ROOT } from "../root.ts";
import { print } from "./printed.ts";

/** Copies of the documents, to see that checking grows no faster than they do. */
const COPIES = 40;
const REPEATS = 40;

const reference = await loadReference(ROOT);
const load = async (folder: string) =>
  Promise.all(
    (await listDocuments(folder)).map(async ({ name, path }) => ({
      name,
      bytes: new Uint8Array(await readFile(path)),
    })),
  );
const seconds = async (work: () => Promise<unknown>) => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const texts = await load(join(ROOT, "data/documents"));
const readTexts = () => Promise.all(texts.map(({ bytes, name }) => readDocument(bytes, name, reference)));
const read = await readTexts();
const spent = await seconds(async () => {
  for (let repeat = 0; repeat < REPEATS; repeat++) await readTexts();
});
print({ part: "reading text on one core", value: (REPEATS * texts.length) / spent, unit: "documents/s" });

const many = Array.from({ length: COPIES }, (_, copy) =>
  read.map((document, index) => ({
    ...checkedDocument(document, reference.subjects, `${index}-${copy}`),
    departmentId: `${document.identity.departmentId}-${copy}`,
  })),
).flat();
const checking = await seconds(async () => runChecks(archiveOf(many, reference.subjects)));
print({ part: "all checks, a document", value: (checking * 1000) / many.length, unit: "ms" });

// Published PDFs, where they lie beside the repository; the first run pays for starting pdf.js.
const folder = process.argv[2]!;
for (const { name, bytes } of existsSync(folder)
  ? (await load(folder)).filter(({ name }) => name.endsWith(".pdf"))
  : []) {
  const read = () => readDocument(bytes.slice(), name, reference);
  await read();
  print({ part: `reading PDF ${name}`, value: (await seconds(read)) * 1000, unit: "ms" });
}
