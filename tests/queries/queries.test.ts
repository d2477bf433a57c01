import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tables } from "#lib/domain/tables.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { overview } from "#lib/queries/overview.ts";
import { procurementShares } from "#lib/queries/procurementShares.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { directory } from "#lib/queries/directory.ts";
import { searchable } from "#lib/queries/searchable.ts";
import { sourceOfFigure } from "#lib/queries/sourceOfFigure.ts";
import { subjectAmounts } from "#lib/queries/subjectAmounts.ts";
import { staff } from "#lib/queries/staff.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { documentTables } from "../support/documents.ts";

/*
 * The pages' questions, asked of a real DuckDB over the five documents; the answers are read off the documents
 * (their lines are named).
 */
let tables: Tables;
let engine: NodeEngine;
beforeAll(async () => {
  tables = await documentTables();
  engine = await openTables(tables);
});
afterAll(() => engine.close());

const JINGDEZHEN = "360200-zhengfuban";
const ZHUZHOU = "430200-zhengfuban";
const of = <Row extends { departmentId: string; fiscalYear: number }>(rows: Row[], id: string, year = 2020) =>
  rows.filter((row) => row.departmentId === id && row.fiscalYear === year);

describe("directory", () => {
  it("lists departments and the years that have a document of their own", async () => {
    const departments = await directory(engine);
    expect(departments).toHaveLength(4);
    const accounts = listedAccounts(departments);
    expect(accounts.map(({ fiscalYear }) => fiscalYear).sort()).toEqual([2020, 2020, 2020, 2020, 2024]);
  });
});

describe("execution", () => {
  it("puts the largest deviation first, and gives each amount its figure", async () => {
    const { departments } = await execution(engine, EVERYTHING);
    // 000 line 414
    expect(departments[0]).toMatchObject({
      departmentId: JINGDEZHEN,
      fiscalYear: 2020,
      initialBudget: { value: 19_025_400, derived: false },
      actual: { value: 26_603_600 },
    });
    expect(departments[0]!.executionRate).toBeCloseTo(1.3983, 4);
    expect(departments.map((row) => Math.abs(row.executionRate! - 1))).toEqual(
      departments.map((row) => Math.abs(row.executionRate! - 1)).sort((a, b) => b - a),
    );
  });
  it("marks a budget that was inferred from a completion rate", async () => {
    const { departments } = await execution(engine, EVERYTHING);
    // 002 line 45: 2176.91万元 is 88.95%
    const [row] = of(departments, "511900-zhengfuban");
    expect(row!.adjustedBudget!.derived).toBe(true);
    expect(row!.adjustedBudget!.value).toBeCloseTo(21_769_100 / 0.8895, 0);
  });
  it("gives a subject's difference with the department's own reason, and has no rate on a budget of zero", async () => {
    const { subjects } = await execution(engine, { departments: [ZHUZHOU], years: [] });
    // 004 lines 418 and 426
    expect(subjects.find((row) => row.subjectCode === "2010301")).toMatchObject({
      variance: 32_945_600 - 36_482_100,
      reason: "优化营商环境相关业务未开展",
      leaf: true,
    });
    expect(subjects.find((row) => row.subjectCode === "2010308")).toMatchObject({
      executionRate: null,
      variance: 50_000,
      reason: "上级追加了信访维稳先进单位奖金",
    });
  });
  it("answers with nothing for a department that is not there, quotes and all", async () => {
    expect(await execution(engine, { departments: ["x' OR 1=1 --"], years: [] })).toEqual({
      departments: [],
      subjects: [],
    });
  });
});

describe("threePublic", () => {
  it("sets budget, actual and the year before side by side, with unit costs", async () => {
    const { expenses, counts } = await threePublic(engine, { departments: [JINGDEZHEN], years: [2020] });
    // 000 line 443: 45万元 budget, 24.65万元 actual, 5.65 more than 2019; 3 cars
    expect(expenses.find((row) => row.item === "three_public.vehicles.operation")).toMatchObject({
      initialBudget: { value: 450_000 },
      actual: { value: 246_500 },
      priorActual: { value: 190_000, derived: true },
    });
    expect(counts[0]!.perVehicle).toBeCloseTo(246_500 / 3, 6);
    // 000 line 441: 0.23万元 for 12 visitors
    expect(counts[0]!.perVisitor).toBeCloseTo(2_300 / 12, 6);
  });
});

describe("staff", () => {
  it("divides by those in service alone, and by nobody where they are not printed", async () => {
    const { costs, classes } = await staff(engine, EVERYTHING);
    // 003 lines 83 and 319
    expect(of(costs, JINGDEZHEN, 2024)[0]).toMatchObject({
      inService: { value: 56 },
      personnel: { value: 18_815_500 },
      personnelPerHead: 18_815_500 / 56,
    });
    // 004 line 584: 实有 99, 编制 111
    expect(of(costs, ZHUZHOU)[0]).toMatchObject({
      inService: null,
      onPayroll: { value: 99 },
      establishment: { value: 111 },
      personnelPerHead: null,
    });
    // 004 line 305
    expect(of(classes, ZHUZHOU).map((row) => [row.subjectCode, row.amount?.value])).toEqual([
      ["301", 16_710_400],
      ["302", 27_701_000],
      ["303", 4_750_200],
      ["310", 1_129_600],
    ]);
  });
});

describe("procurementShares", () => {
  it("tells what small enterprises got from what is not disclosed", async () => {
    const rows = await procurementShares(engine, EVERYTHING);
    // 003 line 486-488, 001 line 103, 002 line 86
    expect(of(rows, JINGDEZHEN, 2024)[0]).toMatchObject({
      total: { value: 925_100 },
      sme: { value: 889_800 },
    });
    expect(of(rows, "360200-zhushanghai")[0]!.smeShare).toBe(0);
    expect(of(rows, "511900-zhengfuban")[0]).toMatchObject({ sme: null, smeShare: null, works: null });
  });
});

describe("overview", () => {
  it("joins the figures of one department and year, and no other's", async () => {
    const rows = await overview(engine, EVERYTHING);
    expect(rows).toHaveLength(5);
    const row = rows.find((entry) => entry.departmentId === JINGDEZHEN && entry.fiscalYear === 2024)!;
    expect(row.threePublic!.actual!.value).toBe(72_700);
    expect(row.staff!.inService!.value).toBe(56);
    expect(row.procurement!.total!.value).toBe(925_100);
  });
});

describe("searchable", () => {
  it("holds departments with their years, documents, and only subjects with an amount, below their names", async () => {
    const { departments, documents, functional, economic } = await searchable(engine);
    expect(departments.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4]);
    const own = documents.filter(({ departmentId }) => departmentId === JINGDEZHEN);
    expect(own.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2020]);
    expect(documents).toHaveLength(5);
    expect(functional.find(({ code }) => code === "2010301")).toEqual({
      code: "2010301",
      name: "行政运行",
      path: ["一般公共服务支出", "政府办公厅（室）及相关机构事务"],
    });
    expect(economic.some(({ code }) => code === "30101")).toBe(true);
    for (const system of ["functional", "economic"] as const) {
      const amounts = await subjectAmounts(engine, { ...EVERYTHING, system, parent: null });
      const classes = { functional, economic }[system].filter(({ code }) => code.length === 3);
      expect(classes.map(({ code }) => code)).toEqual([
        ...new Set(amounts.map(({ subjectCode }) => subjectCode)),
      ]);
    }
  });
});

describe("sourceOfFigure", () => {
  it("gives the printed words, the place, and the lines around it", async () => {
    const [row] = await procurementShares(engine, { departments: [JINGDEZHEN], years: [2024] });
    const source = (await sourceOfFigure(engine, row!.sme!.figureId))!;
    expect(source).toMatchObject({
      lineStart: 488,
      printed: "88.98",
      unit: "yuan",
      value: 889_800,
      derived: false,
    });
    const line = source.lines.find((entry) => entry.line === 488)!;
    expect(line.text.slice(source.charStart!, source.charEnd!)).toBe("88.98");
    expect(source.lines[0]!.line).toBeLessThan(488);
  });
  it("knows no figure by a number that is none", async () => {
    expect(await sourceOfFigure(engine, "1; DROP TABLE figures")).toBeNull();
    expect(await sourceOfFigure(engine, "99999999")).toBeNull();
  });
});
