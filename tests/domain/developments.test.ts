import { describe, expect, it } from "vitest";
import {
  areSeveralYears,
  coursesOf,
  mostChanged,
  ofLatestYear,
  pointsOf,
  wholeChange,
} from "#lib/domain/developments.ts";
import { yearStretches } from "#lib/domain/yearSpan.ts";

const row = (
  departmentId: string,
  fiscalYear: number,
  value: number | null,
  scope: "own" | "consolidated" = "own",
) => ({
  departmentId,
  fiscalYear,
  scope,
  value,
});
const value = (given: { value: number | null }) => given.value;

describe("what became of a department over the years", () => {
  it("is one course of its years in order, whatever the order of the rows", () => {
    const [a, b] = coursesOf([row("a", 2024, 3), row("b", 2023, 9), row("a", 2022, 1)]);
    expect(a!.rows.map(({ fiscalYear }) => fiscalYear)).toEqual([2022, 2024]);
    expect(b!.departmentId).toBe("b");
  });
  it("goes on where it publishes with its units from some year on, and is two where one year has both", () => {
    expect(coursesOf([row("a", 2022, 1), row("a", 2023, 2, "consolidated")])).toHaveLength(1);
    const both = coursesOf([row("a", 2022, 1), row("a", 2023, 1), row("a", 2023, 2, "consolidated")]);
    expect(both.map(({ rows }) => rows.map(({ scope }) => scope))).toEqual([
      ["own", "own"],
      ["consolidated"],
    ]);
  });
  it("is a course for each part where rows are of parts", () => {
    const rows = [row("a", 2022, 1), row("a", 2023, 2)].flatMap((own) => [
      { ...own, code: "201" },
      { ...own, code: "208" },
    ]);
    expect(coursesOf(rows, ({ code }) => code)).toHaveLength(2);
  });
  it("knows only the years that have a value: a missing one is no zero", () => {
    const [course] = coursesOf([row("a", 2022, 0), row("a", 2023, null), row("a", 2024, 5)]);
    expect(pointsOf(course!, value).map(({ value }) => value)).toEqual([0, 5]);
  });
});

describe("how much it changed", () => {
  const change = (way: "fraction" | "difference", ...values: (number | null)[]) =>
    wholeChange(pointsOf(coursesOf(values.map((own, index) => row("a", 2020 + index, own)))[0]!, value), way);
  it("is of amounts a fraction of the first known year, of shares and counts a difference", () => {
    expect(change("fraction", 100, null, 150)).toBe(0.5);
    expect(change("difference", 0.5, 0.25)).toBe(-0.25);
  });
  it("is not known of one year, nor as a fraction of nothing", () => {
    expect(change("fraction", null, 150)).toBeNull();
    expect(change("fraction", 0, 150)).toBeNull();
    expect(change("difference", 0, 3)).toBe(3);
  });
  it("is not said across a year from which on something else is measured", () => {
    const points = pointsOf(coursesOf([row("a", 2022, 1), row("a", 2023, 2), row("a", 2024, 4)])[0]!, value);
    expect(wholeChange(points, "fraction", (_, now) => now.fiscalYear === 2023)).toBeNull();
    expect(wholeChange(points, "fraction", (_, now) => now.fiscalYear === 2025)).toBe(3);
  });
  it("orders departments: the most changed first, up or down, and last those that cannot be told", () => {
    const rows = [
      row("single", 2023, 7),
      ...[row("up", 2023, 10), row("up", 2024, 14)],
      ...[row("even", 2023, 10), row("even", 2024, 10)],
      ...[row("down", 2023, 10), row("down", 2024, 1)],
    ];
    const order = mostChanged(coursesOf(rows), (course) =>
      wholeChange(pointsOf(course, value), "fraction"),
    ).map(({ departmentId }) => departmentId);
    expect(order).toEqual(["down", "up", "even", "single"]);
  });
});

describe("years", () => {
  it("are several where two are different", () => {
    expect(areSeveralYears([])).toBe(false);
    expect(areSeveralYears([row("a", 2023, 1), row("b", 2023, 1)])).toBe(false);
    expect(areSeveralYears([row("a", 2023, 1), row("b", 2024, 1)])).toBe(true);
  });
  it("have a latest one", () => {
    expect(ofLatestYear([row("a", 2023, 1), row("b", 2024, 2), row("c", 2024, 3)]).map(value)).toEqual([
      2, 3,
    ]);
    expect(ofLatestYear([])).toEqual([]);
  });
  it("are said by first and last where three or more follow each other", () => {
    expect(yearStretches([2024, 2016, 2015, 2017, 2017, 2020, 2021])).toEqual([
      "2015–2017",
      "2020",
      "2021",
      "2024",
    ]);
  });
});
