import { expect, it } from "vitest";
import { isLarge, largestVariances, SHOWN } from "#lib/domain/variances.ts";

/* Which differences are told first, and which want a word. */

const row = (name: string, variance: number | null, leaf = true) => ({ name, variance, leaf });
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

it("the furthest off lead, over or under, and what is split up further or on its budget is left out", () => {
  const rows = [
    row("少", 5),
    row("超", 900),
    row("余", -3_000),
    row("类", -9_000, false),
    row("平", 0),
    row("无", null),
  ];
  expect(names(largestVariances(rows))).toEqual(["余", "超", "少"]);
});

it("there are no more at once than can be looked at", () => {
  const many = Array.from({ length: SHOWN + 3 }, (_, index) => row(`${index}`, index + 1));
  expect(largestVariances(many)).toHaveLength(SHOWN);
  expect(largestVariances(many)[0]!.variance).toBe(SHOWN + 3);
});

it("100,000 yuan want a word, over or under; less does not", () => {
  expect([100_000, -100_000, 99_999.99, -99_999.99].map(isLarge)).toEqual([true, true, false, false]);
});
