import { sveltekit } from "@sveltejs/kit/vite";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { fewFiles } from "./src/cli/fewFiles.ts";
import { programVersion, readerVersion } from "./src/cli/readerVersion.ts";

/** A file of DuckDB-WASM, so that a page knows it when it comes. */
function duckdbFile(name: string): { bytes: number; sha256: string } {
  const path = fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/${name}`));
  const content = readFileSync(path);
  return { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

/** The program alone, that serves any data set (src/cli/program.ts). */
const PROGRAM = process.env["MINGZHANG_PROGRAM"] !== undefined;

/** Leaves out of the routes what Kit would ask a data set for while it builds: which pages there are. */
const withoutPages: Plugin = {
  name: "without-pages",
  enforce: "pre",
  transform: (code, id) =>
    id.includes("/src/routes/")
      ? code
          .replace("export const prerender = true", "export const prerender = false")
          .replace("export async function entries", "async function entries")
      : undefined,
};

export default defineConfig({
  plugins: [...(PROGRAM ? [withoutPages] : []), sveltekit(), fewFiles()],
  define: {
    DUCKDB_FILES: JSON.stringify({
      worker: duckdbFile("duckdb-browser-eh.worker.js"),
      wasm: duckdbFile("duckdb-eh.wasm"),
    }),
    READER_VERSION: JSON.stringify(await readerVersion()),
    PROGRAM_VERSION: JSON.stringify(await programVersion()),
  },
  // The engine's wasm is 34 MB by itself; the usual warning about large chunks says nothing here.
  build: { chunkSizeWarningLimit: 1500, rolldownOptions: { checks: { pluginTimings: false } } },
  worker: { format: "es" },
  // A program that is installed has no packages but those it names; DuckDB's is no JavaScript.
  ...(PROGRAM && { ssr: { noExternal: true, external: ["@duckdb/node-api"] } }),
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A busy machine shows a page's answer late; a wrong answer stays wrong.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        // A module is loaded once and not for each file of tests, which is a third of the time of most.
        test: { name: "node", include: ["tests/**/*.test.ts"], exclude: ["tests/pages/**"], isolate: false },
      },
      { extends: true, test: { name: "pages", include: ["tests/pages/**/*.test.ts"] } },
    ],
  },
});
