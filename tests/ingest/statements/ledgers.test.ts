import { describe, expect, it } from "vitest";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { ledgerRows } from "#lib/ingest/statements/unplaced/ledger.ts";
import { around, barred, printed } from "../../support/unplaced.ts";

/*
 * Statements by subject in text that lost its cells: a row's first amount is the sum of the others, subjects add up to the
 * one above them, and what that leaves one place for is read.
 */

const rows = (statement: Statement, text: string, said = "") =>
  barred(ledgerRows(statement, printed(text), around(said)));
const general = (text: string, said?: string) => rows("general_expenditure", text, said);
const HEAD = "科目编码|科目名称|合计|基本支出|项目支出";

const TEXT = `213 农林水支出 9.00 5.00 4.00
21303 水利 9.00 5.00 4.00
2130301 行政运行 5.00 5.00
2130306 运行与维护 4.00 4.00
合计 9.00 5.00 4.00`;
const ROWS = [
  HEAD,
  "213|农林水支出|9.00|5.00|4.00",
  "21303|水利|9.00|5.00|4.00",
  "2130301|行政运行|5.00|5.00",
  "2130306|运行与维护|4.00||4.00",
  "合计||9.00|5.00|4.00",
];

describe("a row a line", () => {
  it("has each amount where sums say", () => expect(general(TEXT)).toEqual(ROWS));

  it.each([
    ["no row of totals", TEXT.replace("\n合计 9.00 5.00 4.00", "")],
    ["two rows of totals", `${TEXT}\n总计 9.00 5.00 4.00`],
    ["a row whose parts are not its sum", TEXT.replace("水利 9.00 5.00 4.00", "水利 9.00 5.00 4.10")],
    ["a sum that is no sum of all columns", TEXT.replace("行政运行 5.00 5.00", "行政运行 5.00 4.00")],
    ["columns of other years", `上年决算数\n${TEXT}`],
    ["columns of changes", `增减率\n${TEXT}`],
    ["amounts without a space between them", TEXT.replace("9.00 5.00 4.00", "9.005.00 4.00")],
    ["two rows alone", "213 农林水支出 9.00 5.00 4.00\n合计 9.00 5.00 4.00"],
  ])("is none with %s", (_, text) => expect(general(text)).toEqual([]));

  it("reads no other statement so", () => {
    for (const statement of ["three_public", "government_fund", "appropriation_summary"] as const)
      expect(rows(statement, TEXT)).toEqual([]);
    expect(barred(ledgerRows("other", printed(TEXT), around()))).toEqual([]);
  });

  it("may repeat rows at its end, which count for nothing", () => {
    expect(general(`${TEXT}\n2130301 行政运行 9.00 5.00 4.00`)).toEqual(ROWS);
  });

  it("has a last place that may be rounded", () => {
    expect(general(TEXT.replace("行政运行 5.00 5.00", "行政运行 5.01 5.01"))).toEqual(
      ROWS.map((row) => row.replace("行政运行|5.00|5.00", "行政运行|5.01|5.01")),
    );
    expect(general(TEXT.replace("行政运行 5.00 5.00", "行政运行 5.10 5.10"))).toEqual(
      ROWS.filter((row) => !/^21303\d\d/.test(row)),
    );
  });

  it("has only sums where a part may stand in either column", () => {
    const text = TEXT.replace("213 农林水支出 9.00 5.00 4.00", "213 农林水支出 8.00 4.00 4.00")
      .replace("21303 水利 9.00 5.00 4.00\n", "")
      .replace("行政运行 5.00 5.00", "行政运行 4.00 4.00")
      .replace("合计 9.00 5.00 4.00", "合计 8.00 4.00 4.00");
    expect(general(text)).toEqual([
      HEAD,
      "213|农林水支出|8.00|4.00|4.00",
      "2130301|行政运行|4.00",
      "2130306|运行与维护|4.00",
      "合计||8.00|4.00|4.00",
    ]);
  });

  it("has what stands in rows of their own where a page is cut", () => {
    const cut =
      "合计 9.00 5.00 4.00\n213 农林水支出 9.00 5.00 4.00\n2130301 行政运行 5.00 5.00\n2130305 建设 3.00 2.00 1.00";
    expect(general(cut)).toEqual([
      HEAD,
      "合计||9.00|5.00|4.00",
      "213|农林水支出|9.00|5.00|4.00",
      "2130301|行政运行|5.00",
      "2130305|建设|3.00|2.00|1.00",
    ]);
    // More than the one above it has: amounts have slipped.
    const more = cut.replace("3.00 2.00 1.00", "5.00 4.00 1.00");
    expect(general(more)).toEqual([HEAD, "合计||9.00|5.00|4.00", "213|农林水支出|9.00|5.00|4.00"]);
    // Amounts in another line may be another's.
    const apart = cut.replace("建设 3.00 2.00 1.00", "建设\n3.00 2.00 1.00");
    expect(general(apart)).toEqual([
      HEAD,
      "合计||9.00|5.00|4.00",
      "213|农林水支出|9.00|5.00|4.00",
      "2130301|行政运行|5.00",
    ]);
  });
});

describe("rows in other shapes", () => {
  it("have amounts in a line below, or above", () => {
    const below = TEXT.replace(/ (?=\d+\.\d)(.*)$/gm, "\n$1");
    expect(general(below)).toEqual(ROWS);
    const above = TEXT.replace(/^(.*?) (\d+\.\d.*)$/gm, "$2\n$1");
    expect(general(above)).toEqual(ROWS);
  });

  it("have the row of totals below its amounts, at their beginning", () => {
    const text =
      "9.00 5.00 4.00\n合计\n213 农林水支出 9.00 5.00 4.00\n2130301 行政运行 5.00 5.00\n2130306 运行与维护 4.00 4.00";
    expect(general(text)).toEqual([HEAD, "合计||9.00|5.00|4.00", ROWS[1], ROWS[3], ROWS[4]]);
    expect(general(text.replace("9.00 5.00 4.00\n合计", "9.10 5.10 4.00\n合计"))).toEqual([
      HEAD,
      "合计||9.10|5.10|4.00",
      ROWS[1],
      "2130301|行政运行|5.00",
      "2130306|运行与维护|4.00",
    ]);
  });

  it("have codes in cells of their own", () => {
    const text = TEXT.replace(/^213(\d\d)(?=\s)/gm, "213 $1").replace(/^213(\d\d)(\d\d)/gm, "213 $1 $2");
    expect(general(text)).toEqual(ROWS);
    expect(general(text.replace("213 03 01", "213 3 1"))).toEqual(ROWS);
  });

  it("have names that lines broke, which are no names", () => {
    expect(general(TEXT.replace("运行与维护 4.00 4.00", "运行 4.00 4.00\n与维护"))).toEqual(
      ROWS.map((row) => row.replace("运行与维护", "")),
    );
    expect(general(TEXT.replace("行政运行 5.00", "行政 运行 5.00"))).toEqual(
      ROWS.map((row) => row.replace("行政运行", "")),
    );
  });

  it("have names alone, whole or broken", () => {
    expect(general("合计 9.00 5.00 4.00\n行政运行 5.00 5.00\n运行\n与维护 4.00 4.00")).toEqual([
      HEAD,
      "合计||9.00|5.00|4.00",
      "|行政运行|5.00|5.00",
      "|运行与维护|4.00||4.00",
    ]);
  });

  it("have 合 计 in two words or lines", () => {
    for (const total of ["合 计 9.00 5.00 4.00", "合\n计 9.00 5.00 4.00", "总计 9.00 5.00 4.00"])
      expect(general(TEXT.replace("合计 9.00 5.00 4.00", total)).at(-1)).toBe("合计||9.00|5.00|4.00");
  });

  it("have misprinted codes, which are below nothing", () => {
    expect(general(TEXT.replace("2130301 行政", "21303011 行政"))).toEqual([
      ...ROWS.slice(0, 3),
      "21303011|行政运行|5.00",
      "2130306|运行与维护|4.00",
      ROWS[5],
    ]);
  });

  it("have an empty line of amounts that are zero", () => {
    expect(general(TEXT.replace("行政运行 5.00 5.00", "行政运行 5.00 5.00 0"))).toEqual(
      ROWS.map((row) => row.replace("行政运行|5.00|5.00", "行政运行|5.00|5.00|0")),
    );
  });
});

describe("which columns there are", () => {
  const TWO = "213 农林水支出 9.00 7.00 2.00\n21303 水利 9.00 7.00 2.00\n合计 9.00 7.00 2.00";
  const revenue = (said: string, text = TWO) => rows("revenue", text, said).slice(0, 2);
  const of = (...heads: string[]) => [
    ["科目编码|科目名称|本年收入合计", ...heads].join("|"),
    heads.length ? "213|农林水支出|9.00|7.00|2.00" : "213|农林水支出|9.00",
  ];

  it.each([
    ["财政拨款收入7.00万元，其他收入2.00万元", ["财政拨款收入", "其他收入"]],
    ["财政拨款收入决算数为7.00万元，其他收入总额2.00万元", ["财政拨款收入", "其他收入"]],
    ["财政拨款收入合计：7.00万元，事业收入 2.00万元", ["财政拨款收入", "事业收入"]],
    ["财政拨款收入决算7.00万元，附属单位缴款收入2.00万元", ["财政拨款收入", "附属单位上缴收入"]],
    ["上级补助收入7.00万元，经营收入2.00万元", ["上级补助收入", "经营收入"]],
    // In another order than the template's.
    ["其他收入7.00万元，财政拨款收入2.00万元", []],
    // Two may have the same amount.
    ["财政拨款收入7.00万元，事业收入2.00万元，其他收入2.00万元", []],
    ["财政拨款收入7.00万元", []],
    ["财政拨款收入70.00万元，其他收入2.00万元", []],
    ["财政拨款收入7.001万元，其他收入2.00万元", []],
    ["", []],
  ])("the text says: %s", (said, heads) => expect(revenue(said)).toEqual(of(...heads)));

  it("the text says with separators", () => {
    const text = TWO.replaceAll("7.00", "1,007.00").replaceAll("9.00", "1,009.00");
    expect(rows("revenue", text, "财政拨款收入1,007.00万元，其他收入2.00万元")[0]).toBe(
      of("财政拨款收入", "其他收入")[0],
    );
    expect(rows("revenue", text, "财政拨款收入1007.00万元，其他收入2.00万元")[0]).toBe(
      of("财政拨款收入", "其他收入")[0],
    );
  });

  it.each([
    ["财政拨款收入 其他收入", ["财政拨款收入", "其他收入"]],
    ["财政拨款收入\n其他收入", ["财政拨款收入", "其他收入"]],
    ["其他收入\n财政拨款收入", ["财政拨款收入", "其他收入"]],
    ["其他收入 财政拨款收入", []],
    ["财政拨款收入", []],
    ["财政拨款收入 事业收入 其他收入", []],
    ["事业单位经营收入 其他收入", ["经营收入", "其他收入"]],
  ])("heads say: %s", (heads, expected) => expect(revenue("", `${heads}\n${TWO}`)).toEqual(of(...expected)));

  it("heads say nothing where a row has fewer amounts", () => {
    const text = TWO.replace(
      "21303 水利 9.00 7.00 2.00",
      "2130301 行政运行 7.00 7.00\n2130306 运行 2.00 2.00",
    );
    expect(revenue("", `财政拨款收入 其他收入\n${text}`)).toEqual(of());
  });

  it("are all of the template where the row of totals has as many amounts", () => {
    expect(
      rows(
        "expenditure",
        "合计 15.00 5.00 4.00 3.00 2.00 1.00\n213 农林水支出 15.00 5.00 4.00 3.00 2.00 1.00\n2130301 行政运行 5.00 5.00\n2130306 运行 10.00 4.00 3.00 2.00 1.00",
      ),
    ).toEqual([
      "科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出",
      "合计||15.00|5.00|4.00|3.00|2.00|1.00",
      "213|农林水支出|15.00|5.00|4.00|3.00|2.00|1.00",
      "2130301|行政运行|5.00|5.00",
      "2130306|运行|10.00||4.00|3.00|2.00|1.00",
    ]);
  });

  it("of 基本支出 are personnel and public expenses, by economic subject", () => {
    expect(
      rows(
        "general_basic_expenditure",
        "合计 9.00 5.00 4.00\n301 工资福利支出 5.00 5.00\n30101 基本 5.00 5.00\n工资\n302 商品和服务支出 4.00 4.00",
      ),
    ).toEqual([
      "科目编码|科目名称|合计|人员经费|公用经费",
      "合计||9.00|5.00|4.00",
      "301|工资福利支出|5.00|5.00",
      "30101|科目|5.00|5.00",
      "302|商品和服务支出|4.00||4.00",
    ]);
  });
});
