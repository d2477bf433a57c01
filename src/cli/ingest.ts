import { SingleBar } from "cli-progress";
import { openArchive } from "#lib/archive/archive.ts";
import { ASKS, MOSTLY_UNREAD, UNCORRECTED } from "#lib/domain/problems.ts";
import { wholeDataSet } from "#lib/engine/node/dataSet.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { listDocuments, loadCorrections, loadReference } from "./documents.ts";
import { readChanged } from "./readChanged.ts";
import { readerVersion } from "./readerVersion.ts";
import { nowhere } from "./reports.ts";
import { ROOT } from "./root.ts";
import { storeOf } from "./storePlace.ts";

export interface IngestOptions {
  /** The folder with the disclosures. */
  documents: string;
  /** The folder of the data set. */
  out: string;
  /** The archive's file; false for none. By itself it lies where storePlace.ts says. */
  store?: string | false;
  fresh?: boolean;
  /** Nothing is done where a whole data set is there. */
  ifMissing?: boolean;
  coverage?: boolean;
  /** A table of corrections to what is read (docs/data-model.md). */
  corrections?: string;
  /** A line of JSON for each document in place of words. */
  json?: boolean;
}

/**
 * Reads the documents of a folder into a data set, one line about each on standard output.
 * @returns whether all could be read
 * @throws {Error} where there are none, or the data set cannot be written
 */
export async function ingest(options: IngestOptions): Promise<boolean> {
  const { documents, out, coverage = false, json = false } = options;
  if (options.ifMissing && (await isThere(out))) return true;
  const reference = await loadReference(ROOT);
  const files = await listDocuments(documents);
  if (!files.length)
    throw new Error(`no documents in ${documents}: put disclosures there (txt, docx, pdf, xlsx, xls, html)`);
  const corrections = await loadCorrections(options.corrections);
  const release = await holdFolder(out);
  try {
    const place = options.store === false ? null : (options.store ?? storeOf(out));
    const archive = await openArchive(place, reference, { fresh: options.fresh ?? false });
    const bar = process.stderr.isTTY
      ? new SingleBar({ format: "{bar} {value}/{total} {file}", clearOnComplete: true })
      : null;
    try {
      bar?.start(files.length, 0, { file: "" });
      const unplaced = await readChanged(archive, files, {
        version: await readerVersion(),
        coverage,
        corrections,
        onRead: (file) => bar?.increment(1, { file }),
      });
      bar?.stop();
      const editions = await archive.publish(out);
      const known = await archive.known();
      const saying = (words: string) =>
        [...known].flatMap(([name, { report, error }]) => (!error && report.includes(words) ? [name] : []));
      const uncorrected = unplaced.length || saying(UNCORRECTED).length;
      const isGood =
        ![...known.values()].some(({ error }) => error) && !editions.refused.length && !uncorrected;
      if (json) {
        for (const [file, { report, error }] of known) console.log(JSON.stringify({ file, error, report }));
        for (const { fileName, message } of editions.said)
          console.log(JSON.stringify({ file: fileName, error: false, report: message }));
        for (const { fileName, message } of editions.refused)
          console.log(JSON.stringify({ file: fileName, error: true, report: message }));
        for (const { fileName, message } of unplaced.map(nowhere))
          console.log(JSON.stringify({ file: fileName, error: true, report: message }));
        return isGood;
      }
      for (const { report } of known.values()) console.log(report);
      for (const { fileName, message } of editions.said) console.log(`${fileName}: ${message}`);
      for (const { fileName, message } of editions.refused) console.log(`${fileName}: error: ${message}`);
      for (const { fileName, message } of unplaced.map(nowhere))
        console.log(`${fileName}: error: ${message}`);
      const [doubtful, asking] = [saying(MOSTLY_UNREAD), saying(ASKS)];
      if (doubtful.length) console.log(`${MOSTLY_UNREAD}: ${doubtful.join(", ")}`);
      if (asking.length) console.log(`whose accounts these are is asked, ${ASKS}: ${asking.join(", ")}`);
      return isGood;
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
