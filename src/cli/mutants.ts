import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Random } from "#lib/simulate/random.ts";
import { ROOT } from "./root.ts";
import { run } from "./run.ts";

const USAGE = "usage: npm run mutants [-- FILE[:LINE-LINE] ...] [-- --sample PLACES [--seed N]]";

/** So many lines of a file are changed at a place of a sample. */
const LINES = 6;

/**
 * npm run mutants: small changes of the domain, the reader and the rules (Stryker), and which of them no test notices. Over
 * all of it, which takes days; over some files; or at places drawn at random, as many of a file as it has lines.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: "string" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const places = Number(values.sample ?? 1);
  if (!Number.isSafeInteger(places) || places < 1 || (values.sample && positionals.length))
    throw new Error(`--sample is a number of places, and names no files beside it; ${USAGE}`);
  const where = values.sample ? drawn(places, values.seed) : positionals;
  await run("svelte-kit", ["sync"]);
  const code = await run("stryker", ["run", ...(where.length ? ["--mutate", where.join(",")] : [])]);
  if (code) throw new Error(`Stryker ended with ${code}: what it said of it stands above`);
  console.log(score(join(ROOT, ".cache/mutants.json")));
}

/** So many places, each line of any file as likely to be among them as every other. The same seed draws the same. */
function drawn(places: number, seed: string): string[] {
  const random = new Random(seed, "mutants");
  const pieces = ["domain", "ingest", "checks"].flatMap((folder) => piecesOf(`src/lib/${folder}`));
  return Array.from({ length: places }, () => random.pick(pieces));
}

/** A folder's files in pieces of a few lines. */
function piecesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name.replaceAll("\\", "/")}`;
      const lines = readFileSync(join(ROOT, path), "utf8").split("\n").length - 1;
      return Array.from(
        { length: Math.ceil(lines / LINES) },
        (_, piece) => `${path}:${piece * LINES + 1}-${Math.min((piece + 1) * LINES, lines)}`,
      );
    });
}

/** What share of the changes was noticed, of those that could be: with the span that 95 of 100 such samples lie in. */
function score(report: string): string {
  const { files } = JSON.parse(readFileSync(report, "utf8")) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  const statuses = Object.values(files).flatMap((file) => file.mutants.map(({ status }) => status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const all = noticed + count("Survived", "NoCoverage");
  const share = noticed / all;
  const span = 1.96 * Math.sqrt((share * (1 - share)) / all);
  const percent = (part: number) => (100 * part).toFixed(1);
  return `${noticed} of ${all} changes noticed: ${percent(share)} %, by chance ± ${percent(span)} where they are a sample`;
}

main().catch((error: Error) => {
  console.error(`mutants: ${error.message}`);
  process.exitCode = 1;
});
