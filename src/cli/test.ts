import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { lackingForCluster } from "./lackingForCluster.ts";
import { run } from "./run.ts";

/**
 * npm test: types, format, then all tests (unit, golden, SQL, pages) against a fresh ingest and build. The job of a cluster is
 * tested by npm run cluster:test; here it is said where that cannot run.
 */
async function main(): Promise<void> {
  const CHROMIUM = ensureChromium();
  let [passed, failed, skipped, tests] = [0, 0, 0, 0];
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
  // Side by side: page tests wait for Chromium most of the time.
  const projects = ["node", "pages"].map(async (project) => {
    const report = join(tmpdir(), `mingzhang-tests-${process.pid}-${project}.json`);
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--project", project, "--passWithNoTests", ...reporters, ...process.argv.slice(2)];
    const code = await run("vitest", args, { CHROMIUM });
    if (!existsSync(report)) return void failed++;
    const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    rmSync(report);
    tests += result["numTotalTests"]!;
    passed += result["numPassedTests"]!;
    failed += result["numFailedTests"]!;
    skipped += result["numPendingTests"]! + (result["numTodoTests"] ?? 0);
    // A file that cannot even be loaded has no test to fail.
    if (code !== 0 && result["numFailedTests"] === 0) failed++;
  });
  await Promise.all(projects);
  const lacking = lackingForCluster();
  if (lacking) console.log(`skipped: the job of a cluster, for ${lacking}`);
  // What was asked for by name is there, or else nothing was tested.
  if (!tests) failed++;
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(`test: ${error.message}`);
  process.exitCode = 1;
});
