import { describe, expect, it } from "vitest";
import { cellsOf } from "#lib/ingest/statements/unplaced/scatteredSums.ts";
import { amountIn } from "#lib/ingest/statements/unplaced/sums.ts";
import { tabled } from "../support/figures.ts";

/* Tables whose cells a program printed block by block: a figure is read where one answer is left, and none else. */

const amount = (text: string) => amountIn({ text, line: 1, start: 0 });
const amounts = (text: string) => text.split(" ").map(amount);

/** Rows 0 and 3 below the totals, 1 and 2 below 0, 4 below 3. */
const PARENTS = [-1, 0, 0, -1, 3];

/** The cells' texts, `-` for an empty one and `?` for one that is not certain. */
function solved(text: string, totals: string, parents: readonly number[] = PARENTS) {
  const printed = text.split(" ");
  const found = cellsOf(amounts(text), { parents, totals: amounts(totals) });
  if (!found || found === "unknown") return found;
  return found.map((row) =>
    row.map((at) => (at === null ? "-" : at === undefined ? "?" : printed[at])).join(" "),
  );
}

describe("the cells of amounts in the order of columns", () => {
  const columns = "10.00 7.00 4.00 3.00 3.00 3.00 6.00 5.00 4.00 1.00 1.00 1.00 4.00 2.00 2.00 2.00 2.00";
  const rows = ["7.00 5.00 2.00", "4.00 4.00 -", "3.00 1.00 2.00", "3.00 1.00 2.00", "3.00 1.00 2.00"];

  it("are told where one way comes to all sums", () => {
    expect(solved(columns, "10.00 6.00 4.00")).toEqual(rows);
  });

  it("are none where one amount is misprinted, or too many or too few", () => {
    expect(solved(columns.replace("4.00 3.00 3.00", "4.00 3.50 3.00"), "10.00 6.00 4.00")).toBe(null);
    expect(solved(`${columns} 2.00`, "10.00 6.00 4.00")).toBe(null);
    expect(solved(columns.replace(/ 2.00$/, ""), "10.00 6.00 4.00")).toBe(null);
  });

  it("are told in part where ways differ: which of two rows has a part that both may have", () => {
    const open = "4.00 2.00 2.00 2.00 2.00 2.00 2.00";
    expect(solved(open, "4.00 2.00 2.00", [-1, -1])).toEqual(["2.00 ? ?", "2.00 ? ?"]);
  });

  it("are unknown where they take too long to find", () => {
    const many = Array.from({ length: 60 }, () => "1.00").join(" ");
    const parents = Array.from({ length: 30 }, () => -1);
    const started = performance.now();
    expect(solved(`30.00 ${many} 15.00 15.00`, "30.00 15.00 15.00", parents)).toBe("unknown");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

const title = (name: string) => [name, "单位：万元"];
const CODES = [
  "类",
  "款",
  "项",
  "208",
  "208",
  "05",
  "208",
  "05",
  "01",
  "208",
  "05",
  "05",
  "210",
  "210",
  "11",
  "210",
  "11",
  "01",
];
const NAMES = [
  ...["社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"],
  ...["机关事业单位基本养老保险", "缴费支出", "卫生健康支出", "行政事业单位医疗", "行政单位医疗"],
];
const SUMS = ["9.00", "7.00", "7.00", "4.00", "3.00", "2.00", "2.00", "2.00"];
const PARTS = [
  "8.00",
  "7.00",
  "7.00",
  "4.00",
  "3.00",
  "1.00",
  "1.00",
  "1.00",
  "1.00",
  "1.00",
  "1.00",
  "1.00",
];
const TEXT = "本年支出合计9.00万元，其中：基本支出8.00万元，项目支出1.00万元。";

describe("a statement by subject in columns", () => {
  const statement = (
    codes: readonly string[],
    names: readonly string[],
    sums: readonly string[],
    said = TEXT,
  ) =>
    tabled([
      ...title("支出决算表"),
      ...codes,
      "合计",
      ...names,
      ...sums,
      "基本支出",
      "项目支出",
      ...PARTS,
      "注：",
      said,
    ]);
  const expected = [
    "2023 expenditure.current 208 all actual value 70000元",
    "2023 expenditure.basic 2080505 all actual value 30000元",
    "2023 expenditure.basic 2101101 all actual value 10000元",
    "2023 expenditure.project 2101101 all actual value 10000元",
  ];

  it("gives each subject its amounts, by names that the digits of codes agree with", () => {
    expect(statement(CODES, NAMES, SUMS)).toEqual(expect.arrayContaining(expected));
  });

  it("gives nothing where the digits are not those of the names, or an amount is misprinted", () => {
    const none = (figures: string[]) => figures.filter((figure) => / 2\d\d\d* /.test(figure));
    expect(none(statement(CODES.with(5, "07"), NAMES, SUMS))).toEqual([]);
    expect(none(statement(CODES, NAMES, SUMS.with(4, "3.10")))).toEqual([]);
  });

  it("gives nothing where names are out of order, for amounts may be, too", () => {
    const swapped = [
      ...NAMES.slice(0, 2),
      "机关事业单位基本养老保险缴费支出",
      "行政单位离退休",
      ...NAMES.slice(5),
    ];
    const figures = statement(CODES, swapped, SUMS);
    expect(figures.filter((figure) => figure.includes(" 2080501 "))).toEqual([]);
  });
});

describe("基本支出 in blocks", () => {
  const codes = ["301", "30101", "30102", "303", "30302", "302", "30201", "30202", "30205"];
  const statement = (...blocks: string[][]) =>
    tabled([
      ...title("一般公共预算财政拨款基本支出决算表"),
      ...[...codes, "人员经费合计", "公用经费合计"].flatMap((label) => [label, ""]),
      ...blocks.flatMap((block) => [...block, ""]),
      "注：",
    ]);
  const about = (figures: string[], code: string) =>
    figures.flatMap((figure) => new RegExp(` ${code} general actual value (.*)`).exec(figure)?.[1] ?? []);

  it("gives what all orders of the blocks agree on that come to the sums", () => {
    const figures = statement(
      ["9.00", "5.00", "4.00"],
      ["1.00"],
      ["6.00", "1.00"],
      ["2.00", "3.00", "6.00"],
      ["1.00", "10.00"],
    );
    expect(about(figures, "301")).toEqual(["90000元"]);
    expect(about(figures, "30102")).toEqual(["40000元"]);
    expect(about(figures, "30302")).toEqual(["10000元"]);
    expect(about(figures, "302")).toEqual(["60000元"]);
  });

  it("gives nothing of rows whose blocks may stand in either order", () => {
    const figures = statement(
      ["9.00"],
      ["5.00"],
      ["4.00"],
      ["1.00", "1.00", "10.00", "6.00", "1.00", "2.00", "3.00", "6.00"],
    );
    expect(about(figures, "301")).toEqual(["90000元"]);
    expect(about(figures, "30101")).toEqual([]);
    expect(about(figures, "30205")).toEqual(["30000元"]);
  });

  it("gives nothing where no order comes to the sums", () => {
    const figures = statement(
      ["9.50"],
      ["5.00", "4.00"],
      ["1.00", "1.00", "10.00", "6.00", "1.00", "2.00", "3.00", "6.00"],
    );
    expect(figures.filter((figure) => / 30\d/.test(figure))).toEqual([]);
  });
});
