import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The quickest tests first, and those of many texts and whole documents last: most mutants are noticed by then. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).reverse();
    const isLast = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/documents/");
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

/** The code with all mutants in it, as `npm run mutants` wrote it. */
const mutated: Plugin = {
  name: "mutated",
  enforce: "pre",
  load(id) {
    const name = relative(import.meta.dirname, id);
    if (name === "src/lib/domain/remembered.ts") return readFileSync("src/cli/mutants/remembered.ts", "utf8");
    const path = join(process.env["MUTANTS"]!, "code", name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  },
};

/** The tests that hold the reader, the arithmetic and the rules: what `npm run mutants` runs for each mutant. */
export default defineConfig({
  plugins: [mutated],
  test: {
    runner: "src/cli/mutants/runner.ts",
    pool: "threads",
    maxWorkers: 1,
    reporters: ["dot"],
    include: [
      "tests/{domain,ingest,checks,documents}/**/*.test.ts",
      "tests/own/search.test.ts",
      "tests/simulate/reading.test.ts",
    ],
    exclude: [
      // How long whole documents in many forms take: minutes a mutant, and no closer than the others.
      "tests/ingest/hostile.test.ts",
      // Reads and checks before its first test: no mutant is switched on there.
      "tests/checks/seeding.test.ts",
      // What it tests is not there (src/cli/mutants/remembered.ts).
      "tests/domain/remembered.test.ts",
    ],
    // A module is loaded once and not for each file of tests: half of a mutant's time was that.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
