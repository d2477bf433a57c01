import { describe, expect, it } from "vitest";
import { MOSTLY_UNREAD } from "#lib/domain/problems.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { summary } from "../../src/cli/reports.ts";
import { reference } from "../support/reading.ts";

/* “Nothing left out” is only said where it is true; a document that was mostly not understood says so. */

function read(...lines: string[]) {
  const text = ["某县林业局2023年度部门决算", ...lines].join("\n");
  const document = interpret(readText(new TextEncoder().encode(text)), "a.txt", reference);
  return { ...document, fileName: "a.txt", sha256: "", source: null };
}

const KNOWN = "2023年度收入总计1,024.50万元，支出总计1,024.50万元。";

describe("what the ingest says of a document", () => {
  it("is that nothing was left out where every amount is a figure", () => {
    const document = read(KNOWN, "联系电话0799-1234567，共3人到会，满意度98.50%。");
    expect(document.figures.map(({ value }) => value)).toContain(102_450_000_000n);
    expect(document.unread).toEqual([]);
    expect(summary(document)).toMatch(/nothing left out$/);
  });

  it("names amounts that nothing accounts for, a number with thousands as one", () => {
    const document = read(KNOWN, "以上另计代管资金24,535.67万元。");
    expect(document.unread.map(({ line, printed }) => [line, printed])).toEqual([[3, "24,535.67"]]);
    expect(summary(document)).toMatch(/1 amounts? not read \(line 3: 24,535\.67\)$/);
    expect(document.problems).toEqual([]);
  });

  it("is that it was mostly not understood where more amounts are none than are figures", () => {
    const rows = [1, 2, 3, 4, 5].map((number) => `代管${number}\t${number}11.20\t${number}22.40`);
    const document = read(KNOWN, "代管资金表", ...rows);
    expect(document.problems).toEqual([{ line: 4, message: expect.stringContaining(MOSTLY_UNREAD) }]);
    expect(summary(document)).toContain("10 amounts not read");
  });

  it("is so where there is no figure at all", () => {
    const { problems } = read("情况见附件。");
    expect(problems).toEqual([{ line: 1, message: `${MOSTLY_UNREAD}: no figure was found` }]);
  });
});
