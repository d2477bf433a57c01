import { strToU8, zipSync } from "fflate";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { barredEnd, barredRows } from "#lib/ingest/formats/barred.ts";
import { readDocx } from "#lib/ingest/formats/docx.ts";
import { Draft } from "#lib/ingest/formats/draft.ts";
import { readXlsx } from "#lib/ingest/formats/xlsx.ts";
import { stretchesOf } from "#lib/ingest/formats/pdf/unruled.ts";
import type { Piece } from "#lib/ingest/formats/pdf/page.ts";
import { textOf } from "#lib/ingest/formats/pdf/lines.ts";

/* Cells each before a bar, workbooks too large, Word documents, and what a draft keeps. */

describe("lines with a bar behind each", () => {
  const rows = (...cells: string[]) =>
    barredRows(
      cells.map((cell) => `${cell}|`),
      0,
      cells.length,
    )?.map((row) => row.map(({ text }) => text).join(" ")) ?? null;
  it("are cells while each has one bar, at its end", () => {
    const lines = ["a|", "b | ", "|", "c", "d|"];
    expect([
      barredEnd(lines, 0),
      barredEnd(lines, 1),
      barredEnd(lines, 3),
      barredEnd(lines, 4),
      barredEnd(lines, 5),
    ]).toEqual([...[3, 3, 3, 5, 5]]);
    expect([
      barredEnd(["a||"], 0),
      barredEnd(["|a"], 0),
      barredEnd(["a\t|"], 0),
      barredEnd(["a|b"], 0),
    ]).toEqual([0, 0, 0, 0]);
  });
  it("are rows of the fewest columns that fit", () => {
    expect(rows("项目", "金额", "收入", "5", "支出", "6")).toEqual(["项目 金额", "收入 5", "支出 6"]);
    expect(rows("项目", "金额", "数", "收入", "5", "", "支出", "6", "7")).toEqual([
      "项目 金额 数",
      "收入 5 ",
      "支出 6 7",
    ]);
    expect(rows("项目", "金额", "收入", "5", "支出")).toEqual(null);
    expect(rows("项目", "金额", "收入", "5", "支出", "6", "其他")).toEqual([
      "项目 金额",
      "收入 5",
      "支出 6",
      "其他",
    ]);
  });
  it("know their lines", () => {
    const lines = ["很好", "项目|", "金额 |", "收入|", "5|", "支出|", "6|"];
    expect(barredRows(lines, 1, 7)![1]).toEqual([
      { text: "收入", line: 4, start: 0 },
      { text: "5", line: 5, start: 0 },
    ]);
  });
  it.each<[string, string[]]>([
    ["whose head has a number", ["项目", "2023", "收入", "5", "支出", "6"]],
    ["whose head has a blank behind its first name", ["项目", "", "收入", "5", "支出", "6"]],
    ["of blanks", ["", "", "", "", "", ""]],
    ["of rows that begin with a number", ["项目", "金额", "3", "5", "支出", "6"]],
    ["of rows that begin with a blank", ["项目", "金额", "", "5", "支出", "6"]],
    ["of words alone", ["项目", "金额", "收入", "甲", "支出", "乙"]],
    ["of words among numbers", ["项目", "金额", "收入", "甲", "支出", "6"]],
    ["with something before its first name", ["", "项目", "金额", "3", "收入", "5", "", "支出", "6"]],
  ])("are no table %s", (_, cells) => expect(rows(...cells)).toBe(null));
  it("may have a blank column before, and columns of words or dashes beside numbers", () => {
    expect(rows("", "项目", "金额", "", "收入", "5", "", "支出", "—")).toEqual([
      " 项目 金额",
      " 收入 5",
      " 支出 —",
    ]);
    expect(rows("项目", "金额", "注", "收入", "5", "甲", "支出", "6", "乙")).toEqual([
      "项目 金额 注",
      "收入 5 甲",
      "支出 6 乙",
    ]);
    expect(rows("项目", "注", "金额", "收入", "甲", "5", "支出", "乙", "6")).toEqual([
      "项目 注 金额",
      "收入 甲 5",
      "支出 乙 6",
    ]);
  });
  it("have up to twelve columns", () => {
    const wide = (columns: number) =>
      [0, 1, 2].flatMap((row) => Array.from({ length: columns }, (_, at) => (row && at ? String(at) : "名")));
    expect(rows(...wide(12))).toHaveLength(3);
    expect(rows(...wide(13))).toBe(null);
  });
});

describe("a workbook", () => {
  const bytesOf = (sheets: Record<string, WorkSheet>) => {
    const book = utils.book_new();
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
    return new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
  };
  it("of more than 400 000 cells is none, whatever lies between its corners", async () => {
    const wide: WorkSheet = { "!ref": "A1:XFD25" };
    for (let row = 1; row <= 25; row++) wide[`A${row}`] = wide[`XFD${row}`] = { t: "s", v: "a" };
    await expect(readXlsx(bytesOf({ 甲: utils.aoa_to_sheet([["a"]]), 乙: wide }))).rejects.toThrow(
      new Error(
        "more than 400 thousand cells up to sheet 乙: no disclosure; keep only the published statements",
      ),
    );
  });
  it("has blank cells where it shows errors or spaces, and rows of these are none", async () => {
    const sheet = utils.aoa_to_sheet([
      ["项目", "金额", "注"],
      [" ", "  ", null],
      ["收入", 5, "甲"],
    ]);
    sheet["B3"] = { t: "e", v: 7 };
    sheet["A4"] = { t: "s", v: "支出" };
    sheet["B4"] = { t: "s", v: " 6 " };
    sheet["!ref"] = "A1:C4";
    const { blocks } = await readXlsx(bytesOf({ 表: sheet }));
    expect(
      blocks
        .slice(1)
        .map((block) => block.kind === "table" && block.rows.map((row) => row.map(({ text }) => text))),
    ).toEqual([
      [["项目", "金额", "注"]],
      [
        ["收入", "", "甲"],
        ["支出", "6", ""],
      ],
    ]);
  });
});

describe("a Word document", () => {
  const docx = (body: string) =>
    zipSync({
      "[Content_Types].xml": strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "_rels/.rels": strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/document.xml": strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  it("is its paragraphs and tables", async () => {
    const { format, lines } = await readDocx(
      docx(
        `<w:p><w:r><w:t>收入</w:t></w:r></w:p><w:tbl><w:tr>${cell("a")}${cell("1")}</w:tr><w:tr>${cell("b")}${cell("2")}</w:tr></w:tbl>`,
      ),
    );
    expect([format, lines]).toEqual(["docx", ["收入", "a\t1", "b\t2"]]);
  });
  it("that is damaged says so", async () => {
    await expect(readDocx(strToU8("none"))).rejects.toThrow(
      /^the Word document is damaged \(.+\): save it again as docx$/,
    );
  });
});

describe("a draft", () => {
  it("keeps all lines, and as blocks what is text or a table", () => {
    const draft = new Draft();
    draft.text("一");
    draft.text("  ");
    draft.furniture("- 1 -");
    draft.table([
      ["a ", "1\t\n2"],
      [" ", ""],
      ["", "3"],
    ]);
    draft.table([["", " "]]);
    draft.text("二");
    expect(draft.source("html")).toEqual({
      format: "html",
      lines: ["一", "  ", "- 1 -", "a\t1 2", "\t3", "二"],
      blocks: [
        { kind: "text", line: 1, text: "一" },
        {
          kind: "table",
          rows: [
            [
              { text: "a", line: 4, start: 0 },
              { text: "1 2", line: 4, start: 2 },
            ],
            [
              { text: "", line: 5, start: 0 },
              { text: "3", line: 5, start: 1 },
            ],
          ],
        },
        { kind: "text", line: 6, text: "二" },
      ],
      problems: [],
    });
  });
});

describe("a page without lines", () => {
  const piece = (text: string, left: number, middle: number): Piece => ({
    text,
    left,
    right: left + text.length * 5,
    middle,
    size: 10,
  });
  const told = (...rows: [text: string, left: number][][]) =>
    stretchesOf(rows.flatMap((row, at) => row.map(([text, left]) => piece(text, left, 100 + at * 20)))).map(
      (stretch) => (stretch.kind === "text" ? textOf(stretch.line) : stretch.rows),
    );
  const row = (name: string, ...numbers: [string, number][]): [string, number][] => [[name, 0], ...numbers];
  it("has numbers of digits, points and commas, with a percent sign at their end", () => {
    const rows = (number: string) => told(...["a", "b", "c"].map((name) => row(name, [number, 100])));
    for (const number of ["5", "1,234.50", "1，234", "-5", "5%", "-"])
      expect(rows(number)[0]).toHaveLength(3);
    for (const number of ["5a", "a5", "5%%", "5%a", "("]) expect(rows(number)).toHaveLength(3);
  });
  it("has columns from left to right, whichever line shows them first", () => {
    expect(told(row("a", ["5", 200]), row("b", ["6", 100], ["7", 200]), row("c", ["8", 100]))).toEqual([
      [
        ["a", "", "5"],
        ["b", "6", "7"],
        ["c", "8", ""],
      ],
    ]);
    // A cell that reaches over its column's end makes it wider.
    expect(told(row("a", ["5", 100]), row("b", ["6666", 95]), row("c", ["7", 112]))).toEqual([
      [
        ["a", "5"],
        ["b", "6666"],
        ["c", "7"],
      ],
    ]);
  });
});
