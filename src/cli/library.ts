import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ROOT } from "./root.ts";
import { run } from "./run.ts";

/** Where the reader lies as a library: `mingzhang.js` for Node and pages, and its types. */
const LIBRARY = join(ROOT, "dist/library");

/** Builds it (docs/library.md). @throws {Error} where that fails */
export async function buildLibrary(): Promise<void> {
  rmSync(LIBRARY, { recursive: true, force: true });
  const steps: [string, string[]][] = [
    ["vite", ["build", "--config", "vite.library.config.ts", "--logLevel", "warn"]],
    ["tsc", ["-p", "tsconfig.library.json"]],
  ];
  for (const [command, args] of steps)
    if (await run(command, args, { NODE_ENV: "production" }))
      throw new Error("the library could not be built (above)");
  const types = join(LIBRARY, "types");
  for (const path of readdirSync(types, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".d.ts")) continue;
    const file = join(types, path);
    writeFileSync(file, ownNames(readFileSync(file, "utf8"), file, types));
  }
}

/** Imports by the project's names as relative ones, which a stranger's compiler follows. */
function ownNames(text: string, file: string, types: string): string {
  return text
    .replace(/"#lib\/([^"]+)"/g, (_, path: string) => {
      const to = relative(dirname(file), join(types, path)).split(sep).join("/");
      return `"${to.startsWith(".") ? to : `./${to}`}"`;
    })
    .replace(/"(\.[^"]+)\.ts"/g, '"$1.js"');
}
