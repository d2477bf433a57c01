import { describe, expect, it } from "vitest";
import { marginOf } from "#lib/ingest/narrative/margin.ts";

/* Which lines a margin broke: those behind which the next one's first word had no room. The widest has 40 columns. */

const FULL = "很".repeat(20);
const broken = (...texts: string[]) => {
  const lines = texts.map((text, index) =>
    text === "-" ? { kind: "break" as const } : { kind: "text" as const, line: index + 1, text },
  );
  const isBroken = marginOf(lines);
  return lines.flatMap((_, index) => (isBroken(index) ? [index + 1] : []));
};

describe("a line is broken by the margin", () => {
  it.each<[string, string[], number[]]>([
    ["where it is full", [FULL, "很好"], [1]],
    ["where one letter has no room", ["很".repeat(18), "很好", FULL], [1]],
    ["where what it could not hold is its next word", ["很".repeat(17), "123.45万元", FULL], [1]],
    ["with the marks behind that", ["很".repeat(16), "很），好", FULL], [1]],
    [
      "where it is a numbered line, which may have lost its indent",
      ["一、" + "很".repeat(14), "很好", FULL],
      [1],
    ],
    ["though spaces stand in it", ["很 ".repeat(18), "很好", FULL], [1]],
    ["though its indent is printed", ["    " + "很".repeat(16), "很好", FULL], [1]],
    ["though the next one is indented", ["很".repeat(18), "  很好", FULL], [1]],
  ])("%s", (_, texts, expected) => {
    expect(broken(...texts)).toEqual(expected);
  });
});

it("a row of a table is none of the lines that tell how wide the text is", () => {
  const row = (gap: string) => "很".repeat(10) + gap + "很".repeat(10);
  expect(broken("很".repeat(18), "好", row("   "))).toEqual([1]);
  expect(broken("很".repeat(17), "好", row("   "))).toEqual([1]);
  expect(broken("很".repeat(17), "好", row("  "))).toEqual([]);
});

describe("a line is not", () => {
  it.each<[string, string[]]>([
    ["where there was room", ["很".repeat(17), "很好", FULL]],
    ["where the next one is a number's cell", [FULL, "123.45"]],
    ["before a table", [FULL, "-"]],
    ["at the end", [FULL]],
    [
      "where a numbered line is as wide as any, for the indent is there",
      ["一、" + "很".repeat(15), "很好", "一、" + "很".repeat(18)],
    ],
    ["where lines are as long as paragraphs", ["很".repeat(60) + "a", "很".repeat(60) + "a"]],
  ])("%s", (_, texts) => {
    expect(broken(...texts)).toEqual([]);
  });
});
