import { TestRunner, type RunnerTestCase } from "vitest";
import { Journal } from "./journal.ts";

/** How the code that Stryker's instrumenter wrote says what it comes by, and is told which mutant is switched on. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** Tests that take longer meet no mutants now: milliseconds. */
const LONGEST = Number(process.env["LONGEST"]);
/** A loop that a mutant made endless is left when it has come by so many times as often as without. */
const ENDLESS = 100;

const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
(globalThis as { __stryker__?: Switches }).__stryker__ = switches;
const journal = new Journal(process.env["MUTANTS"]!);

const nameOf = ({ file, name, id }: RunnerTestCase) => `${file.name} > ${name} ${id}`;

/**
 * Runs every test once as it is, and then once more with each mutant that it comes by and that no test before noticed. All
 * within one process, where Stryker's own runner loads the code for each mutant anew: that takes a hundred times as long.
 */
export default class MutantRunner extends TestRunner {
  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (journal.met.has(nameOf(test))) test.mode = "skip";
    await super.onBeforeRunTask(test);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const name = nameOf(test);
    const run = TestRunner.getTestFn(test) as () => Promise<void>;
    switches.currentTestId = name;
    const began = performance.now();
    await run();
    const took = performance.now() - began;
    const hits = switches.mutantCoverage.perTest[name] ?? {};
    const reached = Object.keys(hits).filter((id) => journal.chosen.has(id));
    const first = reached.filter((id) => !journal.reached.has(id));
    if (first.length) journal.write({ reached: first });
    const untold = reached.filter((id) => !journal.noticed.has(id));
    // A test that does not pass a second time would notice everything.
    const why =
      took > LONGEST
        ? `takes ${Math.round(took)} ms`
        : untold.length && (await this.#fails(test, run))
          ? "passes only once"
          : null;
    if (!why) for (const id of untold) await this.#try(test, run, id, hits[id]!);
    delete switches.mutantCoverage.perTest[name];
    delete switches.currentTestId;
    this.onBeforeTryTask(test);
    journal.write(why ? { unfit: name, why } : { met: name });
  }

  async #try(test: RunnerTestCase, run: () => Promise<void>, id: string, hits: number): Promise<void> {
    journal.trying(id);
    Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: (hits + 1) * ENDLESS });
    if (await this.#fails(test, run)) journal.write({ noticed: id, by: test.name });
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined });
    journal.trying(null);
  }

  async #fails(test: RunnerTestCase, run: () => Promise<void>): Promise<boolean> {
    // A snapshot is counted anew.
    this.onBeforeTryTask(test);
    try {
      await run();
      return false;
    } catch {
      return true;
    }
  }

  override onAfterRunFiles(): void {
    journal.write({ loaded: Object.keys(switches.mutantCoverage.static) });
    super.onAfterRunFiles();
  }
}
