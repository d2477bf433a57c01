import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { why } from "./ingest.ts";
import { measure } from "./measure.ts";
import { bin } from "./project.ts";
import type { Result } from "./result.ts";

/** Builds the site of the copied project's data set: time, memory, files, and what single pages weigh. */
export async function benchBuild(root: string, limit: number): Promise<Result[]> {
  const { seconds, peakMegabytes, failed } = await measure(
    bin(root, "vite"),
    ["build", "--logLevel", "warn"],
    { cwd: root, limit },
  );
  const results: Result[] = [
    { part: "build", value: failed ? null : seconds, unit: "s", ...why(failed) },
    { part: "build, peak memory", value: peakMegabytes, unit: "MB" },
  ];
  if (failed) return results;
  const build = join(root, "build");
  const files = filesOf(build);
  const pages = files.filter((file) => file.endsWith(".html"));
  results.push(
    { part: "build, pages", value: pages.length, unit: "pages" },
    { part: "build, files", value: files.length, unit: "files" },
    { part: "build, bytes", value: bytesOf(files) / 1e6, unit: "MB" },
  );
  const page = (path: RegExp) =>
    pages.find((file) => path.test(file.slice(build.length).replaceAll("\\", "/")));
  for (const [name, path] of [
    ["overview", /^\/index\.html$/],
    ["a department's", /^\/departments\//],
    ["a document's", /^\/documents\/[^/]+(?:\/index)?\.html$/],
    ["findings", /^\/findings(?:\/index)?\.html$/],
  ] as const) {
    const file = page(path);
    if (!file) continue;
    const text = readFileSync(file);
    for (const [how, bytes] of [
      ["raw", text],
      ["gzip", gzipSync(text)],
      ["brotli", brotliCompressSync(text)],
    ] as const)
      results.push({ part: `page ${name}, ${how}`, value: bytes.length / 1e3, unit: "kB" });
  }
  return results;
}

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
