import { describe, expect, it } from "vitest";
import { valueOf, type Rounded } from "#lib/domain/printedNumber.ts";
import { isCutOff, percentOf, rateFits, ratePossible } from "#lib/domain/rates.ts";

/* Whether a printed rate can be that of a printed part and whole, all three rounded. */

const n = (printed: string): Rounded => valueOf(printed)!;
const fits = (of: typeof rateFits, words: string) => {
  const [rate, part, whole] = words.split(" ").map(n) as [Rounded, Rounded, Rounded];
  return of(rate, part, whole);
};

describe("a rate", () => {
  it("is part by whole in percent, to four places", () => {
    expect([percentOf(n("1"), n("3")), percentOf(n("-2"), n("3"))]).toEqual([333_333n, -666_667n]);
  });
  it.each<[string, boolean]>([
    // 1 ÷ 3 is 33.3333 %.
    ["33.33 1.00 3.00", true],
    ["33.50 1.00 3.00", true],
    ["33.51 1.00 3.00", true],
    ["33.60 1.00 3.00", false],
    ["33.16 1.00 3.00", true],
    ["33.00 1.00 3.00", false],
    ["33 1.0000 3.0000", true],
    ["34 1.0000 3.0000", false],
    ["-33.33 1.00 3.00", false],
    ["-33.33 -1.00 3.00", true],
    ["-33.33 1.00 -3.00", true],
    ["33.33 -1.00 -3.00", true],
    ["0.00 0.00 3.00", true],
    ["0.00 1.00 3.00", false],
    ["250.00 1 0", true],
    ["100.00 0.01 0.01", true],
  ])("%s is possible: %s", (words, possible) => {
    expect(fits(ratePossible, words)).toBe(possible);
  });
  it.each<[string, boolean]>([
    // 2 ÷ 3 is 66.6667 %: 66.66 is cut off.
    ["66.66 2.0000 3.0000", true],
    ["66.68 2.0000 3.0000", false],
    ["66.65 2.0000 3.0000", false],
    ["-66.66 -2.0000 3.0000", true],
    ["-66.68 -2.0000 3.0000", false],
    ["66.66 -2.0000 3.0000", false],
    ["0 2.0000 300.0000", true],
    ["0 -2.0000 300.0000", true],
    ["0 -5.0000 300.0000", false],
  ])("%s is cut off: %s", (words, cut) => {
    expect(fits(isCutOff, words)).toBe(cut);
  });
  it("fits rounded or cut off", () => {
    const found = ["66.67", "66.66", "66.65"].map((rate) => fits(rateFits, `${rate} 2.0000 3.0000`));
    expect(found).toEqual([true, true, false]);
  });
});
