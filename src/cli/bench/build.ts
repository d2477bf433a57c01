import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { measure } from "./measure.ts";
import { bin } from "./project.ts";
import { peakOf, timed, type Result } from "./result.ts";

/** Builds the site of the copied project's data set: time, memory, files, and what single pages weigh. */
export async function benchBuild(root: string, limit: number): Promise<Result[]> {
  const built = await measure(bin(root, "vite"), ["build", "--logLevel", "warn"], { cwd: root, limit });
  const results = [timed("build", built), peakOf("build, peak memory", built)];
  if (built.failed) return results;
  const build = join(root, "build");
  const files = filesOf(build);
  const pages = files.filter((file) => file.endsWith(".html"));
  results.push(
    { part: "build, pages", value: pages.length, unit: "pages" },
    { part: "build, files", value: files.length, unit: "files" },
    { part: "build, bytes", value: bytesOf(files) / 1e6, unit: "MB" },
  );
  const named = (path: RegExp) =>
    files.find((file) => path.test(file.slice(build.length).replaceAll("\\", "/")));
  for (const [name, page, shell, answer] of PAGES) {
    // What a page of a shell shows comes in two files.
    const answered = shell && answer && named(answer);
    const parts = answered ? [named(shell), answered] : [named(page)];
    const texts = parts.flatMap((file) => (file ? [readFileSync(file)] : []));
    if (!texts.length) continue;
    const weigh = (how: string, pack: (bytes: Buffer) => Buffer) =>
      results.push({
        part: `page ${name}, ${how}`,
        value: texts.reduce((sum, text) => sum + pack(text).length, 0) / 1e3,
        unit: "kB",
      });
    weigh("raw", (bytes) => bytes);
    weigh("gzip", (bytes) => gzipSync(bytes));
    weigh("brotli", (bytes) => brotliCompressSync(bytes));
  }
  return results;
}

/** Pages that are weighed: their file, and where they come by a shell, that and the ready answer. */
const PAGES: readonly [name: string, page: RegExp, shell?: RegExp, answer?: RegExp][] = [
  ["overview", /^\/index\.html$/],
  [
    "a department's",
    /^\/departments\/[^/]+(?:\/index)?\.html$/,
    /^\/departments(?:\/index)?\.html$/,
    /^\/answers\/departments\/.*\.json$/,
  ],
  [
    "a document's",
    /^\/documents\/[^/]+(?:\/index)?\.html$/,
    /^\/documents(?:\/index)?\.html$/,
    /^\/answers\/documents\/.*\.json$/,
  ],
  ["findings", /^\/findings(?:\/index)?\.html$/],
];

/** What the data set of a folder weighs. */
export function dataResults(data: string): Result[] {
  const files = filesOf(data);
  return [
    { part: "data set, files", value: files.length, unit: "files" },
    { part: "data set, bytes", value: bytesOf(files) / 1e6, unit: "MB" },
  ];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}
