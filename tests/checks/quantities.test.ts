import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import type { CheckedFigure } from "#lib/checks/check.ts";
import { compareGrids } from "#lib/checks/performance/grids.ts";
import { replaced } from "#lib/checks/grouping/together.ts";
import { isAnotherSection, listOf, told, toldNear, wordsAround } from "#lib/checks/text/told.ts";
import { measured, measuredValues, MEASURES, peersOf } from "#lib/checks/years/measures.ts";
import type { Finding } from "#lib/checks/run.ts";
import { print, small, tell } from "../support/smallDocument.ts";

/* What several rules rest on: lists in the text, summaries of scores, measures of peers, findings that stand for others. */

describe("what the text tells", () => {
  const of = (...figures: Parameters<typeof small>[0][number][]) =>
    told(small(figures), "expenditure.basic", "all")?.printed ?? null;
  it("is its first print, where no statement prints it", () => {
    expect(of(tell("expenditure.basic", "5.00万元"), tell("expenditure.basic", "6.00万元"))).toBe("5.00");
    expect(of(print("overview", "expenditure.basic", "5.00万元"))).toBe("5.00");
    expect(
      of(tell("expenditure.basic", "5.00万元"), print("expenditure", "expenditure.basic", "5.00万元")),
    ).toBe(null);
    expect(
      of(print("chart_data", "expenditure.basic", "4.00万元"), tell("expenditure.basic", "5.00万元")),
    ).toBe("5.00");
    expect(of(tell("expenditure.basic", "5.00万元", { subjectCode: "213" }))).toBe(null);
    expect(of(tell("expenditure.basic", "5.00万元", { funding: "general" }))).toBe(null);
    expect(of(tell("expenditure.basic", "5.00万元", { fiscalYear: 2022 }))).toBe(null);
  });

  const PARTS = ["expenditure.basic", "expenditure.project"] as const;
  const list = (wholeLine: number, lines: number[], within: number, passages: string[] = []) => {
    const document = small(
      [
        tell("expenditure.current", "9.00万元", { line: wholeLine }),
        ...lines.map((line, index) => tell(PARTS[index % 2]!, `${index + 1}.00万元`, { line })),
      ],
      { passages },
    );
    return { document, reach: listOf(document, document.figures[0]!, PARTS, within) };
  };
  it("is a list as far as its parts follow each other", () => {
    expect(list(10, [], 2).reach).toEqual({ from: 8, to: 12 });
    expect(list(10, [12, 14, 16], 2).reach).toEqual({ from: 8, to: 16 });
    expect(list(10, [16, 12, 14], 2).reach).toEqual({ from: 8, to: 16 });
    expect(list(10, [12, 15], 2).reach).toEqual({ from: 8, to: 12 });
    expect(list(10, [13], 2).reach).toEqual({ from: 8, to: 12 });
    expect(list(10, [5, 9, 11], 2).reach).toEqual({ from: 8, to: 12 });
  });
  it("is a list no further than the title of another section", () => {
    const titled = (title: string, line: number) =>
      list(
        1,
        [3, 5, 7],
        2,
        Array.from({ length: 8 }, (_, index) => (index + 1 === line ? title : "很好。")),
      ).reach.to;
    expect(titled("（二）项目支出决算情况说明", 4)).toBe(3);
    expect(titled("（二）项目支出决算情况说明", 6)).toBe(5);
    expect(titled("（二）项目支出决算情况说明", 3)).toBe(7);
    expect(titled("（二）本年支出", 4)).toBe(7);
  });
  it("is near its whole within those lines, of that purse", () => {
    const { document } = list(10, [5, 8, 12, 13], 2);
    const near = (from: number, to: number) =>
      toldNear(document, { from, to }, "expenditure.basic", "all")?.lineStart ?? null;
    expect([near(8, 12), near(5, 12), near(6, 11), near(12, 12), near(13, 20)]).toEqual([
      12,
      5,
      null,
      12,
      null,
    ]);
    expect(toldNear(document, { from: 1, to: 20 }, "expenditure.basic", "general")).toBe(null);
    const tabled = small([print("expenditure", "expenditure.basic", "5.00万元", { line: 2 })]);
    expect(toldNear(tabled, { from: 1, to: 3 }, "expenditure.basic", "all")).toBe(null);
  });
  it.each<[string, boolean]>([
    ["（四）一般公共预算基本支出决算情况说明", true],
    ["  二、支出决算情况：", true],
    ["本年支出说明。", true],
    ["说明", false],
    ["情况很好", false],
    ["一，支出情况", false],
    [`${"很".repeat(40)}情况`, true],
    [`${"很".repeat(41)}情况`, false],
  ])("%s between two lines is a title: %s", (text, is) => {
    const document = small([], { passages: ["支出情况说明", text, "支出情况说明", "支出情况说明"] });
    expect(isAnotherSection(document, 1, 3)).toBe(is);
    expect([
      isAnotherSection(document, 2, 3),
      isAnotherSection(document, 3, 3),
      isAnotherSection(document, 3, 2),
    ]).toEqual([...[false, false, false]]);
  });
  it("stands in the words of its lines, and of those between", () => {
    const document = small(
      [
        tell("expenditure.basic", "5.00万元", { line: 2 }),
        tell("expenditure.project", "5.00万元", { line: 4 }),
      ],
      {
        passages: ["一", "二", "三", "四", "五"],
      },
    );
    const [first, second] = document.figures as [CheckedFigure, CheckedFigure];
    expect([
      wordsAround(document, [first]),
      wordsAround(document, [second]),
      wordsAround(document, [second, first]),
    ]).toEqual([...["二", "四", "二三四"]]);
  });
});

describe("a summary of scores", () => {
  const HEAD = "项目|一|二|合计";
  const said = (...lines: string[]) =>
    compareGrids(small([], { passages: lines.map((line) => line.replaceAll("|", "\t")) })).map(
      ({ passed, lineStart, message }) => (passed ? `${lineStart} passed` : `${lineStart} ${message.zh}`),
    );
  it("adds up in each of its rows, and its rates are those of its scores", () => {
    expect(said(HEAD, "权重|40|60|100", "得分|38|57|95", "得分率|95.00%|95.00%|95.00%")).toEqual([
      "2 passed",
      "3 passed",
      "4 passed",
    ]);
    expect(said("很好", HEAD, "满分|40|60|101")).toEqual([
      "3 第3行“满分”的合计是101，各栏相加为100，值得核对。",
    ]);
    expect(said(HEAD, "权重|40|60|100", "得分|38|57|95", "得分率|95%|90%|95%")).toEqual([
      ...["2 passed", "3 passed", "4 第4行“得分率”印为90%，按得分和分值计算为95%，值得核对。"],
    ]);
    expect(said(HEAD, "分值|0.005|0.005|0.02")).toEqual(["2 passed"]);
    expect(said(HEAD, "分值|0.005|0.005|0.0201")).toHaveLength(1);
    expect(said(HEAD, "分值|0.005|0.005|0.0201")[0]).not.toContain("passed");
  });
  it("has rates that may be rounded in their second place, and none of nothing", () => {
    expect(said(HEAD, "权重|3|7|10", "得分|2|7|9", "得分率|66.67%|100%|90%")).toEqual([
      "2 passed",
      "3 passed",
      "4 passed",
    ]);
    expect(said(HEAD, "权重|3|7|10", "得分|2|7|9", "得分率|66.66%|100%|90%")).toEqual([
      "2 passed",
      "3 passed",
      "4 passed",
    ]);
    expect(said(HEAD, "权重|3|7|10", "得分|2|7|9", "得分率|66.65%|100%|90%")[2]).toContain(
      "印为66.65%，按得分和分值计算为66.67%",
    );
    expect(said(HEAD, "权重|0|10|10", "得分|0|9|9", "得分率|5%|90%|90%")).toEqual([
      "2 passed",
      "3 passed",
      "4 passed",
    ]);
    expect(said(HEAD, "权重|10|10|20", "得分|0|9|9", "得分率|5%|90%|45%")[2]).toContain(
      "印为5%，按得分和分值计算为0%",
    );
    expect(said(HEAD, "得分率|5%|90%|45%")).toEqual(["2 passed"]);
    expect(said(HEAD, "权重|10|10|20", "得分率|5%|90%|45%")).toEqual(["2 passed", "3 passed"]);
  });
  it.each<[string, string[]]>([
    ["of three columns", ["项目|一|合计", "权重|40|41"]],
    ["whose last column is no total", ["项目|一|合计|二", "权重|40|60|101"]],
    ["with a number in its head", ["项目|1|二|合计", "权重|40|60|101"]],
    ["of another kind of row", [HEAD, "人数|40|60|101"]],
    ["of a row of more columns", [HEAD, "权重|40|60|1|102"]],
    ["of a row with words", [HEAD, "权重|40|无|41"]],
    ["of a row without a label", [HEAD, "|40|60|101"]],
    ["of a rate without its sign", [HEAD, "得分率|40|60|101"]],
    ["of a weight in percent", [HEAD, "权重|40%|60%|101%"]],
  ])("is none %s", (_, lines) => expect(said(...lines)).toEqual([]));
  it("ends at another row, and after six", () => {
    expect(said(HEAD, "权重|40|60|100", "很好", "得分|38|57|96")).toEqual(["2 passed"]);
    expect(said(HEAD, ...Array.from({ length: 8 }, () => "得分|38|57|95"))).toHaveLength(6);
  });
});

describe("measures of departments", () => {
  const account = (
    more: Partial<Parameters<typeof small>[1] & object> = {},
    staff = "4",
    cost = "100.00万元",
  ) =>
    small(
      [
        print("general_basic_expenditure", "expenditure.basic.personnel", cost),
        tell("staff.in_service", staff, { unit: "person" }),
      ],
      more,
    );
  it("are yuan a head, of what is printed", () => {
    const found = measured(account(), MEASURES[0])!;
    expect([found.value, found.unit, found.figures.map(({ item }) => item)]).toEqual([
      ...[2_500_000_000n, "yuan", ["expenditure.basic.personnel", "staff.in_service"]],
    ]);
    expect(measured(account({}, "0"), MEASURES[0])).toBe(null);
    expect(measured(account(), MEASURES[1])).toBe(null);
    expect(
      measured(
        small([print("general_basic_expenditure", "expenditure.basic.personnel", "1.00万元")]),
        MEASURES[0],
      ),
    ).toBe(null);
    expect(measured(account({}, "3"), MEASURES[0])!.value).toBe(3_333_333_333n);
  });
  it("are none of a document that was superseded", () => {
    expect(measuredValues(account())).toEqual([
      {
        fiscalYear: 2023,
        departmentId: "滨海市水利局",
        item: "expenditure.basic.personnel",
        value: 2_500_000_000n,
      },
    ]);
    expect(measuredValues(account({ superseded: true }))).toEqual([]);
  });
  const peers = (values: [departmentId: string, value: number, fiscalYear?: number][], own: string) => {
    const found = peersOf(
      values.map(
        ([departmentId, value, fiscalYear = 2023]) =>
          ({ departmentId, fiscalYear, item: "three_public", value: BigInt(value) }) as const,
      ),
    )(2023, "three_public", own);
    return found && [found.count, Number(found.median), Number(found.spread)];
  };
  it("of others have a middle, and a middle of how far they are from it", () => {
    const five: [string, number][] = [
      ["a", 10],
      ["b", 50],
      ["c", 20],
      ["d", 40],
      ["e", 30],
    ];
    // 20, 30, 40, 50 without a: 35 in the middle, 15, 5, 5 and 15 off.
    expect(peers(five, "a")).toEqual([4, 35, 10]);
    expect(peers(five, "b")).toEqual([4, 25, 10]);
    expect(peers(five, "e")).toEqual([4, 30, 15]);
    expect(peers(five, "x")).toEqual([5, 30, 10]);
    expect(peers(five.slice(0, 4), "a")).toEqual([3, 40, 10]);
    expect(peers(five.slice(0, 1), "a")).toEqual([0, 0, 0]);
    expect(peers([], "a")).toBe(null);
  });
  it("are of one year, and count a department once", () => {
    expect(
      peers(
        [
          ["a", 1],
          ["b", 2, 2022],
          ["c", 3],
        ],
        "a",
      ),
    ).toEqual([1, 3, 0]);
    expect(
      peers(
        [
          ["a", 1],
          ["b", 2],
          ["b", 4],
        ],
        "a",
      ),
    ).toEqual([1, 4, 0]);
    const of = peersOf([{ departmentId: "a", fiscalYear: 2023, item: "three_public", value: 1n }]);
    expect([of(2022, "three_public", "a"), of(2023, "expenditure.basic.public", "a")]).toEqual([null, null]);
  });
  it("leave out one of several that are the same", () => {
    expect(
      peers(
        [
          ["a", 5],
          ["b", 5],
          ["c", 5],
          ["d", 9],
        ],
        "b",
      ),
    ).toEqual([3, 5, 0]);
    expect(
      peers(
        [
          ["a", 5],
          ["b", 9],
          ["c", 9],
        ],
        "a",
      ),
    ).toEqual([2, 9, 0]);
  });
});

describe("a finding that stands for others", () => {
  const finding = (id: string, stake: bigint | null, zh = "一，值得核对。", also: string[] = []): Finding =>
    ({
      check: CHECKS.find((check) => check.id === id)!,
      stake,
      message: { zh, en: "One." },
      also: also.map((other) => CHECKS.find((check) => check.id === other)!),
    }) as unknown as Finding;
  const [kept, other, more, rest] = [
    finding("S3", 5n),
    finding("X1", 7n, "二", ["S3", "N1"]),
    finding("X1", null),
    finding("N2", 9n),
  ];
  it("says so, takes their place, their rules and the largest stake", () => {
    const [first, second, ...none] = replaced([other, kept, more, rest], kept, [other, more], {
      zh: "另有两处",
      en: "two more",
    });
    expect(first).toMatchObject({
      message: { zh: "一；另有两处，值得核对。", en: "One; two more." },
      stake: 7n,
    });
    expect(first!.also.map(({ id }) => id)).toEqual(["X1", "S3", "N1"]);
    expect([second, none]).toEqual([rest, []]);
  });
  it.each<[string, string]>([
    ["一，值得一看。", "一；另，值得一看。"],
    ["一，值得关注。", "一；另，值得关注。"],
    ["一，值得核对。二", "一，值得核对。二另。"],
    ["一。", "一。另。"],
  ])("says so before its close: %s", (zh, said) => {
    const own = finding("S3", null, zh);
    expect(replaced([own], own, [], { zh: "另", en: "more" })[0]!.message.zh).toBe(said);
  });
  it("has no stake where none has", () => {
    const stakes = (...all: (bigint | null)[]) => {
      const findings = all.map((stake) => finding("S3", stake));
      return replaced(findings, findings[0]!, findings.slice(1), { zh: "", en: "" })[0]!.stake;
    };
    expect([
      stakes(null),
      stakes(null, 3n),
      stakes(3n, null),
      stakes(3n, 2n),
      stakes(2n, 3n),
      stakes(null, null),
    ]).toEqual([...[null, 3n, 3n, 3n, 3n, null]]);
  });
});
