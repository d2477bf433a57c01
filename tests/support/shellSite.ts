import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../src/cli/root.ts";

/** What a build reads besides static/, of which the data set is another one. */
const SOURCES = [
  "src",
  "data/reference",
  "package.json",
  "svelte.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** A site in a folder of its own. */
export interface BuiltSite {
  directory: string;
  remove: () => Promise<void>;
}

/** The site of the data set in static/data as it is built where nothing may be prerendered but the generic pages. */
export function buildWithShells(): Promise<BuiltSite> {
  return buildSite(join(ROOT, "static/data"), { MINGZHANG_MOST_PAGES: "0" });
}

/** Builds the site of the data set in a folder, apart from this project's own. */
export async function buildSite(data: string, settings: Record<string, string> = {}): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-"));
  for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  const shipped = join(ROOT, "static/data");
  await cp(join(ROOT, "static"), join(folder, "static"), {
    recursive: true,
    filter: (path) => path !== shipped,
  });
  await cp(data, join(folder, "static/data"), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  // Vitest's own variables would make it a build for tests.
  const { VITEST, NODE_ENV, ...environment } = process.env;
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: folder,
    env: { ...environment, ...settings },
  });
  return { directory: join(folder, "build"), remove: () => rm(folder, { recursive: true }) };
}
