import { describe, expect, it } from "vitest";
import type { CustomSeriesOption } from "echarts";
import { executionByDepartment } from "#lib/charts/executionByDepartment.ts";
import { executionBySubject } from "#lib/charts/executionBySubject.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import type { Mark, Picture } from "#lib/charts/picture.ts";
import { procurementShares } from "#lib/charts/procurementShares.ts";
import { staffCosts } from "#lib/charts/staffCosts.ts";
import { threePublicExpenses } from "#lib/charts/threePublicExpenses.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";

/* Pictures as values: what is drawn for given rows, wide and on a phone. */

const WORDS = pictureWords("zh");

let figures = 0;
const yuan = (value: number, derived = false): Amount => ({
  value,
  unit: "yuan",
  figureId: String(++figures),
  derived,
  conflicting: false,
});
const who = { departmentId: "a", shortName: "甲局", fiscalYear: 2023, scope: "own" as const };

interface Option {
  title: { text: string; left: number; top: number }[];
  grid: { left: number; top: number; width: number; height: number }[];
  xAxis: { min: number; max: number }[];
  yAxis: { data: string[] }[];
  series: CustomSeriesOption[];
}
const option = (picture: Picture, width = 1072) => picture.option(width) as unknown as Option;

/** The marks of a panel, row by row. */
function marks(picture: Picture, panel: number): { row: number; mark: Mark }[] {
  const data = option(picture).series[panel]!.data as unknown as { row: number; mark: Mark | null }[];
  return data.flatMap(({ row, mark }) => (mark ? [{ row, mark }] : []));
}
const blanks = (picture: Picture, panel: number) =>
  (option(picture).series[panel]!.data as unknown as { text: string }[])
    .map(({ text }) => text)
    .filter(Boolean);

const department = (over: Partial<DepartmentExecution>): DepartmentExecution => ({
  ...who,
  department: "甲市水利局",
  funding: "appropriation",
  initialBudget: yuan(1_000_000),
  adjustedBudget: null,
  actual: yuan(1_250_000),
  tableStages: [],
  executionRate: 1.25,
  variance: 250_000,
  reason: null,
  ...over,
});

describe("executionByDepartment", () => {
  const picture = executionByDepartment(
    [
      department({}),
      department({
        shortName: "乙局",
        initialBudget: null,
        adjustedBudget: yuan(2_000_000, true),
        actual: yuan(1_900_000),
        executionRate: 0.95,
      }),
      department({ shortName: "丙局", initialBudget: null, actual: yuan(500_000), executionRate: null }),
    ],
    WORDS,
  );
  it("draws the actual as bar, the adjusted budget as band, the initial budget as tick", () => {
    expect(marks(picture, 0).map(({ row, mark }) => [row, mark.kind, mark.value])).toEqual([
      [0, "bar", 1_250_000],
      [0, "tick", 1_000_000],
      [1, "band", 2_000_000],
      [1, "bar", 1_900_000],
      [2, "bar", 500_000],
    ]);
  });
  it("labels the bars in one unit that stands in the title", () => {
    expect(option(picture).title[0]!.text).toBe("决算与预算（万元）");
    expect(marks(picture, 0).flatMap(({ mark }) => mark.label ?? [])).toEqual(["125.00", "190.00", "50.00"]);
  });
  it("says on hover that a budget was inferred, with the exact amount", () => {
    expect(marks(picture, 0)[2]!.mark.tip).toEqual(["甲市水利局 2023", "全年预算（推算） 2,000,000.00 元"]);
  });
  it("draws deviations of a tenth and more in ochre, and says where no budget is published", () => {
    expect(marks(picture, 1).map(({ mark }) => [mark.colour, mark.label])).toEqual([
      ["var(--ochre-mark)", "125.0%"],
      ["var(--grey-bar)", "95.0%"],
    ]);
    expect(blanks(picture, 1)).toEqual(["没有公开预算"]);
  });
  it("starts bars at zero and lets no amount leave the scale", () => {
    expect(option(picture).xAxis[0]!.min).toBe(0);
    expect(option(picture).xAxis[0]!.max).toBeGreaterThan(2_000_000);
  });
  it("puts the panels side by side on a wide page, below each other on a phone", () => {
    const [wide, phone] = [option(picture, 1072), option(picture, 350)];
    expect(wide.grid[0]!.top).toBe(wide.grid[1]!.top);
    expect(wide.grid[1]!.left + wide.grid[1]!.width).toBeLessThanOrEqual(1072);
    expect(phone.grid[0]!.left).toBe(phone.grid[1]!.left);
    expect(phone.grid[1]!.top).toBeGreaterThan(phone.grid[0]!.top + phone.grid[0]!.height);
    expect(phone.grid[0]!.width).toBeLessThanOrEqual(350);
  });
  it("is told in words to those who cannot see it", () => {
    expect(picture.description).toBe(
      "甲局 2023，决算与预算（万元） 125.00，执行率（条形是偏离预算的部分） 125.0%；" +
        "乙局 2023，决算与预算（万元） 190.00，执行率（条形是偏离预算的部分） 95.0%；" +
        "丙局 2023，决算与预算（万元） 50.00，执行率（条形是偏离预算的部分） 没有公开预算",
    );
  });
  it("holds no row and no figure without failing", () => {
    expect(() => executionByDepartment([], WORDS).option(1072)).not.toThrow();
  });
});

describe("executionBySubject", () => {
  const subject = (code: string, budget: number, actual: number, leaf = true): SubjectExecution => ({
    ...who,
    subjectCode: code,
    subject: `科目${code}`,
    funding: "general",
    initialBudget: yuan(budget),
    adjustedBudget: null,
    actual: yuan(actual),
    executionRate: budget ? actual / budget : null,
    variance: actual - budget,
    tableStages: [],
    leaf,
    reason: null,
    reasonsBelow: 0,
  });
  const rows = [
    subject("201", 100_000, 900_000, false),
    subject("2010301", 0, 50_000),
    subject("2010302", 10_000, 100_000),
    subject("2010350", 300_000, 300_000),
  ];
  it("keeps to the finest subjects that differ, the largest difference in yuan first", () => {
    expect(largestVariances(rows).map((row) => row.subjectCode)).toEqual(["2010302", "2010301"]);
  });
  it("tells subjects of one name apart by their codes, and names the others plainly", () => {
    const twins = [subject("2010301", 1, 2), subject("2012901", 1, 2), subject("2010302", 1, 2)].map(
      (row, index) => ({ ...row, subject: index < 2 ? "行政运行" : "一般行政管理事务" }),
    );
    expect(option(executionBySubject(twins, WORDS)).yAxis[0]!.data).toEqual([
      "行政运行 2010301",
      "行政运行 2012901",
      "一般行政管理事务",
    ]);
  });
  it("cuts a huge rate's bar but not its label, and says 预算为零 instead of infinity", () => {
    const picture = executionBySubject(largestVariances(rows), WORDS);
    expect(marks(picture, 2).map(({ mark }) => [mark.value, mark.label])).toEqual([[2, "1,000.0%"]]);
    expect(blanks(picture, 2)).toEqual(["预算为零"]);
    expect(marks(picture, 1).map(({ mark }) => mark.label)).toEqual(["+9.00", "+5.00"]);
  });
});

describe("threePublicExpenses", () => {
  const item = (name: string, actual: number, prior: number | null, fiscalYear = 2023): ThreePublicItem => ({
    ...who,
    fiscalYear,
    item: name,
    initialBudget: null,
    adjustedBudget: null,
    actual: yuan(actual),
    priorActual: prior === null ? null : yuan(prior),
    reason: null,
    yearReason: null,
    tableStages: [],
  });
  const year = [
    item("three_public", 300_000, null),
    item("three_public.overseas", 0, null),
    item("three_public.vehicles.operation", 200_000, 250_000),
    item("three_public.reception", 100_000, null),
  ];

  it("sets total and parts of a single account below each other, on one scale", () => {
    const picture = threePublicExpenses(year, WORDS);
    expect(option(picture).xAxis).toHaveLength(1);
    expect(option(picture).yAxis[0]!.data[0]).toBe("合计");
    expect(marks(picture, 0).map(({ row, mark }) => [row, mark.kind, mark.value])).toEqual([
      [0, "bar", 300_000],
      [1, "bar", 0],
      [3, "bar", 200_000],
      [3, "dot", 250_000],
      [4, "bar", 100_000],
    ]);
    expect(blanks(picture, 0)).toEqual(["未公开"]);
  });
  it("says of a blank cell that it is one, and not that nothing was published", () => {
    const printed = threePublicExpenses(
      year.map((row) => ({ ...row, tableStages: ["actual"] })),
      WORDS,
    );
    expect(blanks(printed, 0)).toEqual(["表中空白"]);
  });
  it("draws the total, and the four parts on one scale, the year before as a dot", () => {
    const picture = threePublicExpenses([...year, item("three_public.overseas", 50_000, null, 2022)], WORDS);
    const scales = option(picture).xAxis.map(({ max }) => max);
    expect(scales).toHaveLength(5);
    expect(new Set(scales.slice(1)).size).toBe(1);
    expect(marks(picture, 0).map(({ row, mark }) => [row, mark.kind, mark.value])).toEqual([
      [0, "bar", 300_000],
    ]);
    expect(marks(picture, 3).map(({ mark }) => [mark.kind, mark.value])).toEqual([
      ["bar", 200_000],
      ["dot", 250_000],
    ]);
    // Zero is a printed figure; what is not printed is said.
    expect(marks(picture, 1)[0]!.mark.label).toBe("0.00");
    expect(blanks(picture, 2)).toEqual(["未公开", "未公开"]);
  });
  it("tells over and under the budget by words, and what is over it by its shape", () => {
    const budgeted = (name: string, budget: number, actual: number, fiscalYear = 2023) => ({
      ...item(name, actual, null, fiscalYear),
      adjustedBudget: yuan(budget),
    });
    const picture = threePublicExpenses(
      [
        budgeted("three_public", 100_000, 125_000),
        budgeted("three_public.reception", 60_000, 66_000),
        budgeted("three_public.vehicles.operation", 40_000, 30_000),
        budgeted("three_public", 100_000, 52_000, 2022),
        budgeted("three_public", 100_000, 100_000, 2021),
        budgeted("three_public", 0, 5_000, 2020),
      ],
      WORDS,
    );
    const bars = (panel: number) =>
      marks(picture, panel).flatMap(({ mark }) => (mark.kind === "bar" ? [[mark.label, mark.budget]] : []));
    expect(bars(0)).toEqual([
      ["12.50 · 超 25.0%", 100_000],
      ["5.20 · 低 48.0%", undefined],
      ["10.00 · 与预算一致", undefined],
      ["0.50 · 超，预算为零", 0],
    ]);
    // A part within its budget is as expected: nothing is said.
    expect(bars(3)).toEqual([["3.00", undefined]]);
    expect(bars(4)).toEqual([["6.60 · 超 10.0%", 60_000]]);
    expect(picture.legend.map(({ kind }) => kind)).toEqual(["bar", "beyond", "band"]);
    const [total] = marks(picture, 0).filter(({ mark }) => mark.kind === "bar");
    expect(total!.mark.tip.at(-1)).toBe("比全年预算多 25,000.00 元（25.0%）");
  });
});

describe("staffCosts", () => {
  it("draws another headcount grey under its own name, and divides nothing by it", () => {
    const row: StaffCost = {
      ...who,
      inService: null,
      establishment: { ...yuan(111) },
      onPayroll: yuan(99),
      supported: null,
      retired: null,
      wages: null,
      allowances: null,
      personnel: yuan(1e6),
      publicExpenses: yuan(1e6),
      personnelCost: 1e6,
      publicCost: 1e6,
      personnelPerHead: null,
      wagesPerHead: null,
      publicPerHead: null,
      allowancesPerRetired: null,
    };
    const picture = staffCosts([row], WORDS);
    expect(marks(picture, 0).map(({ mark }) => [mark.kind, mark.colour, mark.label])).toEqual([
      ["bar", "var(--grey-bar)", "99 实有"],
      ["tick", "var(--ink)", undefined],
    ]);
    expect(blanks(picture, 1)).toEqual(["未公开在职人数"]);
  });
});

describe("procurementShares", () => {
  const row = (over: Partial<ProcurementShare>): ProcurementShare => ({
    ...who,
    total: yuan(1e6),
    goods: yuan(1e6),
    works: null,
    services: null,
    sme: yuan(4e5),
    smallMicro: yuan(1e5),
    smeShare: 0.4,
    smallMicroShare: 0.1,
    ...over,
  });
  it("draws behind the rows between what shares half of the departments lie, of one year and of eight at least", () => {
    const departments = (count: number, of: (index: number) => Partial<ProcurementShare> = () => ({})) =>
      Array.from({ length: count }, (_, index) =>
        row({ departmentId: `d${index}`, smeShare: index / 10, ...of(index) }),
      );
    const legendOf = (rows: ProcurementShare[]) =>
      procurementShares(rows, WORDS).legend.map(({ name }) => name);
    expect(legendOf(departments(9))).toEqual(["中间一半的部门", "中位数"]);
    expect(legendOf(departments(7))).toEqual([]);
    expect(legendOf(departments(9, (index) => ({ fiscalYear: 2020 + (index % 2) })))).toEqual([]);
    expect(legendOf(departments(9, () => ({ departmentId: "a" })))).toEqual([]);
  });

  it("nests small and micro enterprises in the 100% bar", () => {
    const picture = procurementShares(
      [row({}), row({ sme: null, smeShare: null, smallMicroShare: null })],
      WORDS,
    );
    expect(marks(picture, 0).map(({ row, mark }) => [row, mark.kind, mark.value])).toEqual([
      [0, "bar", 1],
      [0, "bar", 0.4],
      [0, "thin", 0.1],
    ]);
    expect(blanks(picture, 0)).toEqual(["未公开"]);
  });
  it("lets a share beyond 100% show itself", () => {
    expect(option(procurementShares([row({ smeShare: 1.8 })], WORDS)).xAxis[0]!.max).toBeGreaterThan(1.8);
  });
});

describe("a picture of very many rows", () => {
  it("draws as many as can be read at once, from any row on, all to one scale", () => {
    const picture = executionByDepartment(
      Array.from({ length: 500 }, (_, index) =>
        department({ departmentId: `d${index}`, actual: yuan(1000 * (index + 1)) }),
      ),
      WORDS,
    );
    expect(picture.window).toMatchObject({ all: 500, first: 0 });
    expect(picture.height(1072)).toBeLessThan(2000);
    expect(picture.accounts).toHaveLength(40);
    const later = picture.window!.from(70);
    expect(later.accounts!.slice(0, 2)).toEqual(["d70:2023", "d71:2023"]);
    expect(marks(later, 0)[0]!.mark.tip[1]).toContain("71,000.00");
    expect(option(later).xAxis[0]!.max).toBe(option(picture).xAxis[0]!.max);
    // No row is beyond the last.
    expect(picture.window!.from(499).accounts!.at(-1)).toBe("d499:2023");
    expect(executionByDepartment([department({})], WORDS).window).toBeUndefined();
  });
  it("knows where a department's year stands, once beside each other and once in each panel on a phone", () => {
    const picture = executionByDepartment([department({}), department({ departmentId: "b" })], WORDS);
    expect(picture.bands!(1072, "b:2023")).toHaveLength(1);
    expect(picture.bands!(350, "b:2023")).toHaveLength(2);
    expect(picture.bands!(1072, "nobody:2023")).toEqual([]);
  });
});

describe("labels", () => {
  it("fit beside their bars at every width, and small multiples stay on one scale", () => {
    const rows = [
      department({ actual: yuan(9_999_999_900), initialBudget: yuan(9_999_999_900) }),
      department({ departmentId: "b", actual: yuan(100) }),
    ];
    for (const width of [350, 720, 1072]) {
      const drawn = option(executionByDepartment(rows, WORDS), width);
      const { width: wide } = drawn.grid[0]!;
      const all = marks(executionByDepartment(rows, WORDS), 0);
      for (const { mark, row } of all.filter(({ mark }) => mark.label)) {
        const furthest = Math.max(
          ...all.filter((other) => other.row === row).map((other) => other.mark.value),
        );
        const end = (furthest / drawn.xAxis[0]!.max) * wide;
        expect(end + 7 + mark.label!.length * 7.2).toBeLessThanOrEqual(wide + 4);
      }
    }
    const item = (fiscalYear: number, name: string, actual: number): ThreePublicItem => ({
      ...who,
      fiscalYear,
      item: name,
      initialBudget: null,
      adjustedBudget: null,
      actual: yuan(actual),
      priorActual: null,
      reason: null,
      yearReason: null,
      tableStages: [],
    });
    const parts = threePublicExpenses(
      [item(2022, "three_public.overseas", 1e9), item(2023, "three_public.reception", 10)],
      WORDS,
    );
    // The total before them has a scale of its own.
    expect(
      new Set(
        option(parts, 350)
          .xAxis.slice(1)
          .map(({ max }) => max),
      ).size,
    ).toBe(1);
  });
  it("fit on both sides of zero, and what is missing is said where there is room", () => {
    const rates = [2.662, 0.661, null, 1.349];
    const rows = rates.map((executionRate, index) =>
      department({ departmentId: String(index), executionRate, initialBudget: null }),
    );
    for (const width of [350, 720, 1072]) {
      const drawn = option(executionByDepartment(rows, WORDS), width);
      const { min, max } = drawn.xAxis[1]!;
      const { width: wide } = drawn.grid[1]!;
      const at = (value: number) => ((value - min) / (max - min)) * wide;
      expect(at(1.662) + "266.2%".length * 7).toBeLessThanOrEqual(wide);
      expect(at(-0.339) - "66.1%".length * 7).toBeGreaterThanOrEqual(0);
      expect(at(0) + "没有公开预算".length * 12).toBeLessThanOrEqual(wide);
    }
  });
  it("fit on both sides of zero for very many rows, too", () => {
    const rows = Array.from({ length: 2000 }, (_, index) =>
      department({ departmentId: String(index), executionRate: index % 2 ? 1.5 : 0.5 }),
    );
    const { min, max } = option(executionByDepartment(rows, WORDS)).xAxis[1]!;
    expect(min).toBeLessThan(-0.5);
    expect(max).toBeGreaterThan(0.5);
  });
  it("stand beyond what else is drawn where the actual is missing", () => {
    const [drawn] = option(
      executionByDepartment(
        [department({ actual: null, executionRate: null, tableStages: ["actual"] })],
        WORDS,
      ),
    ).series;
    const [first] = drawn!.data as unknown as { value: number[]; text: string }[];
    expect(first).toMatchObject({ value: [1_000_000, 0], text: "表中空白" });
  });
});

describe("a legend", () => {
  it("is of the marks that are drawn, and of no others", () => {
    const names = (picture: Picture) => picture.legend.map(({ name }) => name);
    expect(names(executionByDepartment([department({})], WORDS))).toEqual([
      "决算",
      "超出预算的部分",
      "年初预算",
    ]);
    const within = department({ initialBudget: yuan(1_250_000) });
    expect(names(executionByDepartment([within], WORDS))).toEqual(["决算", "年初预算"]);
    expect(names(executionByDepartment([department({ adjustedBudget: yuan(1) })], WORDS))).toEqual([
      "决算",
      "超出预算的部分",
      "全年预算",
      "年初预算",
    ]);
    expect(names(executionByDepartment([department({ initialBudget: null })], WORDS))).toEqual([]);
  });
});
