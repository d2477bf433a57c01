import { csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { read, type CellObject } from "@e965/xlsx";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { cellWords } from "#lib/reports/cellWords.ts";
import { asIndicator, asRate, columnsFor } from "#lib/pictures/columns/columns.ts";
import { csvOf, fileRows, workbookOf } from "#lib/components/fileRows.ts";
import { widestRows } from "#lib/components/widestRows.ts";
import { WAN } from "#lib/format/money.ts";
import type { Amount } from "#lib/queries/amount.ts";

interface Row {
  name: string | null;
  amount: Amount | null;
  sum?: number;
  rate: number | null;
  cell?: boolean;
}
const column = columnsFor<Row>();
const amount = (value: number, more: Partial<Amount> = {}): Amount => ({
  unit: "yuan",
  figureId: "1",
  value,
  derived: false,
  conflicting: false,
  ...more,
});
const row = (more: Partial<Row>): Row => ({ name: "行政运行", amount: null, rate: null, ...more });
const money = column.money("决算", WAN, (row: Row) => row.amount);
const cell = (more: Partial<Row>, columns = [money]) => fileRows([row(more)], columns)[1]![0];

describe("a table in a file", () => {
  it("begins with the header, with units", () => {
    const columns = [
      column.words("科目", (row) => row.name),
      money,
      column.rate("执行率", (row) => row.rate),
    ];
    expect(fileRows([], columns)).toEqual([["科目", "决算 万元", "执行率"]]);
  });
  it("has numbers as numbers with all their digits, in the unit of the header", () => {
    expect(cell({ amount: amount(12_345_678) })).toEqual({ value: 1234.5678, pattern: "#,##0.00" });
    const sums = [column.sum("决算", WAN, () => ({ value: 30_000, printed: null }))];
    expect(cell({}, sums)).toEqual({ value: 3, pattern: "#,##0.00" });
    expect(cell({ rate: 1.398 }, [column.rate("执行率", (row) => row.rate)])).toEqual({
      value: 1.398,
      pattern: "0.0%",
    });
  });
  it("says what is inferred or contradicted in a column of its own, where anything is", () => {
    const rows = [row({ amount: amount(208_900, { derived: true }) }), row({ amount: amount(248_700) })];
    expect(fileRows(rows, [money])).toEqual([
      ["决算 万元", "备注"],
      [{ value: 20.89, pattern: "#,##0.00" }, "决算：推算"],
      [{ value: 24.87, pattern: "#,##0.00" }, ""],
    ]);
    const [, contradicted] = fileRows([row({ amount: amount(1, { conflicting: true }) })], [money]);
    expect(contradicted![1]).toBe("决算：同一文件的其他地方印有不同的数");
  });
  it("tells what is not published from an empty cell, and says why nothing is computed", () => {
    expect(cell({})).toBe("未公开");
    const inTable = column.money(
      "决算",
      WAN,
      () => null,
      () => true,
    );
    expect(cell({}, [inTable])).toBe("表中空白");
    expect(cell({}, [column.rate("执行率", (row) => row.rate, "没有预算")])).toBe("没有预算");
  });
  it("puts a note behind the words, and what stands where there are none", () => {
    expect(cell({}, [column.words("科目", (row) => row.name, { note: () => "2024" })])).toBe("行政运行 2024");
    expect(cell({ name: null }, [column.words("原因", (row) => row.name, { none: () => "没有说明" })])).toBe(
      "没有说明",
    );
  });

  it("has the numbers that words say, in whatever unit each is", async () => {
    const columns = [
      column.words("增减", () => "+12.5%", { inFile: () => asRate(0.125) }),
      column.words("数值", () => "1,234.50 元", { inFile: () => asIndicator("money", 1234.5, PRINTED) }),
      column.words("人数", () => "12 人", { inFile: () => asIndicator("people", 12, PRINTED) }),
      column.words("上年", () => null, { none: () => "—", inFile: () => null }),
    ];
    const mixed = fileRows([row({})], columns);
    expect(csvOf(mixed).split("\n")[1]).toBe("12.5%,1234.5 元,12,—");
    expect(mixed[1]!.map(cellWords)).toEqual(["12.5%", "1,234.50 元", "12", "—"]);
    const { Sheets, SheetNames } = read(await workbookOf(mixed, "表"));
    const cells = ["A2", "B2", "C2", "D2"].map((place) => Sheets[SheetNames[0]!]![place] as CellObject);
    expect(cells.map(({ t, v, w }) => [t, v, w])).toEqual([
      ["n", 0.125, "12.5%"],
      ["n", 1234.5, "1,234.50 元"],
      ["n", 12, "12"],
      ["s", "—", "—"],
    ]);
  });

  const table = fileRows(
    [row({ amount: amount(12_345_600), rate: 1.398 })],
    [column.words("科目", (row) => row.name), money, column.rate("执行率", (row) => row.rate)],
  );
  it("is CSV that spreadsheets read as numbers", () => {
    expect(csvOf(table)).toBe("\ufeff科目,决算 万元,执行率\n行政运行,1234.56,139.8%");
  });
  it("runs nothing in a spreadsheet, whatever a document calls its department, and keeps numbers negative", async () => {
    const attacks = ["=cmd|'/C calc'!A1", "+1+1", "-1+1", "@A1", "\t=1", "\r=1", "＝1+1"];
    const numbers = [
      { value: -1.2345, pattern: "#,##0.00" },
      { value: -0.052, pattern: "0.0%" },
    ];
    const sheet = [["科目", "决算", "变化"], ...attacks.map((name) => [name, ...numbers])];
    const csv = csvParseRows(csvOf(sheet).slice(1));
    expect(csv.slice(1)).toEqual(attacks.map((name) => [`'${name}`, "-1.2345", "-5.2%"]));
    const { read } = await import("@e965/xlsx");
    const book = read(await workbookOf(sheet, "'=1+1'"), { cellFormula: true, cellNF: true });
    expect(book.SheetNames).toEqual(["=1+1"]);
    for (const [index, name] of attacks.entries()) {
      const cell = book.Sheets["=1+1"]![`A${index + 2}`];
      expect(cell).toMatchObject({ t: "s", v: name });
      expect(cell).not.toHaveProperty("f");
      expect(book.Sheets["=1+1"]![`B${index + 2}`]).toMatchObject({ t: "n", v: -1.2345 });
    }
  });
  it.each([
    ["''", "1"],
    ["", "1"],
    ["核查/2020]:*?", "核查 2020"],
    ["字".repeat(30) + "'x", "字".repeat(30)],
  ])("calls the sheet of %j by a name that Excel takes: %j", async (title, name) => {
    const { read } = await import("@e965/xlsx");
    expect(read(await workbookOf(table, title)).SheetNames).toEqual([name]);
  });
  it("is a workbook whose numbers can be added up, under a name that Excel takes", async () => {
    const { read } = await import("@e965/xlsx");
    const book = read(await workbookOf(table, "Who is off budget? [all]: 2020/2024"), { cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    expect(sheet["B2"]).toMatchObject({ t: "n", v: 1234.56, z: "#,##0.00" });
    expect(sheet["C2"]).toMatchObject({ t: "n", v: 1.398, z: "0.0%" });
  });
  it("has in a workbook columns as wide as their words, but for sentences", async () => {
    const { read } = await import("@e965/xlsx");
    const book = read(
      await workbookOf(
        [
          ["年度", "说明"],
          ["2020", "字".repeat(100)],
        ],
        "疑点",
      ),
      { cellStyles: true },
    );
    expect(book.Sheets["疑点"]!["!cols"]!.map(({ width }) => Math.floor(width!))).toEqual([7, 60]);
  });
});

describe("widestRows", () => {
  it("finds for each column the row that needs most room; Han characters need two digits'", () => {
    const rows = [row({ name: "abcde" }), row({ name: "行政运行" }), row({ amount: amount(1e12) })];
    const columns = [column.words("科目", (row) => row.name), column.money("决算", WAN, (row) => row.amount)];
    expect(widestRows(rows, columns)).toEqual([rows[1], rows[2]]);
  });
});
