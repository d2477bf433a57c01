import { describe, expect, it } from "vitest";
import type { Item } from "#lib/domain/items.ts";
import { said, short } from "../support/ruleSays.ts";
import { small, tell, type Printed } from "../support/smallDocument.ts";

/* Which amounts a share, a change or a word of the text is held against, and which not. */

type More = NonNullable<Parameters<typeof tell>[2]>;

describe("N5: a share", () => {
  const share = (printed: string, item: Item, base: Item, more: More = {}) =>
    tell(item, printed, { measure: "share", base, line: 9, charStart: 20, ...more });
  const of = (wholes: Printed[], part: string, printed: string, more: More = {}, passages: string[] = []) =>
    short(
      "N5",
      small(
        [
          ...wholes,
          tell("expenditure.basic", part, { line: 9, ...more }),
          share(printed, "expenditure.basic", "expenditure.current", more),
        ],
        { passages },
      ),
    );
  const whole = (amount: string, more: More = {}) =>
    tell("expenditure.current", amount, { line: 5, ...more });

  it("is held against the whole of its purse, or of a wider one that it is right of", () => {
    expect(of([whole("100.00万元")], "40.00万元", "40.00%")).toBe("passed");
    expect(of([whole("100.00万元")], "40.00万元", "41.00%")).toBe("failed");
    const general = { funding: "general" } as const;
    expect(of([whole("100.00万元", general), whole("200.00万元")], "40.00万元", "40.00%", general)).toBe(
      "passed",
    );
    expect(of([whole("100.00万元", general), whole("200.00万元")], "40.00万元", "20.00%", general)).toBe(
      "passed",
    );
    expect(of([whole("100.00万元", { funding: "appropriation" })], "40.00万元", "40.00%", general)).toBe(
      "passed",
    );
    expect(of([whole("100.00万元", general)], "40.00万元", "41.00%")).toBe("");
    const appropriation = { funding: "appropriation" } as const;
    expect(
      of([whole("100.00万元", general), whole("200.00万元")], "40.00万元", "40.00%", appropriation),
    ).toBe("failed");
    expect(
      of([whole("100.00万元", general), whole("200.00万元")], "40.00万元", "20.00%", appropriation),
    ).toBe("passed");
  });
  it("is held against no other stage, year, subject or measure", () => {
    for (const other of [
      { stage: "initial_budget" },
      { fiscalYear: 2022 },
      { subjectCode: "213" },
      { measure: "yoy_change" },
    ] as const)
      expect(of([whole("100.00万元", other)], "40.00万元", "41.00%")).toBe("");
    expect(of([whole("100.00万元"), whole("50.00万元", { line: 6 })], "40.00万元", "80.00%")).toBe("passed");
    const behind = [
      whole("100.00万元"),
      tell("expenditure.basic", "40.00万元", { line: 9 }),
      share("40.00%", "expenditure.basic", "expenditure.current"),
    ];
    expect(short("N5", small([...behind, whole("50.00万元", { line: 12 })]))).toBe("passed");
  });
  it.each(["government_fund", "state_capital"] as const)(
    "of %s may be one of all purses, where its words say so",
    (funding) => {
      const wholes = [whole("100.00万元", { funding }), whole("200.00万元", { funding: "appropriation" })];
      const lines = (words: string) => [...Array.from({ length: 8 }, () => ""), words.padEnd(20, "的")];
      const by = (words: string, printed: string) =>
        of(wholes, "40.00万元", printed, { funding }, lines(words));
      expect(by("占财政拨款支出合计", "20.00%")).toBe("passed");
      expect(by("占财政拨款支出合计", "40.00%")).toBe("failed");
      expect(by("占政府性基金财政拨款支出", "40.00%")).toBe("passed");
      expect(by("占国有资本经营财政拨款支出", "40.00%")).toBe("passed");
      expect(by("占支出合计", "40.00%")).toBe("passed");
      expect(by("占财政拨款，其中", "40.00%")).toBe("passed");
    },
  );
  it("of the general purse is its own, whatever its words", () => {
    const funding = "general" as const;
    const wholes = [whole("100.00万元", { funding }), whole("200.00万元", { funding: "appropriation" })];
    expect(
      of(wholes, "40.00万元", "40.00%", { funding }, [
        ...Array.from({ length: 8 }, () => ""),
        "占财政拨款支出合计的的的的的的的的的的的",
      ]),
    ).toBe("passed");
  });
  it("of its own item is one of a wider purse", () => {
    const own = (funding: Printed["funding"], printed: string, subjectCode: string | null = null) =>
      short(
        "N5",
        small([
          whole("100.00万元"),
          whole("40.00万元", { line: 9, funding, subjectCode }),
          share(printed, "expenditure.current", "expenditure.current", { funding, subjectCode }),
        ]),
      );
    expect([own("general", "40.00%"), own("general", "41.00%"), own("all", "40.00%")]).toEqual([
      "passed",
      "failed",
      "",
    ]);
    expect([own("all", "40.00%", "213"), own("all", "41.00%", "213")]).toEqual(["passed", "failed"]);
  });
  it("of nothing is nothing", () => {
    expect([
      of([whole("0.00万元")], "0.00万元", "0.00%"),
      of([whole("0.00万元")], "0.00万元", "5.00%"),
    ]).toEqual(["passed", "failed"]);
    expect(
      said(
        "N5",
        small([
          whole("0.00万元"),
          tell("expenditure.basic", "0.00万元", { line: 9 }),
          share("5.00%", "expenditure.basic", "expenditure.current"),
        ]),
      ),
    ).toEqual(["本年支出为零，却印有占比5.00%（第9行），值得核对。"]);
  });
  it("is no more than all of what it is a part of", () => {
    const alone = (printed: string, item: Item, base: Item, more: More = {}) =>
      said("N5", small([share(printed, item, base, more)]));
    expect(alone("100.00%", "procurement.goods", "procurement")).toEqual([]);
    expect(alone("100.01%", "procurement.goods", "procurement")).toHaveLength(1);
    expect(alone("101.00%", "procurement.goods", "procurement")).toEqual([
      "政府采购货物印有占比101.00%（第9行），一部分不大于全部的100%，值得核对。",
    ]);
    expect(alone("101.00%", "procurement", "procurement.goods")).toEqual([]);
    expect(alone("101.00%", "expenditure.current", "revenue.current")).toEqual([]);
    expect(alone("101.00%", "expenditure.current", "expenditure.current")).toEqual([]);
    expect(
      alone("101.00%", "expenditure.current", "expenditure.current", { subjectCode: "213" }),
    ).toHaveLength(1);
  });
});

describe("N3: a rate of change", () => {
  const change = (amount: string, more: More = {}) =>
    tell("expenditure.current", amount, { measure: "yoy_change", line: 9, ...more });
  const rate = (printed: string, more: More = {}) =>
    tell("expenditure.current", printed, { measure: "yoy_rate", line: 9, ...more });
  const level = (amount: string, more: More = {}) =>
    tell("expenditure.current", amount, { line: 9, ...more });
  const of = (...figures: Printed[]) => short("N3", small(figures));
  it("is the change by last year's amount", () => {
    expect(of(level("110.00万元"), change("10.00万元"), rate("10.00%"))).toBe("passed");
    expect(of(level("110.00万元"), change("10.00万元"), rate("9.09%"))).toBe("failed");
    expect(said("N3", small([level("110.00万元"), change("10.00万元"), rate("9.09%")]))[0]).toContain(
      "印出的数等于除以本年数",
    );
    expect(said("N3", small([level("110.00万元"), change("10.00万元"), rate("9.50%")]))[0]).not.toContain(
      "除以本年数",
    );
    expect(of(level("90.00万元"), change("-10.00万元"), rate("-10.00%"))).toBe("passed");
    expect(of(level("90.00万元"), change("-10.00万元"), rate("10.00%"))).toBe("failed");
  });
  it("is compared with the amount told far from it, where there is one alone", () => {
    const far = { line: 2 };
    expect(
      of(
        level("110.00万元", far),
        tell("revenue.current", "1.00万元", { line: 8 }),
        change("10.00万元"),
        rate("10.00%"),
      ),
    ).toBe("passed");
    expect(
      of(level("110.00万元", far), level("110.00万元", { line: 3 }), change("10.00万元"), rate("11.00%")),
    ).toBe("failed");
    expect(
      of(level("110.00万元", far), level("120.00万元", { line: 3 }), change("10.00万元"), rate("11.00%")),
    ).toBe("");
    for (const other of [
      { stage: "initial_budget" },
      { subjectCode: "213" },
      { funding: "general" },
      { fiscalYear: 2022 },
      { measure: "budget_change" },
    ] as const)
      expect(of(level("110.00万元", { ...far, ...other }), change("10.00万元"), rate("11.00%"))).toBe("");
    expect(of(level("110.00万元"), rate("10.00%"))).toBe("");
    expect(of(level("110.00万元"), change("10.00万元", { measure: "budget_change" }), rate("10.00%"))).toBe(
      "",
    );
    expect(
      of(
        level("110.00万元"),
        change("10.00万元", { measure: "budget_change" }),
        rate("10.00%", { measure: "budget_change_rate" }),
      ),
    ).toBe("passed");
  });
  it("of a year before of nothing is none", () => {
    expect([
      of(level("10.00万元"), change("10.00万元"), rate("100.00%")),
      of(level("10.00万元"), change("10.00万元"), rate("0.00%")),
    ]).toEqual(["failed", "passed"]);
    expect(of(level("0.00万元"), change("0.00万元"), rate("5.00%"))).toBe("failed");
    // A year before of some yuan rounds to nothing in 万元.
    expect(of(level("0.01万元"), change("0.01万元"), rate("100.00%"))).toBe("passed");
  });
  it("may show that an amount in 元 is in 万元", () => {
    const words = said("N3", small([level("110.00元"), change("10.00万元"), rate("10.00%")]))[0]!;
    expect(words).toContain("若为万元则相符");
    expect(said("N3", small([level("110.00元"), change("10.00万元"), rate("11.00%")]))[0]).not.toContain(
      "若为万元",
    );
    expect(said("N3", small([level("110.00万元"), change("10.00万元"), rate("11.00%")]))[0]).not.toContain(
      "若为万元",
    );
  });
  it.each<[string, number]>([
    ["支出增加0.28万元，下降1.88%。", 1],
    ["支出减少了 1,000.5 元、增长了 3％", 1],
    ["支出上升0.28万元,降低1.88%", 1],
    ["支出提高0.28万元，减少1.88%", 1],
    ["支出降低0.28万元，上升1.88%", 1],
    ["支出下降0.28万元，提高1.88%", 1],
    ["支出增加0.28万元，增长1.88%", 0],
    ["支出减少0.28万元，下降1.88%", 0],
    ["支出增加0.00万元，下降1.88%", 0],
    ["支出增加0.28万元，下降0.00%", 0],
    ["支出增加0.28万元。下降1.88%", 0],
    ["支出增加0.28亿元，下降1.88%", 0],
    ["支出增加0.28万元，下降1.88个", 0],
    ["支出增加0.28万元，下降1%；收入减少5元，增长2%", 2],
  ])("in %s has %d words that contradict each other", (text, count) => {
    expect(said("N3", small([], { passages: [text] })).filter((one) => one !== "passed")).toHaveLength(count);
  });
  it("whose words contradict each other is found once", () => {
    const passages = ["支出增加0.28万元，下降1.88%。"];
    const place = {
      line: 1,
      charStart: passages[0]!.indexOf("1.88"),
      charEnd: passages[0]!.indexOf("1.88") + 5,
    };
    const figures = [change("0.28万元", { line: 1, charStart: 4 }), rate("-1.88%", place)];
    expect(said("N3", small(figures, { passages }))).toEqual([
      "本年支出的增减额与增减率方向相反（第1行：2800元与-1.88%），值得核对。",
    ]);
    expect(said("N3", small([figures[0]!, rate("-1.88%", { line: 2 })], { passages }))).toHaveLength(2);
  });
});
