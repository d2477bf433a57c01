import { describe, expect, it } from "vitest";
import type { UnclaimedReason } from "#lib/ingest/coverage.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { documentText, FIVE, reference } from "../support/reading.ts";

/* Every number of a document is a figure, or is listed with the reason why it is none. */

const covered = (text: string) => interpret(readText(new TextEncoder().encode(text)), "test.txt", reference);

describe.each(FIVE)("%s", (name) => {
  const text = documentText(name);

  it("leaves no number that was not understood", () => {
    expect(covered(text).unclaimed.filter(({ reason }) => reason === "not_understood")).toEqual([]);
  });
  it("accounts for each number once: as a figure or as none", () => {
    const { figures, unclaimed, passages } = covered(text);
    const digits = passages.join("\n").match(/[0-9０-９]/g)!.length;
    const places = new Set<string>();
    for (const { basis, lineStart, charStart, printed } of figures) {
      if (basis === "reported") places.add(`${lineStart}:${charStart}:${printed}`);
    }
    for (const { line, start, printed } of unclaimed) places.add(`${line}:${start}:${printed}`);
    const counted = [...places].reduce(
      (sum, place) => sum + place.split(":")[2]!.match(/[0-9０-９]/g)!.length,
      0,
    );
    expect(counted).toBe(digits);
  });
});

describe("reasons", () => {
  const reasonsOf = (line: string): [string, UnclaimedReason][] =>
    covered(`第一部分 滨海市水利局概况\n第三部分 2023年度部门决算情况说明\n一、支出决算情况说明\n${line}\n`)
      .unclaimed.filter((entry) => entry.line === 4)
      .map(({ printed, reason }) => [printed, reason]);
  it.each([
    [
      "根据景财绩〔2021〕8号文件，截至2023年12月31日",
      [
        ["2021", "reference"],
        ["8", "reference"],
        ["2023", "date"],
        ["12", "date"],
        ["31", "date"],
      ],
    ],
    ["本年支出按新办法由甲局承担合计12.5万元。", [["12.5", "not_understood"]]],
    ["全年出版公报11期。", [["11", "other"]]],
  ] as [string, [string, UnclaimedReason][]][])("%s", (line, expected) => {
    expect(reasonsOf(line)).toEqual(expected);
  });
});
