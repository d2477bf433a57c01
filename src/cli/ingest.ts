import { join } from "node:path";
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import { openArchive } from "#lib/archive/archive.ts";
import { ASKS, MOSTLY_UNREAD } from "#lib/domain/problems.ts";
import { wholeDataSet } from "#lib/engine/node/dataSet.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { listDocuments, loadReference } from "./documents.ts";
import { readChanged } from "./readChanged.ts";
import { readerVersion } from "./readerVersion.ts";
import { ROOT } from "./root.ts";
import { storeOf } from "./storePlace.ts";

const USAGE =
  "usage: npm run ingest [-- --documents DIR] [--out DIR] [--store FILE | --no-store] [--fresh] [--coverage]";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string", default: join(ROOT, "data/documents") },
      out: { type: "string", default: join(ROOT, "static/data") },
      store: { type: "string" },
      "no-store": { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
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
    const place = values["no-store"] ? null : (values.store ?? storeOf(values.out));
    const archive = await openArchive(place, reference, { fresh: values.fresh });
    const bar = process.stderr.isTTY
      ? new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true })
      : null;
    try {
      bar?.start(files.length, 0, { file: "" });
      await readChanged(archive, files, {
        version: await readerVersion(),
        coverage: values.coverage,
        onRead: (file) => bar?.increment(1, { file }),
      });
      bar?.stop();
      const editions = await archive.publish(values.out);
      const known = await archive.known();
      for (const { report } of known.values()) console.log(report);
      for (const { fileName, message } of editions.said) console.log(`${fileName}: ${message}`);
      for (const { fileName, message } of editions.refused) console.log(`${fileName}: error: ${message}`);
      const saying = (words: string) =>
        [...known].flatMap(([name, { report, error }]) => (!error && report.includes(words) ? [name] : []));
      const [doubtful, asking] = [saying(MOSTLY_UNREAD), saying(ASKS)];
      if (doubtful.length) console.log(`${MOSTLY_UNREAD}: ${doubtful.join(", ")}`);
      if (asking.length) console.log(`whose accounts these are is asked, ${ASKS}: ${asking.join(", ")}`);
      if ([...known.values()].some(({ error }) => error) || editions.refused.length) process.exitCode = 1;
    } finally {
      bar?.stop();
      archive.close();
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

main().catch((error: Error) => {
  console.error(`ingest: ${error.message}`);
  process.exitCode = 1;
});
