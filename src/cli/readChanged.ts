import type { Archive } from "#lib/archive/archive.ts";
import type { Reading } from "#lib/archive/intake.ts";
import { byDocument, type Correction } from "#lib/domain/corrections/correction.ts";
import { correctionsTable } from "#lib/domain/corrections/table.ts";
import { hashFile } from "#lib/engine/node/dataSet.ts";
import type { SourceFile } from "./documents.ts";
import { readFiles } from "./readFiles.ts";

interface Options {
  /** Of the reader: what another one read is read anew. */
  version: string;
  coverage: boolean;
  corrections?: readonly Correction[];
  onRead: (file: string) => void;
}

/** So many documents come into the archive at once: an interrupted run goes on after the last of them. */
const BATCH = 32;

/**
 * Brings the archive to what the files hold: reads what is new or changed, and takes out what is gone.
 * @returns corrections of what is no content of these files
 */
export async function readChanged(
  archive: Archive,
  files: readonly SourceFile[],
  { version, coverage, corrections = [], onRead }: Options,
): Promise<Correction[]> {
  const known = await archive.known();
  const names = new Set(files.map(({ name }) => name));
  await archive.takeOut([...known.keys()].filter((name) => !names.has(name)));
  const versions = new Map<string, string>();
  const changed: SourceFile[] = [];
  const corrected = byDocument(corrections);
  const unplaced = new Map(corrected);
  for (const file of files) {
    const content = await contentOf(file);
    const own = corrected.get(content);
    const current = [
      version,
      content,
      JSON.stringify([file.source, file.said]),
      coverage,
      ...(own ? [correctionsTable(own)] : []),
    ].join(" ");
    unplaced.delete(content);
    versions.set(file.name, current);
    if (known.get(file.name)?.version === current) onRead(file.name);
    else changed.push(own ? { ...file, corrections: own } : file);
  }
  let batch: Reading[] = [];
  // Reading goes on while a batch is taken in; two are held at most.
  let taken: Promise<void> = Promise.resolve();
  const takeIn = async () => {
    await taken;
    taken = archive.takeIn(batch);
    // It is waited for before the next; until then a failure is no unhandled one.
    taken.catch(() => {});
    batch = [];
  };
  try {
    for await (const { file, ...result } of readFiles(changed, { coverage })) {
      const report = "error" in result ? `${file.name}: error: ${result.error}` : result.report;
      batch.push({
        file: file.name,
        version: versions.get(file.name)!,
        report,
        result: "error" in result ? result : result.rows,
      });
      onRead(file.name);
      if (batch.length === BATCH) await takeIn();
    }
    if (batch.length) await takeIn();
  } finally {
    await taken;
  }
  return [...unplaced.values()].flat();
}

/** A file that cannot be opened is told so by its reader; it is tried again each time. */
async function contentOf(file: SourceFile): Promise<string> {
  return hashFile(file.path).catch(() => `unopened ${Date.now()}`);
}
