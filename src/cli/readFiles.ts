import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { IngestedDocument } from "#lib/ingest/tables.ts";
import type { SourceFile } from "./documents.ts";
import readOne, { type ReadTask } from "./readFile.ts";

export type Reading = { file: SourceFile; document: IngestedDocument } | { file: SourceFile; error: string };

interface Options {
  coverage: boolean;
  onRead: (file: SourceFile) => void;
}

/** Starting threads costs more than reading a handful of documents. */
const WORTH_THREADS = 12;

/** Reads the files on all cores; a file that cannot be read says why and harms no other. In the order of the files. */
export async function readFiles(
  files: readonly SourceFile[],
  { coverage, onRead }: Options,
): Promise<Reading[]> {
  const pool = files.length < WORTH_THREADS ? null : openPool();
  const read = (task: ReadTask): Promise<IngestedDocument> => (pool ? pool.run(task) : readOne(task));
  const readInto = async (file: SourceFile): Promise<Reading> => {
    try {
      return { file, document: await read({ file, coverage }) };
    } catch (error) {
      return { file, error: (error as Error).message };
    } finally {
      onRead(file);
    }
  };
  try {
    if (pool) return await Promise.all(files.map(readInto));
    const readings: Reading[] = [];
    for (const file of files) readings.push(await readInto(file));
    return readings;
  } finally {
    await pool?.destroy();
  }
}

function openPool(): Piscina<ReadTask, IngestedDocument> {
  return new Piscina({
    filename: new URL("./readFile.ts", import.meta.url).href,
    execArgv: ["--import", "tsx"],
    maxThreads: availableParallelism(),
    // A file that would take more is no disclosure; its thread ends, the others go on.
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
}
