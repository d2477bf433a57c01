import { measure } from "./measure.ts";
import { bin } from "./project.ts";
import type { Result } from "./result.ts";

/** Runs a module that prints a result a line; what it printed before it was ended counts. */
export async function printedResults(
  root: string,
  module: string,
  args: readonly string[],
  limit: number,
): Promise<Result[]> {
  const { stdout, failed } = await measure(bin(root, "tsx"), [`src/cli/bench/${module}`, ...args], {
    cwd: root,
    limit,
  });
  const results = stdout
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line) as Result);
  return failed === null
    ? results
    : [...results, { part: `${module}, the rest`, value: null, unit: "ms", failed }];
}

export function print(result: Result): void {
  console.log(JSON.stringify(result));
}
