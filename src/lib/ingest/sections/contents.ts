import type { Found } from "./headings.ts";
import { PART, words } from "./marks.ts";

/** A title, and the name of the first part, may stand before the first name that comes again. */
const MOST_BEFORE = 3;
/** Only names stand in a list of contents. */
const LONGEST_NAME = 60;

/**
 * A list of contents begins with a part, or with one of the first headings, and ends where this one comes again; only
 * names stand in it. What stands above it stays: the title, or a part's name that comes nowhere else.
 */
export function withoutContents(found: readonly Found[], lines: readonly string[]): readonly Found[] {
  const key = ({ title }: Found) => PART.exec(title)?.[0] ?? title;
  const parts = found.filter(({ kind }) => kind === "part").slice(0, 1);
  for (const first of [...parts, ...found.slice(0, MOST_BEFORE)]) {
    const again = found.find((heading) => heading.line > first.line && key(heading) === key(first));
    if (!again) continue;
    const between = lines.slice(first.lastLine, again.line - 1);
    if (between.every((line) => words(line).length <= LONGEST_NAME))
      return found.filter(({ line }) => line < first.line || line >= again.line);
  }
  return found;
}

/** Three headings of one kind with nothing between them are a list of names: nothing stands under any. */
export function withoutLists(found: readonly Found[], lines: readonly string[]): Found[] {
  const runs: Found[][] = [];
  for (const heading of found) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before?.kind === heading.kind &&
      lines.slice(before.lastLine, heading.line - 1).every((line) => !words(line));
    if (follows) run!.push(heading);
    else runs.push([heading]);
  }
  return runs.filter((run) => run.length < 3).flat();
}
