import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./root.ts";
import { withoutColour } from "./withoutColour.ts";

/**
 * Runs a command of the project's own packages in its folder; its output goes through, in colour only where a person
 * reads it. Returns the exit code.
 */
export function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const isRead = process.stdout.isTTY && process.stderr.isTTY && !process.env["NO_COLOR"];
  const plain = isRead ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((resolve, reject) => {
    const bin = join(ROOT, "node_modules/.bin");
    const child = spawn(join(bin, process.platform === "win32" ? `${command}.cmd` : command), args, {
      cwd: ROOT,
      stdio: isRead ? "inherit" : ["inherit", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, ...plain, ...environment },
    });
    // Some tools colour their errors whatever they are told.
    child.stdout?.pipe(withoutColour()).pipe(process.stdout, { end: false });
    child.stderr?.pipe(withoutColour()).pipe(process.stderr, { end: false });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
