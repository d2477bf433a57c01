import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The quickest tests first: most mutants are noticed by one of them, and the first that fails ends a run. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

/** The tests that hold the reader, the arithmetic and the rules: what `npm run mutants` runs for each mutant. */
export default defineConfig({
  test: {
    include: [
      "tests/{domain,ingest,checks,documents}/**/*.test.ts",
      "tests/own/search.test.ts",
      "tests/simulate/reading.test.ts",
    ],
    exclude: [
      // How long whole documents in many forms take: minutes a mutant, and no closer than the others.
      "tests/ingest/hostile.test.ts",
      // Reads and checks before its first test: Stryker counts what is done there for no test.
      "tests/checks/seeding.test.ts",
    ],
    // A module is loaded once and not for each file of tests: half of a mutant's time was that.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
