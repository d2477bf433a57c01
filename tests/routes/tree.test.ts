import { expect, it } from "vitest";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import { orderedTree } from "../../src/routes/subjects/tree.ts";

const row = (code: string, amount: number | null) =>
  ({ code, parentCode: code.length === 3 ? null : code.slice(0, -2), amount }) as unknown as SubjectTotal;
const rows = [
  row("201", 10),
  row("20101", 3),
  row("2010101", 1),
  row("2010102", 2),
  row("20103", 7),
  row("208", 20),
  row("20805", null),
  row("20808", 20),
];
const codes = (descending: boolean) =>
  orderedTree(rows, ({ amount }) => amount, descending).map(({ code }) => code);

it("orders the parts of each subject among themselves, below it", () => {
  expect(codes(true)).toEqual(["208", "20808", "20805", "201", "20103", "20101", "2010102", "2010101"]);
  expect(codes(false)).toEqual(["201", "20101", "2010101", "2010102", "20103", "208", "20808", "20805"]);
});

it("loses nothing of a part of the classification", () => {
  const part = rows.slice(1, 5);
  expect(orderedTree(part, ({ amount }) => amount, true).map(({ code }) => code)).toEqual([
    "20103",
    "20101",
    "2010102",
    "2010101",
  ]);
});
