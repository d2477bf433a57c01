import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./root.ts";

/** Runs a command of the project's own packages in its folder; its output goes through. Returns the exit code. */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const bin = join(ROOT, "node_modules/.bin");
    const child = spawn(join(bin, process.platform === "win32" ? `${command}.cmd` : command), args, {
      cwd: ROOT,
      stdio: "inherit",
      shell: process.platform === "win32",
      env: { ...process.env, ...environment },
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
