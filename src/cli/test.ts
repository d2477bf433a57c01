import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { run } from "./run.ts";

/** npm test: types, format, then all tests (unit, golden, SQL, pages) against a fresh ingest and build. */
async function main(): Promise<void> {
  const CHROMIUM = ensureChromium();
  const report = join(tmpdir(), `mingzhang-tests-${process.pid}.json`);
  let [passed, failed, skipped] = [0, 0, 0];
  const step = async (name: string, command: string, args: string[]) => {
    const good = (await run(command, args)) === 0;
    console.log(`${good ? "passed" : "FAILED"}: ${name}`);
    if (good) passed++;
    else failed++;
  };
  await run("svelte-kit", ["sync"]);
  await step("types", "svelte-check", ["--tsconfig", "./tsconfig.json", "--output", "human"]);
  await step("format", "prettier", ["--check", "--log-level", "warn", "."]);
  await step("ingest of data/documents", "tsx", ["src/cli/mingzhang.ts", "ingest"]);
  await step("build", "vite", ["build", "--logLevel", "warn"]);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("vitest", ["run", ...reporters, ...process.argv.slice(2)], { CHROMIUM });
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    passed += result["numPassedTests"]!;
    failed += result["numFailedTests"]!;
    skipped += result["numPendingTests"]! + (result["numTodoTests"] ?? 0);
    // A file that cannot even be loaded has no test to fail.
    if (code !== 0 && result["numFailedTests"] === 0) failed++;
    rmSync(report);
  } else failed++;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(`test: ${error.message}`);
  process.exitCode = 1;
});
