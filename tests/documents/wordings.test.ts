import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { narrated } from "../support/figures.ts";

/* docs/wordings.md promises what is read of each of its sentences; here the promise is kept. */

interface Wording {
  group: string;
  heading: string;
  text: string;
  figures: string[];
}

function wordingsOf(page: string): Wording[] {
  const wordings: Wording[] = [];
  let [group, heading] = ["", ""];
  for (const line of page.split("\n")) {
    const [, mark, words] = /^(##|###|>|-) (.*)$/.exec(line) ?? [];
    if (mark === "##") group = words!;
    if (mark === "###") heading = words!;
    if (mark === ">") wordings.push({ group, heading, text: words!, figures: [] });
    if (mark === "-") wordings.at(-1)!.figures.push(words!.replaceAll("`", ""));
  }
  return wordings;
}

const wordings = wordingsOf(readFileSync(join(ROOT, "docs/wordings.md"), "utf8"));
const understood = wordings.filter(({ group }) => !group.includes("Stays silent"));

/** ASCII digits and marks as a Chinese keyboard writes them. */
function fullWidth(text: string): string {
  return text.replace(/[0-9.%:]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** 12.5万元 as 125000元, digit by digit; thresholds of assets stay as they are named. */
function inYuan(text: string): string {
  return text.replace(/([\d,]+)(?:\.(\d+))?万元(?!以上)/g, (_, whole: string, decimals = "") => {
    const digits = whole.replaceAll(",", "") + decimals.padEnd(4, "0").slice(0, 4);
    return `${digits.replace(/^0+(?=\d)/, "")}元`;
  });
}

describe("wordings", () => {
  it("are many, and some must stay silent", () => {
    expect(understood.length).toBeGreaterThanOrEqual(60);
    expect(wordings.length - understood.length).toBeGreaterThanOrEqual(20);
    for (const { text, figures } of understood) expect([text, figures.length > 0]).toEqual([text, true]);
  });

  it.each(wordings)("$text", ({ heading, text, figures }) => {
    expect(narrated(heading, text).sort()).toEqual([...figures].sort());
  });
});

describe("the same figures come of the same sentence", () => {
  it.each(understood)("in full width: $text", ({ heading, text, figures }) => {
    expect(narrated(heading, fullWidth(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("in 元: $text", ({ heading, text, figures }) => {
    expect(narrated(heading, inYuan(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("broken over lines: $text", ({ heading, text, figures }) => {
    const middle = Math.floor(text.length / 2);
    const place = text.indexOf("，", middle) + 1 || text.length;
    expect(narrated(heading, `${text.slice(0, place)}\n${text.slice(place)}`).sort()).toEqual(
      [...figures].sort(),
    );
  });
});
