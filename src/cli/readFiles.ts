import { availableParallelism } from "node:os";
import type { SourceFile } from "./documents.ts";
import { LIMITS, type ReadLimits } from "./limits.ts";
import type { ReadAnswer, ReadTask } from "./readFile.ts";
import { Reader, type Ended, type Outcome } from "./reader.ts";

export type Reading = { file: SourceFile } & ReadAnswer;

interface Options {
  coverage: boolean;
  limits?: ReadLimits;
  /** So many files are read at once. */
  readers?: number;
  /** The module that the readers run. */
  script?: URL;
}

/** Files that are read or wait to be handed over, for each reader. */
const AHEAD = 2;

/**
 * Reads files on all cores, each document apart in a process that may be ended: one that takes too long, too much
 * memory or cannot be read says why and harms no other. Hands the readings over as they come, in the order of the
 * files, and holds only a few of them at a time.
 * @param files may come one by one: what has been read is handed over before the next is there
 * @throws {Error} where no reader can be started
 */
export async function* readFiles(
  files: Iterable<SourceFile> | AsyncIterable<SourceFile>,
  options: Options,
): AsyncGenerator<Reading> {
  const {
    coverage,
    limits = LIMITS,
    readers: count = availableParallelism(),
    script = new URL("./readFile.ts", import.meta.url),
  } = options;
  const readers = new Readers(count, () => new Reader(script, limits));
  const readInto = async (file: SourceFile): Promise<Reading> => {
    const outcome = await readers.read({ file, coverage });
    return "ended" in outcome ? { file, error: ENDED[outcome.ended](limits) } : { file, ...outcome };
  };
  const pending: Promise<Reading>[] = [];
  const source = oneByOne(files);
  let coming: Promise<IteratorResult<SourceFile, void>> | null = source.next();
  try {
    while (coming || pending.length) {
      const events: Promise<{ file: IteratorResult<SourceFile, void> } | { reading: Reading }>[] = [];
      if (coming && pending.length < count * AHEAD) events.push(coming.then((file) => ({ file })));
      if (pending.length) events.push(pending[0]!.then((reading) => ({ reading })));
      const event = await Promise.race(events);
      if ("reading" in event) {
        void pending.shift();
        yield event.reading;
      } else if (event.file.done) coming = null;
      else {
        const reading = readInto(event.file.value);
        // It is waited for above; until then a failure of all is no unhandled one.
        reading.catch(() => {});
        pending.push(reading);
        coming = source.next();
        coming.catch(() => {});
      }
    }
  } finally {
    await readers.end();
  }
}

async function* oneByOne<Thing>(things: Iterable<Thing> | AsyncIterable<Thing>): AsyncGenerator<Thing, void> {
  yield* things;
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

/** A few readers for any number of files, started as they are needed; one that ended is replaced. */
class Readers {
  readonly #idle: Reader[] = [];
  readonly #all = new Set<Reader>();
  readonly #waiting: ((reader: Reader) => void)[] = [];
  readonly #most: number;
  readonly #start: () => Reader;
  #closed = false;

  constructor(most: number, start: () => Reader) {
    this.#most = most;
    this.#start = start;
  }

  async read(task: ReadTask): Promise<Outcome> {
    let reader = this.#idle.shift() ?? this.#another() ?? (await this.#next());
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

  #another(): Reader | null {
    if (this.#all.size >= this.#most) return null;
    const reader = this.#start();
    this.#all.add(reader);
    return reader;
  }

  #next(): Promise<Reader> {
    return new Promise((resolve) => this.#waiting.push(resolve));
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
