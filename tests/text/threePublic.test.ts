import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { language } from "#lib/format/language.svelte.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { threePublicExpenses, type ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { threePublicAnswer } from "#lib/text/answers.ts";
import { documentTables } from "../support/documents.ts";

/* The sentence under “三公”: who is over budget, by how much, or that nobody is. */

let engine: NodeEngine;
let rows: ThreePublicItem[];
beforeAll(async () => {
  engine = await openTables(await documentTables());
  rows = await threePublicExpenses(engine, EVERYTHING);
});
afterAll(() => engine.close());

/** The same accounts with another actual of an item. */
const spending = (yuan: number, department: string, item = "three_public") =>
  rows.map((row) =>
    row.departmentId === department && row.item === item && row.fiscalYear === 2020
      ? { ...row, actual: { ...row.actual!, value: yuan } }
      : row,
  );

describe("the sentence of the five documents", () => {
  it("says that nobody is over budget, and what was spent", () => {
    // 000 line 437, 001 line 82, 002 line 64, 003 line 371, 004 line 351: 24.87, 6.67, 81.72, 7.27 and 161.33万元
    expect(threePublicAnswer(rows)).toMatch(
      /^5 份决算都没有超出预算。共支出 281\.9 万元，最多的是株洲市政府办 2020 年，161\.3 万元/,
    );
  });
  it("says of one account how far it is off its budget and the year before", () => {
    // 003 line 466: 7.27 of 26.27万元, 65.2% less than the year before
    expect(threePublicAnswer(rows.filter(({ fiscalYear }) => fiscalYear === 2024))).toBe(
      "景德镇市政府办 2024 年 7.3 万元，比全年预算少 19 万元（72.3%）；比上年 ▼ 65.2%。",
    );
  });
  it("is told in English, too", () => {
    language.current = "en";
    try {
      expect(threePublicAnswer(rows)).toMatch(/^None of 5 annual accounts went over budget\. ¥2\.82 m in/);
    } finally {
      language.current = "zh";
    }
  });
});

describe("whoever is over budget", () => {
  it("is named with the amount and the share", () => {
    // 004 line 351: a budget of 310万元
    expect(threePublicAnswer(spending(3_410_000, "430200-zhengfuban"))).toMatch(
      /^5 份决算中 1 份超出预算：株洲市政府办 2020 年比全年预算多 31 万元（10\.0%）。/,
    );
  });
  it("is named by the part where the total hides it", () => {
    // 004 line 351: a budget of 55万元 for reception
    expect(threePublicAnswer(spending(600_000, "430200-zhengfuban", "three_public.reception"))).toMatch(
      /^5 份决算都没有超出预算。分项超出预算的有株洲市政府办 2020 年公务接待费?比全年预算多 5 万元（9\.1%）。/,
    );
  });
  it("cannot be told where no budget is published", () => {
    const unbudgeted = rows.map((row) => ({ ...row, initialBudget: null, adjustedBudget: null }));
    expect(threePublicAnswer(unbudgeted)).toMatch(/^5 份决算都没有公开预算，看不出谁超出。/);
  });
});
