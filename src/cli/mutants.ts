import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Random } from "#lib/simulate/random.ts";
import { changedFiles, instrument, type Mutant } from "./mutants/instrument.ts";
import { Journal } from "./mutants/journal.ts";
import { ROOT } from "./root.ts";
import { run } from "./run.ts";

const USAGE =
  "usage: npm run mutants [-- FILE|FOLDER ...] [-- --sample MUTANTS [--seed N]] [-- --tests FILE[,FILE ...]]";

const FOLDER = join(ROOT, ".cache/mutants");
/** A mutant with which a test does not end is left after so many seconds. */
const PATIENCE = 60;
/** First quick tests meet the mutants, then those that take longer meet what is left: milliseconds. */
const LONGEST = [200, 2_000];

/**
 * npm run mutants: small changes of the domain, the reader and the rules, and which of them no test notices. Of all of it,
 * of some files, or of so many changes drawn at random; by all tests of these, or by some.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      tests: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const sample = Number(values.sample ?? Infinity);
  if (values.sample !== undefined && !(Number.isSafeInteger(sample) && sample > 0))
    throw new Error(`--sample is a number of mutants, not ${values.sample}; ${USAGE}`);
  const files = changedFiles(positionals);
  if (!files.length) throw new Error(`nothing is changed in ${positionals.join(", ")}; ${USAGE}`);
  const { mutants, code } = await instrument(files);
  const chosen = drawn(mutants, sample, values.seed);
  rmSync(FOLDER, { recursive: true, force: true });
  write("chosen.json", JSON.stringify(chosen.map(({ id }) => id)));
  for (const [name, text] of code) write(join("code", name), text);
  await run("svelte-kit", ["sync"]);
  for (const longest of LONGEST) while (!(await triedAll(values.tests?.split(",") ?? [], longest)));
  report(chosen, new Journal(FOLDER));
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
  writeFileSync(join(FOLDER, name), text);
}

/** So many of them, each as likely as every other. The same seed draws the same. */
function drawn(mutants: readonly Mutant[], count: number, seed: string): Mutant[] {
  const random = new Random(seed, "mutants");
  const left = [...mutants];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.integer(0, left.length - 1), 1)[0]!,
  );
}

/** Runs the tests; false where one of them did not end, which is noted: then they go on behind it when they run again. */
async function triedAll(tests: readonly string[], longest: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--config", "mutants.vite.config.ts", ...tests],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, CI: "1", MUTANTS: FOLDER, LONGEST: `${longest}` } },
  );
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const watch = setInterval(() => {
    const journal = new Journal(FOLDER);
    const stuck = journal.stuck(PATIENCE);
    if (!stuck || journal.noticed.has(stuck)) return;
    journal.write({ noticed: stuck, by: `does not end within ${PATIENCE} s` });
    child.kill("SIGKILL");
  }, 5_000);
  const code = await ended;
  clearInterval(watch);
  if (code) throw new Error("tests fail without any change, as is said above: mend them first");
  return code === 0;
}

/** What was not noticed, and what share was, of the changes that could be. */
function report(chosen: readonly Mutant[], { noticed, reached, loaded, unfit }: Journal): void {
  for (const [test, why] of unfit) console.log(`not tried: ${test} ${why}`);
  // What runs only while the code is loaded no test can be given with a change and without.
  const tried = chosen.filter(({ id }) => reached.has(id) || !loaded.has(id));
  const missed = tried
    .filter(({ id }) => !noticed.has(id))
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  for (const { id, file, line, original, replacement } of missed)
    console.log(
      `${file}:${line} ${reached.has(id) ? "not noticed" : "in no test"}: ${original.trim()} → ${replacement}`,
    );
  const share = 1 - missed.length / tried.length;
  const span = 1.96 * Math.sqrt((share * (1 - share)) / tried.length);
  const percent = (part: number) => (100 * part).toFixed(1);
  console.log(
    `${tried.length - missed.length} of ${tried.length} changes noticed: ${percent(share)} %, by chance ± ${percent(span)} where they are a sample`,
  );
}

main().catch((error: Error) => {
  console.error(`mutants: ${error.message}`);
  process.exitCode = 1;
});
