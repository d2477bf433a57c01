import { defineConfig } from "vitest/config";

/** The tests that hold the reader, the arithmetic and the rules: what `npm run mutants` runs for each mutant. */
export default defineConfig({
  test: {
    include: ["tests/{domain,ingest,checks,documents}/**/*.test.ts"],
    // Whole documents in many forms, and how long they take: minutes a mutant, and no closer than the others.
    exclude: ["tests/ingest/hostile.test.ts", "tests/documents/pdfAsText.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
