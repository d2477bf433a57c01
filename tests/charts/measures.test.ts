import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rankOf } from "#lib/charts/compare.ts";
import { measuresOf, type Measure } from "#lib/charts/measures.ts";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { comparison, type ComparedAccount } from "#lib/queries/comparison.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { measured } from "#lib/queries/measured.ts";
import { documentTables } from "../support/documents.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";

/* Measures of the five documents; the expected values are computed by hand from the lines named. */

const WORDS = pictureWords("zh");

let engine: NodeEngine;
let rows: ComparedAccount[];
beforeAll(async () => {
  engine = await openTables(await documentTables());
  rows = await comparison(engine, EVERYTHING);
});
afterAll(() => engine.close());

const account = (id: string, year: number) =>
  rows.find(({ departmentId, fiscalYear }) => departmentId === id && fiscalYear === year)!;
const measure = (measures: Measure[], name: string) => measures.find((entry) => entry.name === name)!;

describe("accounts are compared", () => {
  it("by totals as printed", () => {
    const spent = measure(measuresOf("total", WORDS), "本年支出");
    // 004 line 412: 5531.10万元
    expect(spent.value(account("430200-zhengfuban", 2020))).toBe(55_311_000);
    expect(rankOf(account("430200-zhengfuban", 2020), rows, spent)).toEqual({ place: 1, all: 5 });
  });
  it("by those in service, and not where they are not disclosed", () => {
    const personnel = measure(measuresOf("head", WORDS), "人均人员经费");
    // 003 line 319: 1,881.55万元, and 56 in service
    expect(personnel.value(account("360200-zhengfuban", 2024))).toBeCloseTo(18_815_500 / 56, 6);
    expect(personnel.value(account("430200-zhengfuban", 2020))).toBeNull();
    expect(personnel.blank).toBe("未公开在职人数");
  });
  it("by shares of the expenditure of the year", () => {
    const share = measure(measuresOf("share", WORDS), "“三公”经费占比");
    // 003: 7.27 of 2336.27
    expect(share.value(account("360200-zhengfuban", 2024))).toBeCloseTo(7.27 / 2336.27, 9);
  });
  it("by growth within one purse", () => {
    const growth = measure(measuresOf("growth", WORDS), "机关运行经费比上年");
    // 004 line 506: 2883.06, less by 736.49
    expect(growth.value(account("430200-zhengfuban", 2020))).toBeCloseTo(-736.49 / 3619.55, 9);
    expect(growth.value(account("360200-zhushanghai", 2020))).toBeNull();
  });
  it("in another year's prices where asked", () => {
    const prices = (year: number) => (year === 2020 ? 1.1 : year === 2019 ? 1.21 : 1);
    const zhuzhou = measured(account("430200-zhengfuban", 2020), { ...PRINTED, pricesOf: 2024, prices });
    expect(measure(measuresOf("total", WORDS), "本年支出").value(zhuzhou)).toBeCloseTo(55_311_000 * 1.1, 2);
    expect(measure(measuresOf("growth", WORDS), "机关运行经费比上年").value(zhuzhou)).toBeCloseTo(
      (2883.06 * 1.1) / (3619.55 * 1.21) - 1,
      9,
    );
    // Rates have no prices.
    expect(measure(measuresOf("share", WORDS), "执行率").value(zhuzhou)).toBe(
      account("430200-zhengfuban", 2020).execution.executionRate,
    );
  });
});
