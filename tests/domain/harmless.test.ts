import { describe, expect, it } from "vitest";
import { harmless, unmarked } from "#lib/domain/harmless.ts";

/* Words of a cell that no spreadsheet may run. */

describe("words that begin like a formula", () => {
  it.each([
    "=1+1",
    "+cmd",
    "-cmd",
    "@SUM(A1)",
    "＝1+1",
    "＋a",
    "－a",
    "＠a",
    " =1+1",
    "\u200b=1",
    "\tA",
    "\rA",
    "\nA",
  ])("get an apostrophe: %j", (words) => {
    expect(harmless(words)).toBe(`'${words}`);
    expect(unmarked(harmless(words))).toBe(words);
  });
});

describe("what is no formula", () => {
  it.each(["-5", "+5", "-1,234.50", "-12.5%", "-1e-5", "+1E5", "公务接待费", "a=b", "1-2", ""])(
    "stays as it is: %j",
    (words) => {
      expect(harmless(words)).toBe(words);
      expect(unmarked(words)).toBe(words);
    },
  );
  it.each(["-1,23", "-1.2.3", "--5", "-5x", "-.5"])("is no number either: %j", (words) =>
    expect(harmless(words)).toBe(`'${words}`),
  );
  it("keeps an apostrophe of its own", () => {
    expect(unmarked("'三公'经费")).toBe("'三公'经费");
    expect(unmarked("'-5")).toBe("'-5");
  });
});
