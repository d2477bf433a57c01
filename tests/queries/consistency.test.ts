import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executionBySubject as pictureOf } from "#lib/charts/executionBySubject.ts";
import { measuresOf } from "#lib/charts/measures.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import { pricesAlone, yardstickOf } from "#lib/domain/yardstick.ts";
import { inUnit, signed, WAN } from "#lib/format/money.ts";
import { shortMoney } from "#lib/format/spoken.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { brief } from "#lib/queries/brief.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { findings } from "#lib/queries/findings.ts";
import { measured } from "#lib/queries/measured.ts";
import { overview } from "#lib/queries/overview.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { directory } from "#lib/queries/directory.ts";
import { staff } from "#lib/queries/staff.ts";
import { threePublicExpenses } from "#lib/queries/threePublicExpenses.ts";
import { executionAnswer, overviewAnswer, staffAnswer, threePublicAnswer } from "#lib/text/answers.ts";
import { explainedSubjects } from "#lib/text/explained.ts";
import { compositionAnswer, threePublicPartsAnswer } from "#lib/text/sectionAnswers.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { placeOf } from "../../src/routes/compare/places.ts";
import { documentTables } from "../support/documents.ts";

/* One number wherever it is told: counts, shares, prices, places, costs per head, of the five documents. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

/** Prices rise by a tenth a year. */
const INDICES = [2020, 2021, 2022, 2023, 2024].map((year) => ({ year, index: 110, source: "" }));

async function yardsticks() {
  const accounts = listedAccounts(await directory(engine));
  return [
    yardstickOf({ perHead: false, pricesOf: 2024 }, accounts, INDICES),
    yardstickOf({ perHead: true, pricesOf: null }, accounts, INDICES),
  ] as const;
}

describe("what is worth checking", () => {
  it("is one number on all pages that show it, for every department and year", async () => {
    const listed = await findings(engine, EVERYTHING);
    for (const row of await overview(engine, EVERYTHING)) {
      const profile = (await departmentProfile(engine, row.departmentId))!;
      const document = profile.documents.find(({ fiscalYear }) => fiscalYear === row.fiscalYear)!;
      const card = (await checkup(engine, document.documentId))!;
      const sheet = (await brief(engine, row.departmentId, row.fiscalYear))!;
      const counts = {
        department: document.findings,
        document: (await documentText(engine, document.documentId))!.worthChecking,
        checkup: card.rules.reduce(
          (sum, rule) => sum + (isWorthChecking(rule.severity) ? rule.failed : 0),
          0,
        ),
        brief: sheet.findings.length,
        matrix: listed.results
          .filter(({ documentId }) => documentId === document.documentId)
          .reduce((sum, { worth }) => sum + worth, 0),
        list: listed.findings.filter(
          ({ documentId, severity }) => documentId === document.documentId && isWorthChecking(severity),
        ).length,
      };
      expect(new Set([row.findings, ...Object.values(counts)]), JSON.stringify(counts)).toEqual(
        new Set([row.findings]),
      );
    }
  });
});

describe("a share in a sentence", () => {
  it("is of the printed total, and says where the documents contradict themselves", async () => {
    // 211.12 of 281.86; 73.5% of a sum that holds the purchase of 001 twice.
    const answer = threePublicPartsAnswer(await threePublicExpenses(engine, EVERYTHING));
    expect(answer).toContain("公务用车运行维护费，占印出合计的 74.9%");
    expect(answer).toContain("驻上海联络处 2020 年各部分相加超过印出的合计");
    expect(answer).toContain("景德镇市政府办 2020 年的合计前后不一");
  });
});

describe("amounts in a sentence", () => {
  it("are those of the picture and of the reasons below, in one year's prices and per head", async () => {
    const { departments, subjects } = await execution(engine, EVERYTHING);
    for (const yardstick of await yardsticks()) {
      const rows = measured(subjects, yardstick);
      const largest = largestVariances(rows);
      expect(executionAnswer(measured(departments, yardstick), largest, yardstick)).toContain(
        shortMoney(largest[0]!.variance!, yardstick),
      );
      const drawn = JSON.stringify(pictureOf(largest, pictureWords("zh"), yardstick));
      const exact = signed(inUnit(largest[0]!.variance!, WAN));
      expect(drawn).toContain(exact);
      const list = explainedSubjects(largest, yardstick);
      expect(list.rows[0]!.difference).toBe(exact);
      expect(list.unit).toBe(yardstick.perHead ? "万元/人" : "万元，2024 年价格");
    }
  });
  it("say whose prices they are in, and are never added up per head", async () => {
    const [prices, perHead] = await yardsticks();
    const rows = (await overview(engine, EVERYTHING)).map((row) => row.execution);
    expect(overviewAnswer(measured(rows, prices), prices)).toMatch(/^按 2024 年价格，4 个部门/);
    expect(overviewAnswer(measured(rows, perHead), perHead)).not.toContain("共支出");
    const expenses = await threePublicExpenses(engine, EVERYTHING);
    expect(threePublicAnswer(measured(expenses, perHead), perHead)).toMatch(
      /^3 份决算都没有超出预算。最多的是.*元\/人/,
    );
  });
});

describe("a superlative", () => {
  it("needs others: of one budget nobody is furthest off, of one account nobody has most", async () => {
    const rows = await execution(engine, { departments: ["360200-zhushanghai"], years: [] });
    expect(executionAnswer(rows.departments, largestVariances(rows.subjects))).not.toContain("偏离最大");
    const same = rows.departments.map((row) => ({ ...row, executionRate: 1 }));
    expect(overviewAnswer([...same, ...same])).toContain("决算都与预算一致");
  });
  it("of growth needs growth", async () => {
    const rows = await comparison(engine, EVERYTHING);
    const measure = measuresOf("growth", pictureWords("zh")).find(({ name }) => name === "本年支出比上年")!;
    // All five spent less than the year before.
    for (const row of rows) expect(placeOf(row, rows, measure)).toMatch(/下降（降幅第 \d 位，5 份下降）/);
  });
});

describe("costs per head", () => {
  it("say whose money and whose heads, with and without the retired", async () => {
    const { costs } = await staff(engine, { departments: ["360200-zhengfuban"], years: [2024] });
    // 003: 1881.55 and 1784.31 of 56 in service; 97.23 of 79 retired
    expect(staffAnswer(costs)).toBe(
      "景德镇市政府办 2024 年在职 56 人，人均人员经费 33.6 万元。人员经费含离退休人员的钱，除以在职人数；只算在职人员的工资福利，人均 31.9 万元。",
    );
    expect(costs[0]!.allowancesPerRetired).toBeCloseTo(972_300 / 79, 6);
    expect(costs[0]!.wagesPerHead).toBeCloseTo(17_843_100 / 56, 6);
  });
  it("warn where the retired or their money changed, with the amounts", async () => {
    const { costs } = await staff(engine, EVERYTHING);
    const warning = compositionAnswer(costs);
    expect(warning).toContain("景德镇市政府办 2020 年到 2024 年");
    for (const part of [
      "950.2 万元（占人员经费 41.9%）",
      "97.2 万元（占人员经费 5.2%）",
      "69 人",
      "79 人",
      "16.5 万元",
      "31.9 万元",
    ])
      expect(warning).toContain(part);
    expect(compositionAnswer(costs.filter(({ fiscalYear }) => fiscalYear === 2020))).toBe("");
  });
  it("are in the prices of the picture, in the warning, too", async () => {
    const [prices] = await yardsticks();
    const { costs } = await staff(engine, EVERYTHING);
    expect(compositionAnswer(measured(costs, pricesAlone(prices)), prices)).toMatch(
      /^按 2024 年价格，.*1,391 万元/,
    );
  });
});
