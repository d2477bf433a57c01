import { describe, expect, it } from "vitest";
import type { CheckedDocument, CheckedFigure } from "#lib/checks/check.ts";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { corrections } from "#lib/checks/grouping/corrections.ts";
import { oneFault } from "#lib/checks/grouping/oneFault.ts";
import {
  leftBlank,
  mislabelled,
  sameRow,
  strayRow,
  wrongTitle,
  wrongUnit,
} from "#lib/checks/grouping/resting.ts";
import type { Finding } from "#lib/checks/run.ts";
import { print, small, tell, type Printed } from "../support/smallDocument.ts";

/* When several findings are one fault: what would make them agree, and what rests on what. */

const wan = (amount: number) => BigInt(Math.round(amount * 1e8));

/** A finding of a rule on some figures; sides in 万元. */
function finding(
  id: string,
  figures: readonly CheckedFigure[],
  sides: [expected: number | null, actual: number | null] = [null, null],
  more: Partial<Finding> = {},
): Finding {
  const [expected, actual] = sides.map((side) => (side === null ? null : wan(side)));
  const lines = figures.map(({ lineStart }) => lineStart);
  return {
    findingId: `${id}:${figures.map(({ figureId }) => figureId).join("+")}:${lines.join()}`,
    check: CHECKS.find((check) => check.id === id)!,
    document,
    passed: false,
    expected: expected!,
    actual: actual!,
    unit: figures[0]?.unit ?? null,
    item: figures[0]?.item ?? null,
    subjectCode: figures[0]?.subjectCode ?? null,
    figures,
    lineStart: Math.min(...lines, 99),
    lineEnd: Math.max(...lines, 1),
    message: { zh: `${id}，值得核对。`, en: `${id}.` },
    stake: null,
    also: [],
    ...more,
  };
}

const amount = (value: string, line: number, more: Partial<Printed> = {}) =>
  print("expenditure", "expenditure.current", value, { line, subjectCode: "213", ...more });
const document = small([
  amount("80.00万元", 1),
  amount("20.00万元", 2, { subjectCode: "21301" }),
  amount("30.00万元", 3, { subjectCode: "21303" }),
  tell("expenditure.current", "50.00%", { line: 4, measure: "yoy_rate" }),
]);
const [whole, first, second, rate] = document.figures as [
  CheckedFigure,
  CheckedFigure,
  CheckedFigure,
  CheckedFigure,
];

describe("findings that one other number would settle", () => {
  /** All agrees where line 1 says 50万元. */
  const unlessFifty = (altered: CheckedDocument, touched: readonly Finding[]) =>
    altered.figures[0]!.value === wan(50) ? [] : touched;
  const settled = (findings: readonly Finding[]) =>
    oneFault(document, findings, unlessFifty).map(({ check, also, message }) => [
      [check, ...also].map(({ id }) => id).join("+"),
      message.zh,
    ]);
  const two = [finding("S3", [whole, first], [50, 80]), finding("X1", [whole, second], [50, 80])];

  it("are one, which says the number and their rules", () => {
    expect(settled(two)).toEqual([
      ["S3+X1", "S3；第1行的数若为50万元，另外1处（规则 X1）也相符，值得核对。"],
    ]);
    const [one] = oneFault(document, two, unlessFifty);
    expect(one!.message.en).toBe("S3; with 50万元 on line 1 another 1 (rule X1) would agree, too.");
  });

  it.each<[string, Finding[]]>([
    ["a single one", [two[0]!]],
    ["of two documents' years", two.map((one) => ({ ...one, check: CHECKS.find(({ id }) => id === "Y1")! }))],
    ["of two sums that two other numbers would settle", [two[0]!, finding("X1", [whole, second], [40, 80])]],
    [
      "sums of three, of which one says what it should be",
      [finding("S3", [whole, first, second], [50, 80]), finding("X1", [whole, second, first])],
    ],
    [
      "a limit and a sum of three: a limit is kept by many numbers",
      [
        finding("S3", [whole, first, second], [50, 80]),
        finding("P4", [whole, second, first], [50, 80], { limit: true }),
      ],
    ],
    [
      "a hint and a sum of three",
      [finding("S3", [whole, first, second], [50, 80]), finding("B1", [whole, second, first], [50, 80])],
    ],
    [
      "a blank and a sum of three",
      [finding("S3", [whole, first, second], [50, 80]), finding("X1", [whole, second, first], [null, 80])],
    ],
  ])("are as many as they were: %s", (_, findings) => {
    expect(settled(findings)).toHaveLength(findings.length);
  });

  it("are as many as they were where the other number breaks something else", () => {
    const broken = finding("S3", [second], [1, 2], { findingId: "new" });
    expect(oneFault(document, two, () => [broken])).toHaveLength(2);
    const hint = { ...broken, check: CHECKS.find(({ severity }) => severity === "info")! };
    expect(oneFault(document, two, () => [hint])).toHaveLength(1);
  });

  it("are one where one exact finding of three figures and another agree, if no number but two that changed places would settle them", () => {
    const exchanged = (altered: CheckedDocument, touched: readonly Finding[]) =>
      altered.figures[1]!.value === whole.value ? [] : touched;
    const exact = finding("S3", [whole, first, second], [50, 80]);
    const silent = finding("X1", [whole, second, first]);
    const [one, ...more] = oneFault(document, [exact, silent], exchanged);
    expect([one!.message.zh, ...more]).toEqual([
      "S3；第1、2行的数若互换，另外1处（规则 X1）也相符，像是两行错位，值得核对。",
    ]);
    expect(one!.message.en).toBe("S3; with lines 1 and 2 exchanged another 1 (rule X1) would agree, too.");
  });

  it("are three where all say the same of a sum of three figures", () => {
    const three = ["S3", "X1", "T3"].map((id, at) =>
      finding(id, [whole, first, second].toSpliced(1, 0, at ? second : first), [50, 80]),
    );
    expect(settled(three)).toEqual([
      ["S3+X1+T3", "S3；第1行的数若为50万元，另外2处（规则 X1、T3）也相符，值得核对。"],
    ]);
  });
});

describe("corrections that may be tried", () => {
  const tried = (findings: readonly Finding[], of = document) =>
    corrections(of, findings).map(({ kind, lines, values, pair }) => [
      kind,
      lines.join(),
      [...values.values()]
        .map(Number)
        .map((value) => value / 10_000)
        .join(),
      ...(pair ? [pair.join()] : []),
    ]);

  it("are the numbers that two findings ask for, and ten thousand times the printed one", () => {
    const two = [finding("S3", [whole, first], [50, 80]), finding("X1", [whole, second], [50, 80])];
    expect(tried(two)).toEqual([
      ["exchange", "1,2", "200000,800000"],
      ["exchange", "2,3", "300000,200000"],
      ["number", "1", "500000"],
      ["number", "1", "1100000"],
      ["number", "1", "8000000000"],
    ]);
  });
  it("are one number for a rate, and the other sign for a change", () => {
    const twice = ["N3", "N4"].map((id) => finding(id, [rate], [null, null], { expected: 40n, actual: 50n }));
    expect(tried(twice).map(([kind]) => kind)).toEqual(["rate"]);
    const changed = { ...whole, measure: "yoy_change" as const };
    const both = ["N3", "N4"].map((id) => finding(id, [changed], [50, 80]));
    expect(tried(both)[0]).toEqual(["sign", "1", "-800000"]);
  });
  it("are two amounts of one line that changed places, where findings rest on both and one of them alone", () => {
    const line = small([
      amount("80.00万元", 1, { charStart: 0 }),
      amount("20.00万元", 1, { charStart: 9, funding: "general" }),
      amount("20.00万元", 1, { charStart: 18, funding: "appropriation" }),
    ]);
    const [a, b, c] = line.figures as [CheckedFigure, CheckedFigure, CheckedFigure];
    const pairs = (...findings: Finding[]) => tried(findings, line).filter(([, , , pair]) => pair);
    expect(pairs(finding("S3", [a, b]), finding("X1", [a]))).toEqual([
      ["exchange", "1", "200000,800000", "80.00,20.00"],
    ]);
    expect(pairs(finding("S3", [a, b]))).toEqual([]);
    expect(pairs(finding("S3", [b, c]), finding("X1", [b]))).toEqual([]);
    const nowhere = { ...b, charStart: null };
    expect(pairs(finding("S3", [a, nowhere]), finding("X1", [a]))).toEqual([]);
    const people = { ...b, unit: "person" as const };
    expect(pairs(finding("S3", [a, people]), finding("X1", [a]))).toEqual([]);
    const change = { ...b, measure: "yoy_change" as const };
    expect(pairs(finding("S3", [a, change]), finding("X1", [a]))).toEqual([]);
  });
  it("are another unit where two amounts of a statement are ten thousand times too small", () => {
    const off = small([amount("80.00元", 1), amount("20.00元", 3), amount("7.00元", 5)]);
    const [a, b] = off.figures as [CheckedFigure, CheckedFigure];
    const units = (...findings: Finding[]) => tried(findings, off).filter(([kind]) => kind === "unit");
    const [one, other] = [finding("X1", [a], [80, 0.008]), finding("X2", [b], [0.002, 20])];
    expect(units(one, other)).toEqual([["unit", "1,5", "800000,200000,70000"]]);
    expect(units(one)).toEqual([]);
    expect(units(one, finding("X2", [b], [21, 0.002]))).toEqual([]);
    expect(units(one, finding("X2", [b], [0, 0]))).toEqual([]);
    expect(units(one, finding("X2", [b], [20, null]))).toEqual([]);
  });
});

describe("what rests on", () => {
  const said = (findings: readonly Finding[]) =>
    findings.map(
      ({ check, also, message }) => `${[check, ...also].map(({ id }) => id).join("+")}: ${message.zh}`,
    );
  const word = (id: string, zh: string, line: number) =>
    finding(id, [], [null, null], { lineStart: line, lineEnd: line, message: { zh, en: "" } });

  it.each<[string, Finding[], number]>([
    [
      "a number without a unit, what the list around it lacks",
      [word("C6", "没有单位，值得核对。", 1), finding("N6", [whole])],
      1,
    ],
    [
      "a number without a unit, a list around its line",
      [word("C6", "没有单位，值得核对。", 2), finding("N6", [whole, second])],
      1,
    ],
    [
      "another word that was left, nothing",
      [word("C6", "样表文字，值得核对。", 1), finding("N6", [whole])],
      2,
    ],
    ["a word of another line, nothing", [word("N14", "值得核对。", 9), finding("N1", [whole])], 2],
    [
      "what an amount is said to be of, its comparisons",
      [word("N14", "值得核对。", 1), finding("N1", [whole])],
      1,
    ],
    ["what an amount is said to be of, no rate", [word("N14", "值得核对。", 1), finding("N4", [whole])], 2],
    ["a code, what the row below lacks", [word("S5", "值得核对。", 1), finding("S3", [first])], 1],
    ["a code, nothing of two rows below", [word("S5", "值得核对。", 1), finding("S3", [second])], 2],
  ])("a word of a line: %s", (_, findings, left) => {
    expect(mislabelled(document, findings)).toHaveLength(left);
  });
  it("a word of a line says so", () => {
    expect(said(mislabelled(document, [word("N14", "此处，值得核对。", 1), finding("N1", [whole])]))).toEqual(
      ["N14+N1: 此处；与这一行的数有关的另外1处（规则 N1）也不符，值得核对。"],
    );
  });

  it.each<[string, Finding, number]>([
    ["a sum of its statement that lacks just its amount", finding("S3", [whole], [60, 80]), 1],
    ["no sum that lacks something else", finding("S3", [whole], [61, 80]), 2],
    ["no comparison with another statement", finding("X1", [whole], [60, 80]), 2],
  ])("a row whose code is misprinted: %s", (_, found, left) => {
    expect(strayRow(document, [finding("S2", [first], [null, null]), found])).toHaveLength(left);
  });

  it("titles that changed places, what is said of either statement", () => {
    const swapped = small(document.figures, {
      passages: [
        "支出决算表",
        "科目编码\t科目名称\t本年收入合计",
        "合计\t\t5.00",
        "收入决算表",
        "科目编码\t科目名称\t本年支出合计",
        "合计\t\t5.00",
      ],
    });
    const title = finding("C1", [], [null, null], { lineStart: 1, lineEnd: 4 });
    const inside = finding("X1", [{ ...first, lineStart: 3 }]);
    const outside = finding("X1", [{ ...first, statement: "narrative", lineStart: 9 }]);
    expect(wrongTitle(swapped, [title, inside, outside])).toHaveLength(2);
  });

  const labelled = { ...document, passages: ["单位：元", "", "", "单位：万元", ""] };
  const label = word("C5", "单位，值得核对。", 1);
  it.each<[string, Finding, number]>([
    ["ten thousand times as much below it", finding("X1", [first], [200_000, 20]), 1],
    ["ten thousand times as little below it", finding("X1", [first], [20, 200_000]), 1],
    ["what has one side alone", finding("S2", [first]), 1],
    ["a slip has a fault of its own", finding("X1", [first], [21, 20]), 2],
    ["nothing behind the next label", finding("X1", [{ ...first, lineStart: 5 }], [200_000, 20]), 2],
    ["no rule of words", finding("C8", [first], [200_000, 20]), 2],
  ])("the unit of a statement: %s", (_, found, left) => {
    expect(wrongUnit(labelled, [label, found])).toHaveLength(left);
  });

  it.each<[string, Finding, number]>([
    ["a sum that lacks just that", finding("S3", [second], [50, 20]), 1],
    ["a sum that has just that too much", finding("X1", [second], [20, 50]), 1],
    ["no sum that lacks something else", finding("S3", [second], [51, 20]), 2],
    ["no rate", finding("N3", [second], [50, 20]), 2],
    ["no other blank", finding("S3", [second], [30, null]), 2],
  ])("a blank total: %s", (_, found, left) => {
    expect(leftBlank([finding("T3", [first], [30, null]), found])).toHaveLength(left);
  });

  it("one row in one rule are one, with the count of the others", () => {
    const other = { ...whole, funding: "general" as const };
    expect(said(sameRow([finding("T3", [whole]), finding("T3", [other]), finding("T3", [other])]))).toEqual([
      "T3+T3: T3；同一行另有2处不符，值得核对。",
    ]);
    expect(sameRow([finding("T3", [whole]), finding("S3", [whole])])).toHaveLength(2);
    expect(sameRow([finding("T3", [whole]), finding("T3", [first])])).toHaveLength(2);
    expect(sameRow([finding("N3", [rate]), finding("N3", [rate])])).toHaveLength(2);
    expect(sameRow([finding("B1", [whole]), finding("B1", [other])])).toHaveLength(2);
  });
});
