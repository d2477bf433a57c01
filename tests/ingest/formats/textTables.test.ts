import { describe, expect, it } from "vitest";
import { readText, splitLines } from "#lib/ingest/formats/txt.ts";

/* Which lines of a text are rows of a table, and where their cells stand. */

type Block = string | string[][];
const told = (...lines: string[]): Block[] =>
  readText(new TextEncoder().encode(lines.join("\n"))).blocks.map((block) =>
    block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
const places = (...lines: string[]) =>
  readText(new TextEncoder().encode(lines.join("\n"))).blocks.map((block) =>
    block.kind === "text"
      ? `${block.line} ${block.text}`
      : block.rows.map((row) => row.map(({ text, line, start }) => `${line}:${start} ${text}`)),
  );

describe("lines", () => {
  it("end by either sign or both, and the last needs none", () => {
    expect(splitLines("a\r\nb\nc\rd")).toEqual(["a", "b", "c", "d"]);
    expect(splitLines("a\n\n")).toEqual(["a", ""]);
    expect(splitLines("")).toEqual([]);
    expect(splitLines("a\n\r\nb")).toEqual(["a", "", "b"]);
  });
});

describe("rows of cells between tabs", () => {
  it("are a table, each cell at its place; what is beside it is text", () => {
    expect(places("收入", "", "a\t1.00", "合计\t\t2", "尾")).toEqual([
      "1 收入",
      [
        ["3:0 a", "3:2 1.00"],
        ["4:0 合计", "4:3 ", "4:4 2"],
      ],
      "5 尾",
    ]);
  });
  it("go on over one empty line, and not over two", () => {
    expect(told("a\t1", "", "b\t2")).toEqual([
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ]);
    expect(told("a\t1", "", "", "b\t2")).toEqual([[["a", "1"]], [["b", "2"]]]);
    expect(told("a\t1", "x", "b\t2")).toEqual([[["a", "1"]], "x", [["b", "2"]]]);
  });
  it("of blank cells alone are none", () => {
    expect(told("一", "\t\t", "二")).toEqual(["一", "二"]);
    expect(told("a\t1", "\t\t", "b\t2")).toEqual([
      [
        ["a", "1"],
        ["b", "2"],
      ],
    ]);
  });
  it("may have bars in their places, two or more of a line", () => {
    expect(places("a|1|2", "合计|3 | 4")).toEqual([
      [
        ["1:0 a", "1:2 1", "1:4 2"],
        ["2:0 合计", "2:3 3 ", "2:6  4"],
      ],
    ]);
    expect(told("a|b", "一、|", "|二、")).toEqual(["a|b", "一、 ", " 二、"]);
    expect(told("a|b\t1|2\t3")).toEqual([[["a|b", "1|2", "3"]]]);
  });
});

describe("cells below each other, each behind a tab", () => {
  const stacked = (...rows: string[][]) => rows.flatMap((row) => [...row.map((cell) => `\t${cell}`), ""]);
  it("are rows that an empty line ends", () => {
    expect(places(...stacked(["a", "1"], ["", "2"]))).toEqual([
      [
        ["1:1 a", "2:1 1"],
        ["4:1 ", "5:1 2"],
      ],
    ]);
    expect(places(" \ta", " \t1", "", "\tb", "\t2")).toEqual([
      [
        ["1:2 a", "2:2 1"],
        ["4:1 b", "5:1 2"],
      ],
    ]);
  });
  it("may have a second line, shorter than 40 letters", () => {
    const second = (length: number) => told("\ta", "x".repeat(length), "\t1", "", "\tb", "\t2");
    expect(second(39)).toEqual([
      [
        [`a ${"x".repeat(39)}`, "1"],
        ["b", "2"],
      ],
    ]);
    expect(second(40)).toEqual(["\ta", "x".repeat(40), [["1"], ["b", "2"]]]);
    expect(places("\ta", "更多", "\t1", "", "\tb", "\t2")[0]![0]).toEqual(["1:1 a 更多", "3:1 1"]);
    expect(told("\ta", "\t1", "更多", "", "\tb", "\t2")).toEqual([[["a", "1"]], "更多", [["b", "2"]]]);
    expect(told("\ta", "\t1", "更多")).toEqual([[["a", "1"]], "更多"]);
    expect(told("\ta", "\t1", "更多", "还有", "\tb", "\t2")).toEqual([
      [["a", "1"]],
      ...["更多", "还有", [["b", "2"]]],
    ]);
    expect(told("a\t0", "更多", "\tb", "\t2")).toEqual([[["a", "0"]], "更多", [["b", "2"]]]);
    expect(told("\tb", "\t2", "更多", "a\t0")).toEqual([[["b", "2"]], "更多", [["a", "0"]]]);
  });
  it("are indented paragraphs where most stand alone", () => {
    expect(told(...stacked(["一段"], ["二段"], ["a", "1"]))).toEqual(["\t一段", "\t二段", "\ta", "\t1"]);
    expect(told(...stacked(["一段"], ["a", "1"]))).toEqual([[["一段"], ["a", "1"]]]);
  });
  it("of one row are a paragraph where one is a sentence of more than 20 letters", () => {
    const row = (text: string) => told(...stacked(["收入", text]));
    expect(row(`${"很".repeat(20)}。`)).toEqual(["\t收入", `\t${"很".repeat(20)}。`]);
    expect(row(`${"很".repeat(19)}。`)).toEqual([[["收入", `${"很".repeat(19)}。`]]]);
    expect(row(`${"很".repeat(20)}； `)).toEqual(["\t收入", `\t${"很".repeat(20)}； `]);
    expect(row(`${"很".repeat(20)}：`)).toEqual(["\t收入", `\t${"很".repeat(20)}：`]);
    expect(row("很".repeat(30))).toEqual([[["收入", "很".repeat(30)]]]);
    expect(row(`${"很".repeat(20)}。很`)).toEqual([[["收入", `${"很".repeat(20)}。很`]]]);
    const two = stacked(["收入", `${"很".repeat(20)}。`], ["支出", "1"]);
    expect(told(...two)).toHaveLength(1);
  });
});

describe("a table that has lost its blank cells", () => {
  const lost = ["a\t1.00\t2.00", "b\t3.00", "c\t4.00\t5.00", "d\t6.00"];
  it("is read as text: four rows with amounts at least, of more cells or fewer", () => {
    expect(told(...lost)).toEqual(lost);
    expect(told(...lost.slice(0, 3))).toHaveLength(1);
    expect(told("a\t1.00", "b\t2.00", "c\t3.00", "d\t4.00")).toHaveLength(1);
    expect(told("a\t1", "b\t2\t3", "c\t3", "d\t4")).toHaveLength(1);
    expect(told("a\t1,000", "b\t2,000\t3,000", "c\t-3.5", "d\t 4.25 ")).toHaveLength(4);
    expect(told("a\t1000", "b\t2,00\t3,000", "c\t3.5", "d\t4.25")).toHaveLength(1);
  });
  it("is none where a cell is blank behind the first, or a dash", () => {
    expect(told(...lost, "e\t\t7.00")).toHaveLength(1);
    expect(told(...lost, "e\t\t")).toHaveLength(5);
    expect(told(...lost, "e\t -- ")).toHaveLength(1);
    expect(told(...lost, "e\t–\t—")).toHaveLength(1);
    expect(told(...lost, "e\t-5.00")).toHaveLength(5);
    expect(told(...lost, "\te\t7.00")).toHaveLength(5);
  });
  it("makes those beside it text, too, that have no blank", () => {
    const other = ["甲\t1.00", "乙\t2.00"];
    expect(told(...lost, "与", ...other)).toEqual([...lost, "与", ...other]);
    expect(told(...other, "与", ...lost)).toEqual([...other, "与", ...lost]);
    expect(told(...lost, "与", ...other, "丙\t-")).toEqual([
      ...lost,
      ...[
        "与",
        [
          ["甲", "1.00"],
          ["乙", "2.00"],
          ["丙", "-"],
        ],
      ],
    ]);
    expect(told(...lost, "与", "\t甲", "\t1.00", "", "\t乙", "\t2.00")).toEqual([
      ...lost,
      ...[
        "与",
        [
          ["甲", "1.00"],
          ["乙", "2.00"],
        ],
      ],
    ]);
  });
});

describe("cells between commas", () => {
  const HEAD = "项目,本年,其他";
  const rows = [HEAD, "收入,12.50,3", "支出,4,5"];
  const table = [
    ["项目", "本年", "其他"],
    ["收入", "12.50", "3"],
    ["支出", "4", "5"],
  ];
  it("are a table of three rows at least, two of them with numbers", () => {
    expect(told(...rows)).toEqual([table]);
    expect(told(...rows.slice(1))).toEqual(rows.slice(1));
    expect(told(HEAD, HEAD, rows[1]!)).toEqual([HEAD, HEAD, rows[1]]);
    expect(told("上", ...rows, "下")).toEqual(["上", table, "下"]);
  });
  it("are none with a tab, or without a comma or a quote before all", () => {
    expect(told(...rows, "其他,1\t2")).toEqual([table, [["其他,1", "2"]]]);
    expect(told(...rows, "12.50")).toEqual([table, "12.50"]);
    expect(told(...rows, '"12.50"')).toEqual([[...table, ["12.50"]]]);
    expect(told(...rows, 'a"12.50"')).toEqual([table, 'a"12.50"']);
  });
  it("are none of more than 60 letters, nor sentences", () => {
    expect(told(...rows, `${"x".repeat(60)},1`)).toHaveLength(1);
    expect(told(...rows, `${"x".repeat(61)},1`)).toHaveLength(4);
    for (const sign of "。；，") expect(told(...rows, `收入${sign},1`)).toEqual([table, `收入${sign},1`]);
    expect(told(...rows, `"收入，",1`)).toEqual([[...table, ["收入，", "1"]]]);
  });
  it("are blank where nothing stands between, and rows without any filled are none", () => {
    expect(told(...rows, ",,", "合计,,")).toEqual([[...table, ["合计", "", ""]]]);
    expect(told(...rows, "合计, ,6")).toEqual([[...table, ["合计", " ", "6"]]]);
  });
  it("hold quotes doubled, and lines up to eight", () => {
    expect(told(...rows, '"a ""b""",1')).toEqual([[...table, ['a ""b""', "1"]]]);
    const long = (lines: number) => ['"a', ...Array.from({ length: lines - 2 }, () => "b"), 'c",1'];
    expect(told(...rows, ...long(8))).toEqual([[...table, ["a b b b b b b c", "1"]]]);
    expect(told(...rows, ...long(9))[0]).toEqual(table);
    expect(told(...rows, '"a')).toEqual([table, '"a']);
    expect(told(...rows, 'a"b,1')).toEqual([table, 'a"b,1']);
  });
  it("know their places, white space around quotes too", () => {
    expect(places(...rows.slice(1), ' "a" , "b', 'c", d,', '"x"," y "')).toEqual([
      [
        ["1:0 收入", "1:3 12.50", "1:9 3"],
        ["2:0 支出", "2:3 4", "2:5 5"],
        ["3:2 a", "3:8 b c", "4:3  d", "4:6 "],
        ["5:1 x", "5:5  y "],
      ],
    ]);
  });
  it("are none where a comma may have parted a number, unless another shows that none did", () => {
    const parted = ["项目,本年,", "收入,1,511.89", "支出,2,000.10"];
    expect(told(...parted)).toEqual(parted);
    expect(told(...parted, '合计,"3,511.99",')).toHaveLength(1);
    expect(told(...parted, "合计,3511.99,")).toHaveLength(1);
    expect(told(...parted, "合计,351.99,")).toHaveLength(4);
    expect(told(...parted, "合计,3511,")).toHaveLength(4);
    // Four digits behind the comma, or two, are no part of such a number.
    expect(told("项目,本年,", "收入,1,5118", "支出,2,00")).toHaveLength(1);
    expect(told("项目,本年,", "收入 ,1,5118", "支出,款,200")).toHaveLength(1);
    expect(told("项目,本年,", '收入,"1",511', "支出,2,00")).toHaveLength(1);
    expect(told("项目,本年,", "收入,1,511", "支出,2,00")).toHaveLength(3);
  });
});
