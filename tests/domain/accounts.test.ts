import { describe, expect, it } from "vitest";
import {
  accountName,
  accountOf,
  addable,
  findAccount,
  firstOfEach,
  isSameAccount,
  partsOf,
  type AccountYear,
} from "#lib/domain/accountYear.ts";
import { inYears, yearsHeld } from "#lib/domain/chosenYears.ts";
import { classificationChange } from "#lib/domain/classificationChanges.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { distinctName } from "#lib/domain/subjectNames.ts";

/* Whose accounts, of which year, and whether of the department alone or with its units. */

const account = (departmentId: string, fiscalYear: number, scope: AccountYear["scope"] = "own") => ({
  departmentId,
  fiscalYear,
  scope,
});
const own = account("360200-zhengfuban", 2024);
const whole = account("360200-zhengfuban", 2024, "consolidated");

describe("an account", () => {
  it("has a key that names its scope where it is not 本级", () => {
    expect(accountOf(own)).toBe("360200-zhengfuban:2024");
    expect(accountOf(whole)).toBe("360200-zhengfuban:2024:consolidated");
    expect(partsOf(accountOf(whole))).toEqual({ departmentId: "360200-zhengfuban", fiscalYear: "2024" });
  });
  it("is found by its key, and without a scope that of 汇总 where there is no other", () => {
    expect(findAccount([whole, own], accountOf(own))).toBe(own);
    expect(findAccount([own, whole], accountOf(whole))).toBe(whole);
    expect(findAccount([whole], accountOf(own))).toBe(whole);
    expect(findAccount([own], accountOf(whole))).toBe(undefined);
  });
  it("is the same only with all three", () => {
    expect(isSameAccount(own, { ...own })).toBe(true);
    expect(isSameAccount(own, whole)).toBe(false);
    expect(isSameAccount(own, { ...own, fiscalYear: 2023 })).toBe(false);
    expect(isSameAccount(own, { ...own, departmentId: "b" })).toBe(false);
    expect(accountName({ shortName: "市政府办", fiscalYear: 2024 })).toBe("市政府办 2024");
  });
});

describe("rows of accounts", () => {
  it("are one each, the first, in their order", () => {
    const again = { ...own };
    expect(firstOfEach([whole, own, again])).toEqual([whole, own]);
    expect(firstOfEach([again, own])[0]).toBe(again);
  });
  it("add up without 本级 where 汇总 of that year is there", () => {
    const before = account("360200-zhengfuban", 2023);
    const other = account("b", 2024);
    expect(addable([own, whole, before, other])).toEqual([whole, before, other]);
  });
  it("are of the chosen years; none chosen are all", () => {
    const rows = [own, account("b", 2022)];
    expect(yearsHeld(rows, [2021, 2022, 2024])).toEqual([2022, 2024]);
    expect(yearsHeld(rows, [])).toEqual([]);
    expect(inYears(rows, [2022])).toEqual([rows[1]]);
    expect(inYears(rows, [])).toEqual(rows);
  });
});

it("of two accounts of a year the name says which one it is", () => {
  const listed = listedAccounts([
    {
      id: "a",
      name: "某市水利局",
      shortName: "水利局",
      accounts: [
        [2023, "own", 12],
        [2024, "own", null],
        [2024, "consolidated", 30, 1],
      ],
    },
  ]);
  expect(
    listed.map(({ shortName, fiscalYear, inService, largest }) => [
      shortName,
      fiscalYear,
      inService,
      largest,
    ]),
  ).toEqual([
    ["水利局", 2023, 12, false],
    ["水利局（本级）", 2024, null, false],
    ["水利局（汇总）", 2024, 30, true],
  ]);
});

it("a subject has its code behind its name where another one of its account is called so", () => {
  const subject = (subjectCode: string, name: string, of = own) => ({ ...of, subjectCode, subject: name });
  const rows = [
    subject("2010301", "行政运行"),
    subject("2130301", "行政运行"),
    subject("2010350", "事业运行"),
  ];
  expect(rows.map((row) => distinctName(row, rows))).toEqual([
    "行政运行 2010301",
    "行政运行 2130301",
    "事业运行",
  ]);
  const others = [
    rows[0]!,
    subject("2130301", "行政运行", account("b", 2024)),
    subject("2010301", "行政运行"),
  ];
  expect(distinctName(others[0]!, others)).toBe("行政运行");
});

describe("a change of the classification", () => {
  it("lies between a year before and the first year of the new one, or later ones", () => {
    expect(classificationChange("301", 2017, 2018)?.from).toBe(2018);
    expect(classificationChange("303", 2015, 2020)?.from).toBe(2018);
  });
  it("lies between no other years, and is of its 类 alone", () => {
    expect(classificationChange("301", 2018, 2019)).toBe(null);
    expect(classificationChange("301", 2016, 2017)).toBe(null);
    expect(classificationChange("302", 2017, 2018)).toBe(null);
  });
});
