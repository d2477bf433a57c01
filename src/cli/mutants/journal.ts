import { appendFileSync, closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What became of a mutant, or of a test. */
type Entry =
  | { noticed: string; by: string }
  /** A test, or the loading of the code, comes by these mutants. */
  | { reached: string[] }
  | { loaded: string[] }
  /** A test has met all mutants that it comes by; one that takes too long, or passes only once, meets none. */
  | { met: string }
  | { unfit: string; why: string };

/** What the tests said of the mutants so far. It is written as it happens, so that a run that hangs loses nothing. */
export class Journal {
  readonly chosen: ReadonlySet<string>;
  readonly noticed = new Map<string, string>();
  readonly reached = new Set<string>();
  readonly loaded = new Set<string>();
  readonly met = new Set<string>();
  readonly unfit = new Map<string, string>();
  readonly #path: string;
  readonly #now: string;

  constructor(folder: string) {
    this.chosen = new Set(JSON.parse(readFileSync(join(folder, "chosen.json"), "utf8")) as string[]);
    this.#path = join(folder, "journal.ndjson");
    this.#now = join(folder, "now.txt");
    if (!existsSync(this.#path)) return;
    for (const line of readFileSync(this.#path, "utf8").split("\n"))
      if (line) this.#keep(JSON.parse(line) as Entry);
  }

  write(entry: Entry): void {
    this.#keep(entry);
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }

  #keep(entry: Entry): void {
    if ("noticed" in entry) this.noticed.set(entry.noticed, entry.by);
    else if ("reached" in entry) for (const id of entry.reached) this.reached.add(id);
    else if ("loaded" in entry) for (const id of entry.loaded) this.loaded.add(id);
    else if ("met" in entry) {
      this.met.add(entry.met);
      this.unfit.delete(entry.met);
    } else this.unfit.set(entry.unfit, entry.why);
  }

  /** A mutant is tried now; null: none is. */
  trying(id: string | null): void {
    const file = openSync(this.#now, "w");
    writeSync(file, id ?? "");
    closeSync(file);
  }

  /** The mutant that has been tried for longer than so many seconds, or null. */
  stuck(seconds: number): string | null {
    if (!existsSync(this.#now)) return null;
    const since = (Date.now() - statSync(this.#now).mtimeMs) / 1000;
    return (since > seconds && readFileSync(this.#now, "utf8")) || null;
  }
}
