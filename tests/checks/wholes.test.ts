import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { said, short } from "../support/ruleSays.ts";
import { indicator, print, project, small, tell, type Printed } from "../support/smallDocument.ts";

/* Wholes and their parts: totals of statements, “三公”, vehicles, projects and their scores. */

type More = NonNullable<Parameters<typeof tell>[2]>;

describe("T1: a summary", () => {
  const row = (item: Printed["item"], amount: string, more: More = {}) =>
    print("revenue_expenditure_summary", item, `${amount}万元`, more);
  const of = (figures: Printed[], ...passages: string[]) => short("T1", small(figures, { passages }));
  it("has totals of their parts, equal to each other", () => {
    const revenue = [
      row("revenue.current", "9.00"),
      row("revenue.opening_balance", "1.00"),
      row("revenue.nonfiscal_balance_used", "2.00"),
    ];
    const expenditure = [
      row("expenditure.current", "8.00"),
      row("expenditure.surplus_distribution", "1.00"),
      row("expenditure.closing_balance", "3.00"),
    ];
    expect(of([...revenue, row("revenue.total", "12.00")])).toBe("passed");
    expect(of([...revenue, row("revenue.total", "10.00")])).toBe("failed");
    expect(of([...expenditure, row("expenditure.total", "12.00")])).toBe("passed");
    expect(of([...expenditure, row("expenditure.total", "11.00")])).toBe("failed");
    expect(of([row("revenue.total", "12.00"), row("expenditure.total", "12.00")])).toBe("passed");
    expect(of([row("revenue.total", "12.00"), row("expenditure.total", "12.02")])).toBe("failed");
    expect(of([row("revenue.total", "12.00"), row("revenue.opening_balance", "1.00")])).toBe("");
    expect(
      of([row("revenue.total", "12.00"), row("expenditure.total", "12.02", { funding: "general" })]),
    ).toBe("");
  });
  it("has classes that make up its expenditure, of each purse", () => {
    const classes = (...amounts: string[]) =>
      amounts.map((amount, at) => row("expenditure.current", amount, { subjectCode: `20${at + 1}` }));
    expect(of([...classes("4.00", "5.00"), row("expenditure.current", "9.00")])).toBe("passed");
    expect(of([...classes("4.00", "4.00"), row("expenditure.current", "9.00")])).toBe("failed");
    expect(
      of([
        ...classes("4.00", "5.00"),
        row("expenditure.current", "5.00", { subjectCode: "20101" }),
        row("expenditure.current", "9.00"),
      ]),
    ).toBe("passed");
    expect(of([...classes("4.00"), row("expenditure.current", "9.00", { funding: "general" })])).toBe("");
  });
  it("has sources that make up its revenue, a purse within another one once", () => {
    const total = row("revenue.current", "9.00", { line: 9 });
    const source = (item: Printed["item"], amount: string, more: More = {}) =>
      row(item, amount, { line: 3, ...more });
    expect(
      of([
        source("revenue.appropriation", "4.00", { funding: "general" }),
        source("revenue.other", "5.00"),
        total,
      ]),
    ).toBe("passed");
    expect(
      of([
        source("revenue.appropriation", "4.00", { funding: "general" }),
        source("revenue.other", "4.00"),
        total,
      ]),
    ).toBe("failed");
    const all = source("revenue.appropriation", "4.00", { funding: "appropriation" });
    expect(
      of([
        all,
        source("revenue.appropriation", "3.00", { funding: "general" }),
        source("revenue.other", "5.00"),
        total,
      ]),
    ).toBe("passed");
    expect(
      of([
        source("revenue.appropriation", "1.00", { funding: "government_fund" }),
        source("revenue.appropriation", "3.00", { funding: "general" }),
        source("revenue.other", "5.00"),
        total,
      ]),
    ).toBe("passed");
    expect(
      of([source("revenue.other", "9.00"), source("revenue.business", "5.00", { line: 10 }), total]),
    ).toBe("passed");
    expect(of([source("revenue.other", "9.00"), source("revenue.opening_balance", "5.00"), total])).toBe(
      "passed",
    );
  });
  it("lacks no row that was not read", () => {
    const rows = (amount: string, between: string) =>
      of(
        [
          row("expenditure.current", amount, { subjectCode: "201", line: 1 }),
          row("expenditure.current", "9.00", { line: 3 }),
        ],
        "一、甲支出 4.00",
        between,
        "合计 9.00",
      );
    expect([
      rows("4.00", "二、乙支出 5.00"),
      rows("4.00", "二、乙支出 22 5.00"),
      rows("4.00", "二、乙支出|5.00"),
    ]).toEqual(["", "", ""]);
    expect([
      rows("4.00", "二、乙支出 0.00"),
      rows("4.00", "二、乙收入 5.00"),
      rows("4.00", "很好"),
      rows("4.00", "乙支出 5.00"),
    ]).toEqual(Array(4).fill("failed"));
    expect(rows("10.00", "二、乙支出 5.00")).toBe("failed");
    expect(rows("9.00", "二、乙支出 5.00")).toBe("passed");
  });
  it("prints both amounts of a row of totals", () => {
    const one = (words: string, item: Printed["item"] = "revenue.total") =>
      said("T1", small([row(item, "9.00")], { passages: [words] }));
    expect(one("收入总计 9.00 支出总计")).toEqual([
      "收入总计在第1行印为9万元，同一行的支出合计却空着，值得核对。",
    ]);
    expect(one("收入总 计 支出总计 9.00", "expenditure.total")).toEqual([
      "支出总计在第1行印为9万元，同一行的收入合计却空着，值得核对。",
    ]);
    expect(one("本年收入合计 9.00 本年支出合计", "revenue.current")).toHaveLength(1);
    expect([
      one("收入总计 9.00"),
      one("收入总计 9.00 支出总计 9.00"),
      one("收入总计 支出总计"),
      one("总计 9.00 总计 总计"),
    ]).toEqual([[], [], [], []]);
  });
});

describe("T6: “三公”", () => {
  const of = (...figures: Printed[]) => short("T6", small(figures));
  const told = (item: Printed["item"], amount: string, more: More = {}) => tell(item, `${amount}万元`, more);
  const table = (item: Printed["item"], amount: string) => print("three_public", item, `${amount}万元`);
  it("is the sum of its parts where the text tells all of them, and of those that a table prints", () => {
    const parts = [
      told("three_public.overseas", "1.00"),
      told("three_public.vehicles", "2.00"),
      told("three_public.reception", "3.00"),
    ];
    expect(of(told("three_public", "6.00"), ...parts)).toBe("passed");
    expect(of(told("three_public", "7.00"), ...parts)).toBe("failed");
    expect(of(told("three_public", "7.00"), ...parts.slice(1))).toBe("");
    expect(of(table("three_public", "5.00"), table("three_public.reception", "5.00"))).toBe("passed");
    expect(of(table("three_public", "5.00"), table("three_public.reception", "4.00"))).toBe("failed");
    expect(of(table("three_public", "5.00"))).toBe("");
  });
  it("is compared within one statement, year, stage and measure", () => {
    const parts = (more: More) => [
      told("three_public.vehicles.purchase", "1.00", more),
      told("three_public.vehicles.operation", "1.00", more),
    ];
    expect(of(told("three_public.vehicles", "9.00"), ...parts({}))).toBe("failed");
    for (const more of [
      { fiscalYear: 2022 },
      { stage: "initial_budget" },
      { measure: "yoy_change" },
    ] as const) {
      expect(of(told("three_public.vehicles", "9.00"), ...parts(more))).toBe("");
      expect(of(told("three_public.vehicles", "2.00", more), ...parts(more))).toBe("passed");
    }
    expect(
      of(
        told("three_public.vehicles", "9.00"),
        table("three_public.vehicles.purchase", "1.00"),
        table("three_public.vehicles.operation", "1.00"),
      ),
    ).toBe("");
    expect(of(tell("three_public.vehicles", "9", { unit: "person" }), ...parts({}))).toBe("");
  });
  it("has receptions at home and abroad, one of which alone is within all", () => {
    const [home, abroad] = ["three_public.reception.domestic", "three_public.reception.abroad"] as const;
    expect(of(told("three_public.reception", "5.00"), told(home, "3.00"), told(abroad, "2.00"))).toBe(
      "passed",
    );
    expect(of(told("three_public.reception", "5.00"), told(home, "3.00"), told(abroad, "1.00"))).toBe(
      "failed",
    );
    expect([
      of(told("three_public.reception", "5.00"), told(home, "5.00")),
      of(told("three_public.reception", "5.00"), told(home, "5.02")),
    ]).toEqual(["passed", "failed"]);
    expect(of(told("three_public.reception", "5.00"), told(abroad, "6.00"))).toBe("failed");
    expect(
      of(
        told("three_public.reception", "5.00", { measure: "yoy_change" }),
        told(home, "6.00", { measure: "yoy_change" }),
      ),
    ).toBe("");
  });
  it("has vehicles whose running alone is within them, but in a table", () => {
    const operation = "three_public.vehicles.operation";
    expect([
      of(told("three_public.vehicles", "5.00"), told(operation, "5.00")),
      of(told("three_public.vehicles", "5.00"), told(operation, "6.00")),
    ]).toEqual(["passed", "failed"]);
    expect(of(told("three_public.vehicles", "5.00"), told("three_public.vehicles.purchase", "6.00"))).toBe(
      "failed",
    );
    expect(
      of(
        told("three_public.vehicles", "5.00", { measure: "yoy_change" }),
        told(operation, "6.00", { measure: "yoy_change" }),
      ),
    ).toBe("");
  });
});

describe("P2: vehicles kept", () => {
  const of = (...figures: Printed[]) => short("P2", small(figures));
  const count = (item: Printed["item"], number: string, more: More = {}) =>
    tell(item, number, { unit: "vehicle" as Printed["unit"], ...more });
  it("are those of the assets, or the sum of their uses", () => {
    expect([
      of(count("vehicles.kept", "5"), count("assets.vehicles", "5")),
      of(count("vehicles.kept", "5"), count("assets.vehicles", "6")),
    ]).toEqual(["passed", "failed"]);
    const uses = (first: string, second: string, more: More = {}) => [
      count("assets.vehicles.general", first),
      count("assets.vehicles.other", second, more),
    ];
    expect([
      of(count("vehicles.kept", "5"), ...uses("2", "3")),
      of(count("vehicles.kept", "5"), ...uses("2", "4")),
    ]).toEqual(["passed", "failed"]);
    expect(of(count("vehicles.kept", "5"), count("assets.vehicles", "5"), ...uses("2", "4"))).toBe("passed");
    expect(of(count("vehicles.kept", "5"), uses("2", "4")[0]!)).toBe("");
    expect(of(count("vehicles.kept", "5"), ...uses("2", "4", { line: 13 }))).toBe("failed");
    expect(of(count("vehicles.kept", "5"), ...uses("2", "4", { line: 14 }))).toBe("");
    expect(of(...uses("2", "4"))).toBe("");
  });
});

describe("E4: projects", () => {
  const of = (projects: ReturnType<typeof project>[], figures: Printed[] = [], passages: string[] = []) =>
    short("E4", small(figures, { projects, passages }));
  const wan = (amount: number) => BigInt(Math.round(amount * 1e8));
  const spent = (name: string, amount: number | null) =>
    project(name, { executed: amount === null ? null : wan(amount) });
  it("of one name spend one amount", () => {
    expect([
      of([spent("防汛经费", 5), spent("防汛经费", 5)]),
      of([spent("防汛经费", 5), spent("防汛经费", 5.005)]),
      of([spent("防汛经费", 5), spent("防汛经费", 5.006)]),
    ]).toEqual([...["passed", "passed", "failed"]]);
    expect([
      of([spent("防汛经费", 5), spent("抗旱经费", 6)]),
      of([spent("防汛", 5), spent("防汛", 6)]),
      of([spent("防汛经费", 5), spent("防汛经费", null)]),
    ]).toEqual(["", "", ""]);
  });
  it("spend no more than all of them", () => {
    const all = [tell("expenditure.project", "5.00万元")];
    expect([
      of([spent("防汛经费", 5)], all),
      of([spent("防汛经费", 5.01)], all),
      of([spent("防汛经费", 5.0101)], all),
    ]).toEqual(["passed", "passed", "failed"]);
    expect([
      of([spent("整体支出", 9)], all),
      of([spent("滨海市水利局", 9)], all),
      of([spent("水利局", 9)], all),
      of([spent("滨海市水利局本级", 9)], all),
    ]).toEqual(["", "", "", ""]);
    for (const other of [{ funding: "general" }, { subjectCode: "213" }, { fiscalYear: 2022 }] as const)
      expect(of([spent("防汛经费", 9)], [tell("expenditure.project", "5.00万元", other)])).toBe("");
  });
  it("that are evaluated are a share of their expenditure, or of all", () => {
    const figures = [
      tell("expenditure.project", "50.00万元"),
      tell("expenditure.current", "100.00万元"),
      tell("expenditure.project", "80.00万元", { stage: "initial_budget" }),
    ];
    const share = (text: string, own = figures) => of([], own, ["", "", "", text]);
    expect([
      share("涉及资金25万元，占项目支出总额的50%"),
      share("涉及资金25万元，占项目支出总额的52%"),
    ]).toEqual(["passed", "failed"]);
    expect([
      share("涉及财政资金40万元，占一般公共预算项目支出预算总额的50%"),
      share("涉及金额25万元，占部门支出总额的25％"),
    ]).toEqual(["passed", "passed"]);
    expect([
      share("涉及资金25万元，占本部门支出的50%"),
      share("涉及资金25万元，占收入的50%"),
      share("涉及资金25元，占项目支出的50%"),
    ]).toEqual(["failed", "", ""]);
    for (const other of [{ measure: "yoy_change" }, { subjectCode: "213" }, { fiscalYear: 2022 }] as const)
      expect(
        share("涉及资金25万元，占项目支出总额的51%", [tell("expenditure.project", "50.00万元", other)]),
      ).toBe("");
    const none = [tell("expenditure.project", "0.00万元")];
    expect([
      share("涉及资金25万元，占项目支出的0%", none),
      share("涉及资金25万元，占项目支出的5%", none),
    ]).toEqual(["passed", "failed"]);
  });
});

describe("scores of projects", () => {
  const id = CHECKS.find(({ title }) => /得分|分值/.test(title.zh))!.id;
  const of = (given: Parameters<typeof project>[1], passages: string[] = []) =>
    short(id, small([], { projects: [project("防汛经费", given)], passages }));
  const points = (number: number) => BigInt(Math.round(number * 10_000));
  const one = (weight: number | null, score: number | null) =>
    indicator("巡查", {
      weight: weight === null ? null : points(weight),
      score: score === null ? null : points(score),
    });
  it("are no more than their weights", () => {
    expect([of({ indicators: [one(10, 10)] }), of({ indicators: [one(10, 10.5)] })]).toEqual([
      "passed",
      "failed",
    ]);
    expect([of({ indicators: [one(null, 10)] }), of({ indicators: [one(10, null)] })]).toEqual(["", ""]);
  });
  it("have a rate of execution that is within a percent", () => {
    const rate = (executed: number, executionRate: number | null, adjustedBudget = 100) =>
      of({
        executed: points(executed * 10_000),
        adjustedBudget: points(adjustedBudget * 10_000),
        executionRate: executionRate === null ? null : points(executionRate),
      });
    expect([
      rate(50, 50),
      rate(50, 51),
      rate(50, 49),
      rate(50, 51.01),
      rate(50, 48.99),
      rate(50, 0.5),
    ]).toEqual([...["passed", "passed", "passed", "failed", "failed", "passed"]]);
    expect([
      rate(120, 100),
      rate(80, 100),
      rate(120, 99),
      rate(50, null),
      rate(0.1, 90, 0.5),
      rate(0.1, 90, 1),
      rate(5, 90, 0),
    ]).toEqual([...["passed", "failed", "failed", "", "passed", "failed", ""]]);
  });
  it.each<[string, string]>([
    ["总分为98分（其中基础管理19分、目标管理79分）", "passed"],
    ["总分为98分（其中基础管理19分、目标管理78分）", "failed"],
    ["综合得分98.5分，其中：管理19.5分，目标79分", "passed"],
    ["自评得分是：98分：其中管理19分", ""],
    ["总分为98分（其中满分19分、目标78分）", ""],
    ["总分为98分（其中管理扣19分、目标78分）", ""],
    ["总分为98分（其中分值19分、目标78分）", "failed"],
    ["得分98分，其中管理19分、目标78分", ""],
  ])("in %s: %s", (text, outcome) => {
    expect(short(id, small([], { passages: [text], projects: [project("防汛经费", {})] }))).toBe(outcome);
  });
});
