import { availableParallelism } from "node:os";
import type { SourceFile } from "./documents.ts";
import { LIMITS, type ReadLimits } from "./limits.ts";
import type { ReadAnswer, ReadTask } from "./readFile.ts";
import { Reader, type Ended, type Outcome } from "./reader.ts";

export type Reading = { file: SourceFile } & ReadAnswer;

interface Options {
  coverage: boolean;
  limits?: ReadLimits;
  /** The module that the readers run. */
  script?: URL;
}

/** Files that are read or wait to be handed over, for each reader. */
const AHEAD = 2;

/**
 * Reads files on all cores, each document apart in a process that may be ended: one that takes too long, too much
 * memory or cannot be read says why and harms no other. Hands the readings over as they come, in the order of the
 * files, and holds only a few of them at a time.
 * @throws {Error} where no reader can be started
 */
export async function* readFiles(files: readonly SourceFile[], options: Options): AsyncGenerator<Reading> {
  const { coverage, limits = LIMITS, script = new URL("./readFile.ts", import.meta.url) } = options;
  const count = Math.min(availableParallelism(), files.length);
  const readers = new Readers(count, () => new Reader(script, limits));
  const readInto = async (file: SourceFile): Promise<Reading> => {
    const outcome = await readers.read({ file, coverage });
    return "ended" in outcome ? { file, error: ENDED[outcome.ended](limits) } : { file, ...outcome };
  };
  const pending: Promise<Reading>[] = [];
  try {
    let next = 0;
    while (next < files.length || pending.length) {
      while (next < files.length && pending.length < count * AHEAD) {
        const reading = readInto(files[next++]!);
        // It is waited for below; until then a failure of all is no unhandled one.
        reading.catch(() => {});
        pending.push(reading);
      }
      yield await pending.shift()!;
    }
  } finally {
    await readers.end();
  }
}

const ENDED: Record<Ended, (limits: ReadLimits) => string> = {
  time: ({ seconds }) =>
    `took longer than ${seconds} s: no disclosure takes as long; keep only the published pages, or save it again as txt`,
  memory: ({ megabytes }) =>
    `needs more than ${megabytes} MB of memory: no disclosure is as large; keep only the published pages, or save it again as txt`,
  fault: () => "its contents are not as its format says: save it again as txt or docx",
};

function hasEnded(outcome: Outcome): outcome is { ended: Ended } {
  return "ended" in outcome;
}

/** A few readers for any number of files; one that ended is replaced. */
class Readers {
  readonly #idle: Reader[];
  readonly #all: Set<Reader>;
  readonly #waiting: ((reader: Reader) => void)[] = [];
  readonly #start: () => Reader;
  #closed = false;

  constructor(count: number, start: () => Reader) {
    this.#start = start;
    this.#idle = Array.from({ length: count }, start);
    this.#all = new Set(this.#idle);
  }

  async read(task: ReadTask): Promise<Outcome> {
    let reader = this.#idle.shift() ?? (await new Promise<Reader>((resolve) => this.#waiting.push(resolve)));
    try {
      const { used } = reader;
      let outcome = await reader.read(task);
      if (hasEnded(outcome)) reader = this.#replace(reader);
      // Files before it may have left memory or a fault behind: only a new reader tells.
      if (hasEnded(outcome) && outcome.ended !== "time" && used) {
        outcome = await reader.read(task);
        if (hasEnded(outcome)) reader = this.#replace(reader);
      }
      return outcome;
    } finally {
      this.#free(reader);
    }
  }

  async end(): Promise<void> {
    this.#closed = true;
    for (const reader of this.#all) reader.end();
    await Promise.all([...this.#all].map((reader) => reader.gone()));
  }

  #replace(ended: Reader): Reader {
    if (this.#closed) return ended;
    const reader = this.#start();
    this.#all.delete(ended);
    this.#all.add(reader);
    return reader;
  }

  #free(reader: Reader): void {
    const next = this.#waiting.shift();
    if (next) next(reader);
    else this.#idle.push(reader);
  }
}
