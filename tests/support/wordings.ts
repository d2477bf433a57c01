import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";

/** A sentence of docs/wordings.md, where it stands, and what is read of it. */
export interface Wording {
  group: string;
  heading: string;
  text: string;
  figures: string[];
}

function wordingsOf(page: string): Wording[] {
  const found: Wording[] = [];
  let [group, heading] = ["", ""];
  for (const line of page.split("\n")) {
    const [, mark, words] = /^(##|###|>|-) (.*)$/.exec(line) ?? [];
    if (mark === "##") group = words!;
    if (mark === "###") heading = words!;
    if (mark === ">") found.push({ group, heading, text: words!, figures: [] });
    if (mark === "-") found.at(-1)!.figures.push(words!.replaceAll("`", ""));
  }
  return found;
}

/** All sentences of docs/wordings.md. */
export const wordings = wordingsOf(readFileSync(join(ROOT, "docs/wordings.md"), "utf8"));

/** Those that figures come of. */
export const understood = wordings.filter(({ group }) => !group.includes("Stays silent"));
