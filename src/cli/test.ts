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
  const wishes = process.argv.slice(2);
  const project = async (name: string, shard?: string) => {
    const report = join(tmpdir(), `mingzhang-tests-${process.pid}-${name}-${shard?.replace("/", "-")}.json`);
    const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--project", name, "--passWithNoTests", ...reporters, ...wishes];
    const code = await run("vitest", shard ? [...args, `--shard=${shard}`] : args, { CHROMIUM });
    if (!existsSync(report)) return void failed++;
    const result = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    rmSync(report);
    tests += result["numTotalTests"]!;
    passed += result["numPassedTests"]!;
    failed += result["numFailedTests"]!;
    skipped += result["numPendingTests"]! + (result["numTodoTests"] ?? 0);
    // A file that cannot even be loaded has no test to fail.
    if (code !== 0 && result["numFailedTests"] === 0) failed++;
  };
  // Two at a time, which page tests bear: they wait for Chromium most of the time. Those that are asked for by name are few.
  const shards = wishes.length ? [undefined] : ["1/3", "2/3", "3/3"];
  const waiting = [() => project("node"), ...shards.map((shard) => () => project("pages", shard))];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
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
