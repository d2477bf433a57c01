import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { subjectAmounts, type SubjectQuestion } from "#lib/queries/subjectAmounts.ts";
import { subjectDetail } from "#lib/queries/subjectDetail.ts";
import { subjectTree } from "#lib/queries/subjectTree.ts";
import { documentTables } from "../support/documents.ts";
import { account, smallTables } from "../support/tables.ts";

/*
 * The questions about subjects, asked of a real DuckDB over the five documents; the answers are read off the
 * documents (their lines are named).
 */
let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

const ZHUZHOU = "430200-zhengfuban";
const FUNCTIONAL = { ...EVERYTHING, system: "functional" as const };
const ECONOMIC = { ...EVERYTHING, system: "economic" as const };

describe("subjectAmounts", () => {
  it("goes from 类 to 项, whole and parts adding up to the fen", async () => {
    const ask = (parent: string | null) =>
      subjectAmounts(engine, { ...FUNCTIONAL, departments: [ZHUZHOU], parent });
    const top = await ask(null);
    // 004 lines 141-162
    expect(top.map((row) => [row.subjectCode, row.amount])).toEqual([
      ["201", 46_802_600],
      ["208", 4_952_400],
      ["210", 2_297_600],
      ["221", 1_258_400],
    ]);
    const parts = await ask("201");
    expect(parts.reduce((sum, row) => sum + row.amount!, 0)).toBe(46_802_600);
    const items = await ask("20103");
    expect(items[0]).toMatchObject({ subject: "行政运行", amount: 32_945_600, parts: 0 });
  });
});

describe("an empty cell", () => {
  const cell = async (code: string, department: string, year: number, question: SubjectQuestion) => {
    const row = (await subjectAmounts(engine, question)).find(
      (other) => other.subjectCode === code && other.departmentId === department && other.fiscalYear === year,
    )!;
    return [row.amount, row.listed];
  };
  it("is zero where 0.00 is printed, blank where the table has the subject, else not listed", async () => {
    const goods = { ...ECONOMIC, parent: "302" };
    // 000 lines 126-128: 30206 电费 0.00; 003 line 297: 30206 电费 without a number
    expect(await cell("30206", "360200-zhengfuban", 2020, goods)).toEqual([0, true]);
    expect(await cell("30206", "360200-zhengfuban", 2024, goods)).toEqual([null, true]);
    // 002 line 39 alone spends on 教育支出; 004 line 99 prints 0.00, 003 line 104 nothing, 001 has no tables
    const top = { ...FUNCTIONAL, parent: null };
    expect(await cell("205", ZHUZHOU, 2020, top)).toEqual([0, true]);
    expect(await cell("205", "360200-zhengfuban", 2024, top)).toEqual([null, true]);
    expect(await cell("205", "360200-zhushanghai", 2020, top)).toEqual([null, false]);
  });
});

describe("one year's prices", () => {
  const prices = [
    { year: 2020, factor: 2 },
    { year: 2024, factor: 1 },
  ];
  it("carry every year before years are added up", async () => {
    const tree = await subjectTree(engine, { ...FUNCTIONAL, prices });
    const row = tree.find(({ code }) => code === "2010302")!;
    // 004 line 144 and 002 line 47 of 2020, 003 line 152 of 2024
    expect(row.amount).toBe(2 * (9_975_400 + 3_883_800) + 2_310_000);
    expect(row.variance).toBeCloseTo(2 * (4_009_000 - 970_950), 0);
    const [use] = (await subjectDetail(engine, { ...FUNCTIONAL, prices, code: "2010302" }))!.uses;
    expect(use!.actual).toMatchObject({ value: 2 * 9_975_400, printed: { value: 2 * 9_975_400 } });
    const [top] = await subjectAmounts(engine, {
      ...FUNCTIONAL,
      departments: [ZHUZHOU],
      prices,
      parent: null,
    });
    expect(top).toMatchObject({ amount: 2 * 46_802_600, printed: { value: 2 * 46_802_600 } });
  });
  it("leave out a year without a price index", async () => {
    const tree = await subjectTree(engine, { ...FUNCTIONAL, prices: prices.slice(1) });
    expect(tree.find(({ code }) => code === "2010302")!.amount).toBe(2_310_000);
  });
});

describe("subjectTree", () => {
  it("sums a subject over all accounts, and its budget over those that publish one", async () => {
    const tree = await subjectTree(engine, FUNCTIONAL);
    const row = tree.find(({ code }) => code === "2010302")!;
    // 004 lines 144 and 422, 002 line 47 (388.38万元 is 80%), 003 line 152
    expect(row).toMatchObject({
      name: "一般行政管理事务",
      level: 3,
      parentCode: "20103",
      amount: 9_975_400 + 3_883_800 + 2_310_000,
      accounts: 3,
      departments: 3,
      budgets: 2,
      change: null,
    });
    expect(row.budget).toBeCloseTo(5_966_400 + 3_883_800 / 0.8, 0);
    expect(row.variance).toBeCloseTo(4_009_000 - 970_950, 0);
    expect(tree.map(({ code }) => code)).toEqual(tree.map(({ code }) => code).sort());
  });

  it("takes the share of a parent from the accounts alone that break the parent down", async () => {
    const tree = await subjectTree(engine, FUNCTIONAL);
    const [whole, part] = ["201", "20103"].map((code) => tree.find((row) => row.code === code)!);
    // 000 and 001 print no 款: five accounts have 201, three break it down (004 lines 141-142, 002, 003)
    expect([whole!.accounts, part!.accounts]).toEqual([5, 3]);
    expect(part!.share).toBeCloseTo(81_494_500 / (46_802_600 + 19_044_200 + 17_794_400), 6);
    const classes = tree.filter((row) => row.level === 1);
    expect(classes.reduce((sum, row) => sum + row.share!, 0)).toBeCloseTo(1, 9);
  });

  it("compares with the year before where both years are printed", async () => {
    const tree = await subjectTree(engine, ECONOMIC);
    const wages = tree.find(({ code }) => code === "301")!;
    // 000 line 427: −50.43; 001 line 64: +6.82; 003 line 454: −232.33; 004 prints no change
    expect(wages.amount).toBe(13_177_600 + 1_926_100 + 17_843_100 + 16_710_400);
    expect(wages.change).toBeCloseTo(32_946_800 / (13_681_900 + 1_857_900 + 20_166_400) - 1, 9);
    expect(wages.budget).toBeNull();
  });

  it("does not hold the budget of some parts against the whole, and keeps what was budgeted but not spent", async () => {
    const tables = smallTables();
    tables.documents.push({
      document_id: "a-2023",
      department_id: "a",
      fiscal_year: 2023,
      scope: "own",
      kind: "final_accounts",
    } as never);
    const item = "expenditure.current";
    account(tables, { item, subject: "2010301" }, "60.00");
    account(tables, { item, subject: "2010302" }, "40.00");
    account(tables, { item, subject: "2010301", stage: "initial_budget" }, "50.00");
    account(tables, { item, subject: "2012901" }, "0.00");
    account(tables, { item, subject: "2012901", stage: "initial_budget" }, "7.00");
    const small = await openTables(tables);
    const tree = await subjectTree(small, FUNCTIONAL);
    small.close();
    expect(tree.map(({ code, amount, budget, variance }) => [code, amount, budget, variance])).toEqual([
      ["201", 100, null, null],
      ["20103", 100, null, null],
      ["2010301", 60, 50, 10],
      ["2010302", 40, null, null],
      ["20129", 0, 7, -7],
      ["2012901", 0, 7, -7],
    ]);
  });
});

describe("subjectDetail", () => {
  it("gives a subject's place, its meaning with the line, and who uses it", async () => {
    const { path, meanings, uses } = await subjectDetail(engine, { ...FUNCTIONAL, code: "2010301" });
    expect(path.map(({ name }) => name)).toEqual([
      "一般公共服务支出",
      "政府办公厅（室）及相关机构事务",
      "行政运行",
    ]);
    // 003 line 637; 000 and 002 say the same words; 001 line 137 is of another 款
    expect(meanings).toEqual([
      {
        text: "反映行政单位（包括实行公务员管理的事业单位）的基本支出。",
        documentId: "360200-zhengfuban-2024",
        line: 637,
      },
    ]);
    // 004 lines 142, 143 and 418
    expect(uses[0]).toMatchObject({
      departmentId: ZHUZHOU,
      actual: { value: 32_945_600, printed: { derived: false } },
      execution: {
        funding: "general",
        initialBudget: { value: 36_482_100 },
        adjustedBudget: null,
        variance: 32_945_600 - 36_482_100,
      },
      reason: "优化营商环境相关业务未开展",
    });
    expect(uses[0]!.share).toBeCloseTo(3294.56 / 4465.59, 9);
    expect(uses.map((use) => use.actual.value)).toEqual([32_945_600, 15_464_400, 12_565_500]);
    expect(uses[1]!.execution).toBeNull();
  });

  it("sums what is not printed, and says so", async () => {
    const { uses } = await subjectDetail(engine, { ...FUNCTIONAL, code: "20103" });
    const use = uses.find(({ departmentId }) => departmentId === "511900-zhengfuban")!;
    // 002 lines 46-49: 1256.55 + 388.38 + 37.89 + 221.6
    expect(use.actual).toEqual({ value: 19_044_200, printed: null });
  });

  it("counts the reasons that are given below a subject without one of its own", async () => {
    const reasons = async (code: string) => {
      const detail = await subjectDetail(engine, { ...FUNCTIONAL, departments: [ZHUZHOU], code });
      const { reason, reasonsBelow } = detail!.uses[0]!;
      return [reason, reasonsBelow];
    };
    // 004 lines 416-438: seven 项 of 一般公共服务支出 say why, four of them below 20103
    expect(await reasons("201")).toEqual([null, 7]);
    expect(await reasons("20103")).toEqual([null, 4]);
    expect(await reasons("2010301")).toEqual(["优化营商环境相关业务未开展", 0]);
  });
  it("puts the year before beside it where it is known", async () => {
    const { uses } = await subjectDetail(engine, { ...ECONOMIC, code: "301" });
    // 003 line 454
    expect(uses[0]).toMatchObject({ fiscalYear: 2024, prior: { value: 20_166_400 }, execution: null });
  });

  it("knows a subject that nobody uses, and none for what is no code", async () => {
    expect(await subjectDetail(engine, { ...FUNCTIONAL, code: "202" })).toMatchObject({
      path: [{ code: "202", name: "外交支出" }],
      uses: [],
    });
    expect((await subjectDetail(engine, { ...FUNCTIONAL, code: "999" })).path).toEqual([]);
  });
});
