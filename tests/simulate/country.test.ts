import { describe, expect, it } from "vitest";
import { eraOf } from "#lib/simulate/voice.ts";
import { PURSES, sum, Totals, type DepartmentYear } from "#lib/simulate/truth.ts";
import { simulated } from "../support/simulated.ts";

const COUNTRY = simulated(600);
const YEARS = COUNTRY.map(({ year }) => year);

/** A department's published years, with the year before where that is published, too. */
const PAIRS = COUNTRY.slice(1).flatMap((document, index) => {
  const before = COUNTRY[index]!;
  return before.department.index === document.department.index &&
    before.year.fiscalYear === document.year.fiscalYear - 1
    ? [{ document, before }]
    : [];
});

describe("a country", () => {
  it("is the same for the same seed, and another one for another", () => {
    const texts = (seed: number) => simulated(40, { seed, faults: 0.3 }).map(({ text }) => text);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });

  it("holds every smaller one", () => {
    const names = (count: number) =>
      simulated(count, { faults: 0.3 }).map(({ fileName, text }) => fileName + text);
    expect(names(60).slice(0, 25)).toEqual(names(25));
  });

  it("has each department once, of many kinds", () => {
    const files = COUNTRY.map(({ fileName }) => fileName);
    expect(new Set(files).size).toBe(files.length);
    const names = COUNTRY.map(({ year }) => year.name).join("\n");
    for (const ending of ["镇人民政府", "小学", "中学", "局", "院", "街道办事处"])
      expect(names).toMatch(new RegExp(`${ending}$`, "m"));
  });

  it("has ten years, of which some are missing", () => {
    const years = new Set(YEARS.map(({ fiscalYear }) => fiscalYear));
    expect([...years].sort()).toEqual(Array.from({ length: 10 }, (_, index) => 2015 + index));
    const departments = new Set(COUNTRY.map(({ department }) => department.index)).size;
    expect(COUNTRY.length).toBeLessThan(departments * 10);
    expect(COUNTRY.length).toBeGreaterThan(departments * 8);
  });

  it("has empty statements, and departments that were renamed and say so", () => {
    expect(COUNTRY.filter(({ text }) => text.includes("故本表无数据")).length).toBeGreaterThan(100);
    const renamed = COUNTRY.filter(({ year }) => year.renamedFrom);
    expect(renamed.length).toBeGreaterThan(3);
    for (const { year, text } of renamed) expect(text).toContain(`原${year.renamedFrom}`);
  });

  it("changes a layout only where somebody else writes", () => {
    for (const { document, before } of PAIRS) {
      const { index } = document.department;
      if (eraOf(1, index, document.year.fiscalYear) === eraOf(1, index, before.year.fiscalYear))
        expect(document.voice.layout.name).toBe(before.voice.layout.name);
    }
  });
});

describe("the truth of a year", () => {
  it.each<[string, (year: DepartmentYear, totals: Totals) => [number, number]]>([
    ["revenue is expenditure", (_, totals) => [totals.revenue, totals.expenditure]],
    [
      "economic and functional basic expenditure are one",
      (year, totals) => [sum(year.basic.values()), totals.spent("basic", ["general"])],
    ],
    [
      "personnel and running costs are all basic expenditure",
      (year, totals) => [totals.personnel + totals.running, sum(year.basic.values())],
    ],
    [
      "actuals by budget are those spent",
      (year, totals) => [
        sum([...year.budget.values()].map(({ actual }) => actual)),
        totals.spent("both", ["general"]),
      ],
    ],
    [
      "vehicles kept are the vehicles by use",
      (year) => [year.threePublic.kept, sum(Object.values(year.vehicles))],
    ],
  ])("%s", (_, sides) => {
    for (const year of YEARS) {
      const [one, other] = sides(year, new Totals(year));
      expect(one, `${year.name} ${year.fiscalYear}`).toBe(other);
    }
  });

  it("carries each purse from year to year", () => {
    expect(PAIRS.length).toBeGreaterThan(400);
    for (const { document, before } of PAIRS) {
      const { opening, closing, spending, revenue } = document.year;
      expect(opening).toEqual(before.year.closing);
      for (const purse of PURSES) expect(closing[purse]).toBeGreaterThanOrEqual(0);
      for (const purse of ["general", "government_fund", "state_capital"] as const) {
        const spent = sum(
          spending.filter((row) => row.purse === purse).map((row) => row.basic + row.project),
        );
        const received = sum(revenue.filter((row) => row.purse === purse).map(({ amount }) => amount));
        expect(opening[purse] + received - spent).toBe(closing[purse]);
      }
    }
  });

  it("keeps within budgets and posts, and never has less than nothing", () => {
    for (const { threePublic, staff, spending, revenue, procurement, basic } of YEARS) {
      for (const part of ["overseas", "purchase", "operation", "reception"] as const) {
        const { initial, adjusted, actual } = threePublic[part];
        expect(initial).toBeGreaterThanOrEqual(adjusted);
        expect(adjusted).toBeGreaterThanOrEqual(actual);
      }
      expect(staff.inService).toBeLessThanOrEqual(staff.administrative + staff.institution);
      expect(procurement.smallMicro).toBeLessThanOrEqual(procurement.sme);
      const amounts = [
        ...spending.flatMap(({ basic: running, project }) => [running, project]),
        ...revenue.map(({ amount }) => amount),
        ...basic.values(),
      ];
      for (const amount of amounts) {
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("pays more a head over the years, and more where pay was raised", () => {
    const perHead = (years: DepartmentYear[]) =>
      sum(years.map((year) => new Totals(year).economicClass("301"))) /
      sum(years.map(({ staff }) => staff.inService));
    const of = (fiscalYear: number) => perHead(YEARS.filter((year) => year.fiscalYear === fiscalYear));
    expect(of(2024) / of(2015)).toBeGreaterThan(1.1);
    const growth = PAIRS.map(({ document, before }) => ({
      raised: document.year.payRaised,
      rate: perHead([document.year]) / perHead([before.year]),
    }));
    const mean = (raised: boolean) => {
      const rates = growth.filter((entry) => entry.raised === raised).map(({ rate }) => rate);
      return sum(rates) / rates.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.02);
  });

  it("has projects that begin and projects that end", () => {
    const stages = YEARS.flatMap(({ projects }) => projects.map(({ stage }) => stage));
    expect(stages).toContain("first");
    expect(stages).toContain("last");
  });
});
