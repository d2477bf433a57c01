import { describe, expect, it } from "vitest";
import { said, short } from "../support/ruleSays.ts";
import { print, small, tell, type Printed } from "../support/smallDocument.ts";

/* Reasons, words of more and less, and subjects: what rules find in a few figures and lines, and what they pass. */

type More = NonNullable<Parameters<typeof tell>[2]>;

describe("B4: a large change", () => {
  const rate = (printed: string, more: More = {}) =>
    tell("expenditure.current", printed, { measure: "yoy_rate", line: 1, charStart: 10, ...more });
  const of = (figures: Printed[], ...passages: string[]) => short("B4", small(figures, { passages }));
  it("is one of more than 20 percent of the year before, or off the budget", () => {
    expect([
      of([rate("20.00%")]),
      of([rate("20.01%")]),
      of([rate("-20.00%")]),
      of([rate("-20.01%")]),
    ]).toEqual(["passed", "failed", "passed", "failed"]);
    const completion = (printed: string) => of([rate(printed, { measure: "completion_rate" })]);
    expect([
      completion("80.00%"),
      completion("79.99%"),
      completion("120.00%"),
      completion("120.01%"),
    ]).toEqual(["passed", "failed", "passed", "failed"]);
    expect([
      completion("100.00%"),
      of([rate("50.00%", { measure: "share", base: "revenue.total" })]),
    ]).toEqual(["passed", ""]);
    expect(of([rate("50.00%", { statement: "expenditure" })])).toBe("");
  });
  it("of nothing planned needs no reason", () => {
    const none = rate("0.00%", { measure: "completion_rate" });
    const budget = (amount: string, more: More = {}) =>
      tell("expenditure.current", amount, { stage: "initial_budget", line: 5, ...more });
    expect([of([none]), of([none, budget("5.00万元")]), of([none, budget("0.00万元")])]).toEqual([
      "",
      "failed",
      "",
    ]);
    expect([
      of([none, budget("5.00万元", { stage: "actual" })]),
      of([none, budget("5.00万元", { subjectCode: "213" })]),
    ]).toEqual(["", ""]);
  });
  it.each<[string, string[], boolean]>([
    ["in its sentence", ["支出增长50%，主要是人员增加。"], true],
    ["in the next sentence", ["支出增长50%。原因是人员增加。很好。"], true],
    ["two sentences on", ["支出增长50%。很好。原因是人员增加。"], false],
    ["on the next line", ["支出增长50%，", "主要用于", "很好。"], true],
    ["two lines on", ["支出增长50%，", "很好，", "由于人员增加"], true],
    ["three lines on", ["支出增长50%，", "很好，", "很好，", "由于人员增加"], false],
    ["in the sentence before", ["原因。支出增长5，有50%。很好。"], false],
    ["系于", ["支出增长50%，系人员增加"], true],
    ["属于", ["支出增长50%，属于人员减少"], true],
    ["系 of one letter", ["支出增长50%，系人增加"], false],
    ["所致", ["支出增长50%，人员所致"], true],
    ["受…影响", ["支出增长50%，受疫情影响"], true],
    ["受…影响, a sentence apart", ["支出增长50%，受疫情，影响"], false],
    ["因", ["支出增长50%，因人员增加"], true],
    ["因公", ["支出增长50%，因公出国"], false],
    ["因此", ["支出增长50%，因此很好"], false],
    ["none", ["支出增长50%。"], false],
  ])("has a reason %s", (_, passages, is) => {
    expect(of([rate("50.00%", { charStart: 4 })], ...passages)).toBe(is ? "passed" : "failed");
  });
  it("has its reasons with the items below it", () => {
    const below = (item: Printed["item"], more: More = {}) =>
      of([rate("50.00%"), rate("5.00%", { item, line: 3, reason: "人员增加", ...more })]);
    const [told, untold] = ["passed passed passed", "passed failed passed"];
    expect(below("expenditure.current", { subjectCode: "213" })).toBe(told);
    expect(below("expenditure.basic")).toBe(untold);
    expect(below("expenditure.current")).toBe(untold);
    expect(below("expenditure.current", { subjectCode: "213", line: 61 })).toBe(told);
    expect(below("expenditure.current", { subjectCode: "213", line: 62 })).toBe(untold);
    expect(below("expenditure.current", { subjectCode: "213", reason: null })).toBe("passed failed");
    const parts = (more: More) =>
      of([
        rate("50.00%", { item: "three_public", ...more }),
        tell("three_public.reception", "5.00万元", { line: 3, reason: "来访增加" }),
      ]);
    expect([parts({}), parts({ line: 5 })]).toEqual(["passed", "passed"]);
    const before = [
      tell("three_public.reception", "5.00万元", { line: 1, reason: "来访增加" }),
      rate("50.00%", { item: "three_public", line: 2 }),
    ];
    expect(of(before)).toBe("failed");
    // The reason may stand on the item's line and not be its own.
    expect(
      of(
        [rate("50.00%", { item: "three_public" }), tell("three_public.reception", "5.00万元", { line: 4 })],
        "增长50%。",
        "很好。",
        "好。",
        "原因是来访增加",
      ),
    ).toBe("passed");
  });
  it("without a reason is told once for each rate", () => {
    const two = [
      rate("50.00%"),
      rate("50.00%", { item: "revenue.current", line: 4 }),
      rate("60.00%", { line: 6 }),
    ];
    expect(said("B4", small(two))).toEqual([
      "本年支出、本年收入合计较上年增减50%（第1、4行），这一句、下一句和下面的分项都没有说明原因，值得关注。",
      "本年支出较上年增减60%（第6行），这一句、下一句和下面的分项都没有说明原因，值得关注。",
    ]);
    expect(said("B4", small([rate("50.00%", { measure: "completion_rate" })]))[0]).toContain(
      "本年支出完成预算50%（第1行）",
    );
  });
  it("has a reason that speaks of its own direction", () => {
    const reason = (printed: string, words: string, more: More = {}) =>
      said("B4", small([rate(printed, { reason: words, ...more })]));
    expect(reason("50.00%", "项目未开展")).toEqual([
      "passed",
      "本年支出比上年多，说明的原因是“项目未开展”（第1行），方向不符，值得核对。",
    ]);
    expect(reason("-50.00%", "人员增加")).toEqual([
      "passed",
      "本年支出比上年少，说明的原因是“人员增加”（第1行），方向不符，值得核对。",
    ]);
    expect(reason("50.00%", "人员增加")).toEqual(["passed", "passed"]);
    expect(reason("50.00%", "项目未开展，人员增加")).toEqual(["passed", "passed"]);
    expect(reason("50.00%", "上年项目未开展")).toEqual(["passed", "passed"]);
    expect(reason("0.00%", "项目未开展")).toEqual(["passed", "passed"]);
    expect(reason("120.00%", "项目未开展", { measure: "completion_rate" })[1]).toContain("比预算多");
    expect(reason("50.00%", "项目未开展", { item: "revenue.current" })).toEqual(["passed"]);
    expect(reason("50.00%", "项目未开展", { item: "expenditure.closing_balance" })).toEqual(["passed"]);
    for (const item of ["three_public", "agency_operating", "procurement"] as const)
      expect(reason("50.00%", "项目未开展", { item })).toHaveLength(2);
  });
  it("of a line is held against its reason once", () => {
    const twice = [
      rate("50.00%", { reason: "项目未开展" }),
      rate("5.00万元", { measure: "yoy_change", reason: "项目未开展" }),
    ];
    expect(short("B4", small(twice))).toBe("passed failed");
    expect(
      short("B4", small([twice[0]!, rate("120.00%", { measure: "completion_rate", reason: "项目未开展" })])),
    ).toBe("passed passed failed failed");
  });
});

describe("N7: words of more and less", () => {
  const actual = (amount: string, more: More = {}) =>
    tell("expenditure.current", amount, { line: 1, ...more });
  const budget = (amount: string, more: More = {}) => actual(amount, { stage: "initial_budget", ...more });
  const of = (figures: Printed[], ...passages: string[]) => short("N7", small(figures, { passages }));
  it.each<[string, boolean]>([
    ["决算数大于预算", true],
    ["决算数大于年初预算数", true],
    ["决算高于全年预算", true],
    ["决算数小于预算数", false],
    ["决算数低于调整预算数", false],
    ["**决算数**大于预算数", true],
  ])("%s: the actual is more (%s)", (words, more) => {
    expect(of([actual("5.00万元"), budget("4.00万元")], words)).toBe(more ? "passed" : "failed");
    expect(of([actual("4.00万元"), budget("5.00万元")], words)).toBe(more ? "failed" : "passed");
    expect(of([actual("5.00万元"), budget("5.00万元")], words)).toBe("failed");
  });
  it("are of the one pair of their line", () => {
    const other = [actual("9.00万元", { subjectCode: "213" }), budget("8.00万元", { subjectCode: "213" })];
    expect(of([actual("4.00万元"), budget("5.00万元"), ...other], "决算数大于预算数")).toBe("");
    expect(of([actual("4.00万元"), budget("5.00万元", { funding: "general" })], "决算数大于预算数")).toBe("");
    expect(of([actual("4.00万元"), budget("5.00万元")], "决算数大于预算数，决算数小于预算数")).toBe("");
    expect(of([actual("4.00万元"), budget("5.00万元", { line: 3 })], "决算数大于预算数")).toBe("");
    expect(
      of(
        [actual("4.00万元", { fiscalYear: 2022 }), budget("5.00万元", { fiscalYear: 2022 })],
        "决算数大于预算数",
      ),
    ).toBe("");
    expect(of([actual("4.00万元"), budget("5.00万元")], "很好")).toBe("");
  });
  it("may be of a sentence that began on the line above", () => {
    const parted = [budget("5.00万元"), actual("4.00万元", { line: 2 })];
    expect([
      of(parted, "预算数为5.00万元，", "决算数大于预算数"),
      of(parted, "预算数为5.00万元。", "决算数大于预算数"),
    ]).toEqual(["failed", ""]);
    expect(of(parted, "预算数为5.00万元：", "决算数大于预算数")).toBe("");
    expect(
      of(
        [budget("5.00万元"), actual("4.00万元", { line: 2, subjectCode: "213" })],
        "预算数为5.00万元，",
        "决算数大于预算数",
      ),
    ).toBe("");
    expect(
      of(
        [budget("9.00万元"), budget("3.00万元"), actual("4.00万元", { line: 2 })],
        "预算数为5.00万元，",
        "决算数大于预算数",
      ),
    ).toBe("passed");
  });
  it("are held against the rate where the amounts are not both told", () => {
    const rate = (printed: string, more: More = {}) =>
      actual(printed, { measure: "completion_rate", base: "initial_budget", ...more });
    const words = "决算数大于预算数";
    expect([of([rate("120.00%")], words), of([rate("80.00%")], words), of([rate("100.00%")], words)]).toEqual(
      ["passed", "failed", ""],
    );
    expect([of([rate("100%")], words), of([rate("101%")], words), of([rate("100.5%", {})], words)]).toEqual([
      "",
      "passed",
      "passed",
    ]);
    expect(of([rate("80.00%")], "决算数小于预算数")).toBe("passed");
    expect(of([rate("80.00%"), rate("90.00%")], words)).toBe("");
    expect(of([rate("80.00%"), rate("80.00%", { subjectCode: "213" })], words)).toBe("failed");
    expect(of([rate("80.00%", { line: 2 })], words)).toBe("");
    expect(said("N7", small([rate("80.00%")], { passages: [words] }))).toEqual([
      "第1行说本年支出决算数大于预算数，印出的完成率却是80.00%，值得核对。",
    ]);
  });
  it.each<[string, string]>([
    ["较上年减少49.64万元，下降5%，减少的主要原因是", "passed"],
    ["较上年减少49.64万元，下降5%，增加的主要原因是", "failed"],
    ["增加了49.64万元。增加原因", "passed"],
    ["增加49.64万元；其减少是因为", "failed"],
    ["增长5％；上升的原因", "passed"],
    ["上升5%，降低的原因", "failed"],
    ["增加**49.64万元，下降的原因", "failed"],
    ["增加0.00万元，减少的原因", ""],
    ["增加5万元，支出减少的原因", ""],
    ["增加5万元，减少", ""],
    ["增加5个，减少的原因", ""],
  ])("%s: %s", (text, outcome) => {
    expect(of([], text)).toBe(outcome);
  });
  it("do not have one reason for more and for less", () => {
    const rate = (printed: string, line: number, reason: string, more: More = {}) =>
      tell("expenditure.current", printed, { measure: "yoy_rate", line, reason, ...more });
    const reason = "本年开展了大型活动";
    const two = (first: string, second: string, words = reason, more: More = {}) =>
      of([rate(first, 1, words), rate(second, 2, words, { item: "revenue.current", ...more })]);
    expect([two("5.00%", "-5.00%"), two("5.00%", "6.00%"), two("5.00%", "0.00%")]).toEqual([
      "failed",
      "passed",
      "",
    ]);
    expect([two("5.00%", "-5.00%", "开展大型的活动动"), two("5.00%", "-5.00%", "开展大型的活动")]).toEqual([
      "failed",
      "",
    ]);
    for (const open of [
      "缴费的基数有所调整",
      "工作任务有所变动了",
      "据实结算的各项费用",
      "按实际发生的数结算",
    ])
      expect(two("5.00%", "-5.00%", open)).toBe("");
    expect(two("5.00%", "-5.00%", reason, { line: 1 })).toBe("");
    expect(two("5.00%", "80.00%", reason, { measure: "completion_rate" })).toBe("");
    expect(
      said("N7", small([rate("5.00%", 1, reason), rate("-5.00%", 2, reason, { item: "revenue.current" })])),
    ).toEqual(["本年支出多（第1行）与本年收入合计少（第2行）写着同一个原因“本年开展了大型活动”，值得核对。"]);
  });
});

describe("S3: a subject", () => {
  const row = (subjectCode: string | null, amount: string, more: More = {}) =>
    print("expenditure", "expenditure.current", `${amount}万元`, { subjectCode, ...more });
  const of = (...rows: Printed[]) => short("S3", small(rows));
  it("is the sum of those right below it, the total of its classes", () => {
    expect(of(row(null, "9.00"), row("213", "9.00"), row("21301", "4.00"), row("21303", "5.00"))).toBe(
      "passed passed",
    );
    expect(of(row(null, "9.00"), row("213", "9.00"), row("21301", "4.00"), row("21303", "4.00"))).toBe(
      "passed failed",
    );
    expect(of(row(null, "9.00"), row("2130101", "4.00"), row("2130301", "5.00"))).toBe("passed");
    expect(of(row("213", "9.00"), row("2130101", "9.00"))).toBe("passed");
    expect(of(row("213", "9.00"))).toBe("");
  });
  it("counts once, in each column by itself", () => {
    expect(of(row("213", "9.00"), row("213", "8.00"), row("21301", "9.00"), row("21301", "1.00"))).toBe(
      "passed",
    );
    const general = { funding: "general" } as const;
    expect(of(row("213", "9.00"), row("21301", "9.00", general))).toBe("");
    expect(of(row("213", "9.00"), row("21301", "9.00", { item: "expenditure.basic" }))).toBe("");
  });
  it("may do without rows whose own parent is missing", () => {
    // 208's section is not printed, though 213's is: the item lies below the total.
    const rows = [row("213", "9.00"), row("21301", "9.00"), row("2130101", "9.00")];
    expect(of(...rows, row("2130301", "1.00"))).toBe("passed passed");
    expect(of(...rows, row("2130301", "1.00"), row("2130302", "2.00"))).toBe("passed passed");
    expect(
      of(row("213", "10.00"), row("21301", "9.00"), row("2130101", "9.00"), row("2130301", "1.00")),
    ).toBe("passed passed");
    expect(of(row("213", "8.00"), row("21301", "9.00"), row("2130101", "9.00"), row("2130301", "1.00"))).toBe(
      "failed passed",
    );
    expect(of(row("213", "8.00"), row("2130301", "1.00"))).toBe("failed");
  });
});

describe("X6: a subject's revenue and spending", () => {
  const totals = (brought: string, left: string): Printed[] => [
    print("revenue_expenditure_summary", "revenue.total", `${brought}万元`),
    print("revenue_expenditure_summary", "revenue.current", "100.00万元"),
    print("revenue_expenditure_summary", "expenditure.total", `${left}万元`),
    print("revenue_expenditure_summary", "expenditure.current", "100.00万元"),
  ];
  const of = (brought: string, left: string, received: string, spent: string, more: More = {}) =>
    short(
      "X6",
      small([
        ...totals(brought, left),
        print("revenue", "revenue.current", `${received}万元`, { subjectCode: "213" }),
        print("expenditure", "expenditure.current", `${spent}万元`, { subjectCode: "213", ...more }),
      ]),
    );
  it("differ by no more than the balances of that way", () => {
    expect([of("110.00", "100.00", "50.00", "60.00"), of("110.00", "100.00", "50.00", "60.03")]).toEqual([
      "passed",
      "failed",
    ]);
    expect([of("100.00", "110.00", "60.00", "50.00"), of("100.00", "110.00", "60.03", "50.00")]).toEqual([
      "passed",
      "failed",
    ]);
    expect([of("110.00", "100.00", "60.00", "50.00"), of("100.00", "110.00", "50.00", "60.00")]).toEqual([
      "failed",
      "failed",
    ]);
    expect([of("100.00", "100.00", "50.00", "50.02"), of("100.00", "100.00", "50.00", "50.03")]).toEqual([
      "passed",
      "failed",
    ]);
    expect([of("99.00", "100.00", "50.00", "60.00"), of("100.00", "99.00", "50.00", "60.00")]).toEqual([
      "",
      "",
    ]);
    expect(of("110.00", "100.00", "50.00", "60.00", { subjectCode: "208" })).toBe("");
  });
});

describe("lines", () => {
  const lines = (id: string, text: string) =>
    said(id, small([tell("expenditure.current", "5.00万元", { line: 1 })], { passages: [text] }));
  const fails = (id: string, text: string) => lines(id, text).filter((one) => one !== "passed").length;
  it.each<[string, number]>([
    ["较2022年增加5万元", 0],
    ["较2021年增加5万元", 1],
    ["比上年（2021年）增加5万元", 1],
    ["与 2023年相比增加5万元", 1],
    ["较2021年年初预算增加5万元", 1],
    ["较2022年初预算增加5万元", 1],
    ["较2023年初预算增加5万元", 0],
    ["较2021年增加的年初预算5万元", 0],
    ["较2023年度预算增加5万元", 0],
    ["较2022年度全年预算增加5万元", 1],
    ["截至2023年12月31日，有5人", 0],
    ["截止2022年 12 月31日，有5人", 1],
    ["截至2022年11月31日，有5人", 0],
    ["本部门2022年度收入总计5万元", 1],
    ["我单位2023年收入总计5万元", 0],
    ["水利局2022年基本支出5万元", 1],
    ["办公室 2022年度机关运行经费5万元", 1],
    ["其中2022年基本支出5万元", 0],
    ["2022年末实有5人", 1],
    ["纳入2022年部门预算范围的5个", 1],
    ["2022年度部门整体支出绩效自评5分", 1],
    ["2022年度整体支出评价5分", 1],
    ["原因是2024年有5人", 1],
    ["原因是2024年1月有5人", 0],
    ["原因是2024年任务5个", 0],
    ["原因是2022年有5人", 0],
    ["较2021年增加", 0],
    ["本部门2022年度收入总计5万元，2023年度收入总计6万元", 1],
  ])("C8: %s has %d wrong years", (text, count) => expect(fails("C8", text)).toBe(count));
  it.each<[string, number]>([
    ["增加（减少）5万元", 1],
    ["下降(增长)5%", 1],
    ["上升（下降）", 1],
    ["（应当将", 1],
    ["XX部门", 1],
    ["（或者上年决算数）", 1],
    ["为万5元", 1],
    ["为5万元", 0],
    ["的 %", 1],
    ["占 %", 1],
    ["占5%", 0],
    ["单价50元（含）以上", 1],
    ["单位价值在100亿元以上", 1],
    ["单台价值 50 元以上", 1],
    ["单价50万元以上", 0],
    ["单价5元以上", 0],
    ["单价50000元以上", 0],
    ["下降39.44，", 1],
    ["下降了 39；", 1],
    ["占本年支出的39.44。", 1],
    ["完成年初预算的39、", 1],
    ["上升39.44较上年", 1],
    ["增长39,000", 0],
    ["下降39.44%，", 0],
    ["下降39.44", 0],
    ["下降39.44，单位：万元", 0],
    ["下降39.44，（万元）", 0],
    ["下降39.44，\t", 0],
    ["收入5万元，支出为12.34，", 1],
    ["收入5亿，合计1,112.34比去年", 1],
    ["收入5 万，增加12.34；", 1],
    ["收入5元，支出12.34，", 0],
    ["收入5万元，支出12，", 0],
    ["收入5万元，人员12.34，", 0],
    ["收入5万元，支出12.34,56", 0],
  ])("C6: %s has %d words of a template", (text, count) => expect(fails("C6", text)).toBe(count));
});
