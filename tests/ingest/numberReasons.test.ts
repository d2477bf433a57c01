import { describe, expect, it } from "vitest";
import type { Figure } from "#lib/domain/figure.ts";
import { coverage, type CoverageInput, type UnclaimedReason } from "#lib/ingest/coverage.ts";
import { precisionOf } from "#lib/ingest/corrections/precision.ts";
import { amountIn, moneyIn } from "#lib/ingest/performance/amount.ts";
import type { Project } from "#lib/ingest/performance/project.ts";
import type { Sheet } from "#lib/ingest/statements/sheet.ts";
import type { Stretch } from "#lib/ingest/stretches.ts";
import { mostlyUnread, unreadAmounts } from "#lib/ingest/unread.ts";
import type { Unit } from "#lib/domain/vocabulary.ts";

/* Why each number of a text is no figure, by itself; and what of them may have been money. */

const NOTHING: CoverageInput = {
  ...{ lines: [], figures: [], passedOver: [], projects: [], sheets: [], stretches: [], problems: [] },
};
const told = (lines: string[], more: Partial<CoverageInput> = {}) =>
  coverage({ ...NOTHING, lines, ...more })
    .map(({ printed, reason }) => `${printed} ${reason}`)
    .join(", ");
const figure = (line: number, charStart: number, charEnd: number) =>
  ({ basis: "reported", lineStart: line, lineEnd: line, charStart, charEnd }) as Figure;
const stretch = (part: Stretch["part"], ...lines: [line: number, text: string][]): Stretch => ({
  ...{ part, heading: "", funding: "all" },
  lines: lines.map(([line, text]) => ({ kind: "text", line, text })) as Stretch["lines"],
});

describe("a number", () => {
  it.each<[string, string]>([
    // Dates.
    ["1900年", "1900 date"],
    ["2099年", "2099 date"],
    ["2100年", "2100 other"],
    ["12023年", "12023 other"],
    ["31日", "31 date"],
    ["32日", "32 other"],
    ["5 月", "5 date"],
    ["2023-7-8", "2023 date, 7 date, 8 date"],
    ["2023.07.08", "2023.07 other, 08 date"],
    ["2023/12/08", "2023 date, 12 date, 08 date"],
    ["2023/12/089", "2023 other, 12 date, 089 other"],
    ["2023-123-4", "2023 other, 123 other, 4 other"],
    ["2023-1-123", "2023 other, 1 date, 123 other"],
    ["1823/12/08", "1823 other, 12 date, 08 date"],
    ["9：30", "9 date, 30 date"],
    ["9：305", "9 other, 305 other"],
    ["9：3", "9 other, 3 date"],
    ["甲：30", "30 other"],
    ["199：30", "199 other, 30 date"],
    // References.
    ["5号", "5 reference"],
    ["5 ）号", "5 reference"],
    ["5〕 号", "5 reference"],
    ["5］号", "5 reference"],
    ["5个号", "5 other"],
    ["〔 5", "5 reference"],
    ["［5", "5 reference"],
    ["〔甲5", "5 other"],
    ["第5", "5 reference"],
    ["第 5", "5 reference"],
    ["公开5-12", "5 reference, 12 reference"],
    ["附表5", "5 reference"],
    ["附5", "5 reference"],
    ["附件 5", "5 reference"],
    ["图5", "5 reference"],
    ["目标5", "5 reference"],
    ["指标5", "5 reference"],
    ["_WPSOffice_Level5", "5 reference"],
    ["OLE_LINK5", "5 reference"],
    ["第甲5", "5 other"],
    ["5届", "5 reference"],
    ["5 次常务会", "5 reference"],
    ["5甲届", "5 other"],
    ["123456789012", "123456789012 reference"],
    ["12345678901", "12345678901 other"],
    ["012345", "012345 reference"],
    ["01234", "01234 other"],
    ["1012345", "1012345 other"],
    // Headings, lists and pages.
    ["5、甲", "5 enumerator"],
    ["甲。5．乙", "5 enumerator"],
    ["甲；5）乙", "5 enumerator"],
    ["甲(5)乙", "5 enumerator"],
    ["甲]5、乙", "5 enumerator"],
    ["甲 5 、乙", "5 enumerator"],
    ["甲5、乙", "5 other"],
    ["5甲、乙", "5 other"],
    ["5.乙", "5 enumerator"],
    ["105、乙", "105 other"],
    ["5", "5 enumerator"],
    ["— 105 —", "105 enumerator"],
    ["1005", "1005 other"],
    [`${" ".repeat(39)}5`, "5 enumerator"],
    [`${" ".repeat(40)}5`, "5 other"],
    ["5 -甲", "5 other"],
    // One number or two.
    ["1,234.50", "1,234.50 other"],
    ["1,2345", "1 other, 2345 other"],
    ["1234,567", "1234 other, 567 other"],
    ["1，234", "1，234 other"],
    ["12.", "12 enumerator"],
    ["5.6.7", "5.6 other, 7 other"],
  ])("in %s is %s", (line, reasons) => {
    expect(told([line])).toBe(reasons);
  });
  it("is a figure or passed over where one claims it", () => {
    expect(told(["甲12，34乙"], { figures: [figure(1, 1, 3)] })).toBe("34 other");
    expect(told(["甲12，34乙"], { passedOver: [figure(1, 4, 6)] })).toBe("12 other, 34 passed_over");
    expect(coverage({ ...NOTHING, lines: ["", "甲１２"] })).toEqual([
      { line: 2, start: 1, printed: "１２", reason: "other" },
    ]);
  });
  it("alone on its line is a page's, but not beside amounts that have lines of their own", () => {
    expect(told(["文", "5", "文"])).toBe("5 enumerator");
    expect(told(["1.50", "5", "文"])).toContain("5 other");
    expect(told(["文", "5", "-1,234.5%"])).toContain("5 other");
    expect(told(["1.50元", "5", "文"])).toContain("5 enumerator");
    expect(told(["文", "5", "", "1.50"])).toContain("5 enumerator");
    expect(told(["文", "5", `${" ".repeat(40)}1`])).toContain("5 enumerator");
  });
  it("is a project's within its lines, but for a statement's cell", () => {
    const project = { lineStart: 2, lineEnd: 3 } as Project;
    const lines = ["甲7乙", "甲7乙", "甲7乙", "甲7乙"];
    expect(told(lines, { projects: [project] })).toBe("7 other, 7 project, 7 project, 7 other");
    expect(told(lines, { projects: [project, { lineStart: 3, lineEnd: 4 } as Project] })).toBe(
      "7 other, 7 project, 7 project, 7 project",
    );
    const sheet = (statement: Sheet["statement"]) =>
      ({ statement, rows: [[{ text: "7.00", line: 1, start: 0 }]] }) as unknown as Sheet;
    const projects = [{ lineStart: 1, lineEnd: 1 } as Project];
    expect(told(["7.00"], { projects, sheets: [sheet("other" as Sheet["statement"])] })).toBe("7.00 project");
    expect(told(["7.00"], { projects, sheets: [sheet("revenue")] })).toBe("7.00 not_understood");
    expect(told(["7.00"], { sheets: [sheet("revenue")] })).toBe("7.00 not_understood");
    expect(
      told(["7.00"], { sheets: [sheet("revenue")], problems: [{ line: 1, message: "a repetition of it" }] }),
    ).toBe("7.00 repetition");
    expect(told(["7.00"], { sheets: [sheet("revenue")], problems: [{ line: 1, message: "damaged" }] })).toBe(
      "7.00 not_understood",
    );
  });
});

describe("a number of the running text", () => {
  const reason = (part: Stretch["part"], text: string) =>
    told([text], { stretches: [stretch(part, [1, text])] });
  it.each<[Stretch["part"], string, UnclaimedReason]>([
    ["glossary", "基本支出12.5万元", "glossary"],
    ["narrative", "基本支出12.5万元", "not_understood"],
    ["narrative", "基本支出12.5 %", "not_understood"],
    ["narrative", "基本支出12.5公里", "other"],
    ["narrative", "天气12.5万元", "other"],
    ["narrative", "接待12人", "not_understood"],
    ["narrative", "支出12人", "other"],
    ["narrative", "接待12元", "other"],
    ["performance", "基本支出12.5万元", "not_understood"],
    ["performance", "接待12人", "other"],
    ["performance", "专项基本支出12.5万元", "project"],
    ["performance", "项目支出12.5万元", "not_understood"],
    ["performance", "项目的基本支出12.5万元", "project"],
    ["performance", "专项很好。基本支出12.5万元", "not_understood"],
    ["performance", "专项很好；基本支出12.5万元", "not_understood"],
    ["narrative", "专项基本支出12.5万元", "not_understood"],
    ["narrative", "原因：基本支出12.5万元", "explanation"],
    ["narrative", "主要为:基本支出12.5万元", "explanation"],
    ["narrative", "主要包括：基本支出12.5万元", "explanation"],
    ["narrative", "原因是基本支出12.5万元", "not_understood"],
    ["narrative", "甲局共接待12人", "part"],
    ["narrative", "支出很好，天气12.5万元", "other"],
    ["narrative", "支出9，天气12.5万元", "other"],
  ])("of the %s: %s is %s", (part, text, expected) => {
    expect(reason(part, text).split(", ").at(-1)).toMatch(new RegExp(` ${expected}$`));
  });
  it("knows no more of its sentence than a thousand letters", () => {
    expect(reason("performance", `专项${"很".repeat(994)}基本支出12.5万元`)).toBe("12.5 project");
    expect(reason("performance", `专项${"很".repeat(995)}基本支出12.5万元`)).toBe("12.5 not_understood");
  });
  it("is in no stretch where its line is not", () => {
    expect(told(["基本支出12.5万元"], { stretches: [stretch("narrative", [2, "基本支出12.5万元"])] })).toBe(
      "12.5 other",
    );
  });
});

describe("an amount that was not read", () => {
  const unread = (line: string, printed: string, reason: UnclaimedReason = "other") =>
    unreadAmounts([line], [{ line: 1, start: line.indexOf(printed), printed, reason }]).length;
  it("has two places or thousands apart", () => {
    expect(
      ["12.50", "1,234", "1,234.5", "1，234"].map((printed) => unread(`甲${printed}元`, printed)),
    ).toEqual([1, 1, 1, 1]);
    expect(
      ["12", "12.5", "12.500", "1234", "1,23", "12,34.50"].map((printed) =>
        unread(`甲${printed}元`, printed),
      ),
    ).toEqual([...[0, 0, 0, 0, 0, 0]]);
  });
  it("is no share", () => {
    expect(["%", " %", "％", "‰"].map((sign) => unread(`甲12.50${sign}`, "12.50"))).toEqual([0, 0, 0, 0]);
    expect(unread("50%的甲12.50元，%", "12.50")).toBe(1);
  });
  it("is accounted for by nothing", () => {
    const reasons: UnclaimedReason[] = [
      "not_understood",
      "no_header",
      "other",
      "code",
      "project",
      "glossary",
      "explanation",
    ];
    expect(reasons.map((reason) => unread("12.50元", "12.50", reason))).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });
  it("makes a document mostly unread where there are more of them than figures", () => {
    const some = (count: number) =>
      Array.from({ length: count }, () => ({ line: 7, start: 0, printed: "", reason: "other" }) as const);
    const figures = (count: number) => Array.from({ length: count }, () => figure(1, 0, 1));
    const message = (read: number, not: number) =>
      mostlyUnread(figures(read), some(not)).map(({ line, message }) => `${line} ${message}`);
    expect(message(3, 3)).toEqual([]);
    expect(message(3, 0)).toEqual([]);
    expect(message(3, 4)).toEqual([
      expect.stringMatching(/^7 .+: 4 of 7 amounts could not be read, from here on$/),
    ]);
    expect(message(0, 1)).toEqual([
      expect.stringMatching(/^7 .+: 1 of 1 amounts could not be read, from here on$/),
    ]);
    expect(message(0, 0)).toEqual([expect.stringMatching(/^1 .+: no figure was found$/)]);
  });
});

describe("a number's exactness", () => {
  it.each<[string, bigint, Unit, bigint | null]>([
    ["5.00万元", 500_000_000n, "yuan", 500_000n],
    ["5.00", 50_000n, "yuan", 50n],
    ["-5.00", -50_000n, "yuan", 50n],
    ["5", 5_000_000n, "yuan", 500_000n],
    ["5", 50_000_000n, "yuan", 5_000_000n],
    ["5", 5_000_000_000_000n, "yuan", 500_000_000_000n],
    ["5", 50_000_000_000n, "yuan", 5_000_000_000n],
    ["5", 500_000n, "yuan", null],
    ["1,234.5 万元", 123_450_000_000n, "yuan", 5_000_000n],
    ["１２．５％", 125_000n, "percent", 500n],
    ["12.5%", 1_250_000_000n, "percent", null],
    ["95分", 950_000n, "score", 5_000n],
    ["12人", 120_000n, "persons" as Unit, 0n],
    ["12.5", 125_000n, "persons" as Unit, 500n],
    ["没有", 0n, "yuan", null],
    ["1 234", 12_340_000n, "yuan", 5_000n],
  ])("of %s, said to be %d %s", (words, value, unit, rounding) => {
    expect(precisionOf(words, value, unit)).toBe(rounding);
  });
});

describe("a form's number", () => {
  const cell = (text: string) => ({ text, line: 1, start: 0 });
  it.each<[string, bigint | null, bigint | null]>([
    ["5", 500_000_000n, 500_000_000n],
    ["5元", 50_000n, 50_000n],
    ["5万元", 500_000_000n, 500_000_000n],
    ["5万", 500_000_000n, 500_000_000n],
    ["5亿元", 5_000_000_000_000n, 5_000_000_000_000n],
    ["-1,000.50", -100_050_000_000n, -100_050_000_000n],
    ["5%", 500_000_000n, null],
    ["5分", 500_000_000n, null],
    ["约5", null, null],
    ["5个", null, null],
    ["", null, null],
  ])("%s", (text, amount, money) => {
    expect([amountIn(cell(text), 10_000n), moneyIn(cell(text), 10_000n)]).toEqual([amount, money]);
  });
  it("is none where there is no cell", () => {
    expect([amountIn(undefined, 1n), moneyIn(undefined, 1n)]).toEqual([null, null]);
  });
});
