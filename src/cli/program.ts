import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root.ts";
import { run } from "./run.ts";

/** Where the built program lies that serves any data set: a package brings it. */
const PROGRAM = join(ROOT, "dist");

/**
 * The program of the pages, built without a data set: `client` is what browsers load, `server` makes pages.
 * Within the project it is built where it is not there or older than its source.
 * @throws {Error} where it cannot be built
 */
export async function program(): Promise<{ client: string; server: string }> {
  const [client, server] = ["client", "server"].map((part) => join(PROGRAM, "output", part)) as [
    string,
    string,
  ];
  if (!existsSync(join(ROOT, "vite.config.ts"))) return { client, server };
  const built = join(server, "index.js");
  if (!existsSync(built) || statSync(built).mtimeMs < newest(join(ROOT, "src"))) await buildProgram();
  return { client, server };
}

/** Builds it. @throws {Error} where that fails */
export async function buildProgram(): Promise<void> {
  console.error("building the program, once …");
  // Whoever builds it, a test as well: what a program does while it is developed is left out.
  const environment = { MINGZHANG_PROGRAM: PROGRAM, NODE_ENV: "production" };
  const code = await run("vite", ["build", "--logLevel", "warn"], environment);
  if (code) throw new Error("the program could not be built (above)");
  // A data set of the project's own is none of the program's; files for browsers lie there twice.
  for (const part of ["client/data", "server/_app", "prerendered"])
    rmSync(join(PROGRAM, "output", part), { recursive: true, force: true });
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
