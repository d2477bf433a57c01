import { once } from "node:events";
import { basename, dirname, join } from "node:path";
import type { Listed } from "#lib/ingest/said.ts";
import { listedIn, type SourceFile } from "./documents.ts";
import type { ReadLimits } from "./limits.ts";
import { linesOf } from "./linesOf.ts";
import { readFiles } from "./readFiles.ts";

export interface ReadOptions {
  limits: ReadLimits;
  /** So many are read at once. */
  readers: number;
  /** Says after the rows of each document that they have ended, and how it stands to others, for whoever waits for them. */
  ends: boolean;
}

/**
 * The reader as a filter: the rows of each document as lines of JSON, `{"table": …, "row": …}`, on standard output, one
 * document after the other in the order of the files. A file that cannot be read is a row of `problems` with its name, and
 * the next one is read. Holds a few documents at a time.
 * @param paths of files; null takes them from standard input, one a line, and reads each as it comes. A line there that
 * begins with { is JSON: the path, and what a list that does not lie beside it says, as `mingzhang step listed` has it
 * @returns whether all could be read
 */
export async function read(
  paths: readonly string[] | null,
  { limits, readers, ends }: ReadOptions,
): Promise<boolean> {
  let isGood = true;
  const fail = (file: string, message: string) => {
    isGood = false;
    const row = { document_id: null, line_start: null, line_end: null, message };
    return print({ table: "problems", file, row });
  };
  for await (const { file, ...result } of readFiles(sources(paths, fail), {
    coverage: false,
    limits,
    readers,
  })) {
    if ("error" in result) await fail(file.path, result.error);
    else
      for (const [table, rows] of Object.entries(result.rows.tables))
        for (const row of rows) await print({ table, row });
    if (ends) await print({ end: file.path, head: "error" in result ? null : result.rows.head });
  }
  return isGood;
}

/** Files with what documents.csv beside them says; one that is faulty is told, and says nothing. */
async function* sources(
  paths: readonly string[] | null,
  fail: (file: string, message: string) => Promise<void>,
): AsyncGenerator<SourceFile> {
  let folder: string | null = null;
  let listed: ReadonlyMap<string, Listed> = new Map();
  for await (const path of paths ?? linesOf(process.stdin)) {
    if (!path.trim()) continue;
    if (!paths && path.startsWith("{")) {
      const { path: place, listed } = JSON.parse(path) as { path: string; listed: Listed | null };
      yield { name: basename(place), path: place, source: null, said: {}, ...listed };
      continue;
    }
    const own = dirname(path);
    if (own !== folder) {
      folder = own;
      listed = await listedIn(own).catch(async ({ message }: Error) => {
        await fail(join(own, "documents.csv"), message);
        return new Map<string, Listed>();
      });
    }
    const name = basename(path);
    yield { name, path, source: null, said: {}, ...listed.get(name) };
  }
}

/** Waits where whoever reads is slow. */
async function print(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
}
