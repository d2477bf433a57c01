import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";

/** The program that the npm scripts call. */
export const MINGZHANG = join(ROOT, "src/cli/mingzhang.ts");

/** Calls a subcommand as a person does. */
export function call(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, "node_modules/.bin/tsx"),
    [MINGZHANG, command, ...args],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  return { status, stdout, stderr };
}
