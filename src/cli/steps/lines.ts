import { once } from "node:events";
import { linesOf } from "../linesOf.ts";

/**
 * Answers requests as they come on standard input, each some lines of JSON and a line `{"end":true}`, by lines on
 * standard output and the same last line. A request that cannot be answered ends the process: whoever asked then knows
 * what it was, and asks a new one.
 */
export async function answerRequests<Line>(
  answer: (lines: Line[]) => Promise<Iterable<string>>,
): Promise<void> {
  let lines: Line[] = [];
  for await (const text of linesOf(process.stdin)) {
    if (text !== END) {
      lines.push(JSON.parse(text) as Line);
      continue;
    }
    for (const line of await answer(lines)) await print(line);
    await print(END);
    lines = [];
  }
}

const END = '{"end":true}';

/** Waits where whoever reads is slow. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
