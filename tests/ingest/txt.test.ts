import { describe, expect, it } from "vitest";
import { readText } from "#lib/ingest/formats/txt.ts";
import { readLines } from "../support/reading.ts";

const read = (text: string) => readText(new TextEncoder().encode(text));

describe("passages", () => {
  it.each([
    ["a\nb\n", ["a", "b"]],
    ["a\nb", ["a", "b"]],
    ["a\r\nb\r\n", ["a", "b"]],
    ["a\n\nb\n ", ["a", "", "b", " "]],
  ])("of %j are %j", (text, lines) => {
    expect(read(text).lines).toEqual(lines);
  });

  it("keep their text unaltered", () => {
    expect(read(" 第一部分\t１２ ").lines).toEqual([" 第一部分\t１２ "]);
  });
});

describe("encodings", () => {
  const gb18030 = new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3]); // 决算
  it("reads UTF-8 with a byte order mark", () => {
    expect(read("\ufeff决算").lines).toEqual(["决算"]);
  });
  it("reads GB18030 where the bytes are not UTF-8", () => {
    expect(readText(gb18030).lines).toEqual(["决算"]);
  });
  it("reads UTF-8 that was cut within a character, and names the line", () => {
    const whole = new TextEncoder().encode("第一行\n决算数");
    const { lines, problems } = readText(whole.slice(0, -1));
    expect(lines).toEqual(["第一行", "决算\ufffd"]);
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining("damaged character in “决算") }]);
  });
  it("reads UTF-8 with a few damaged bytes, and names their lines", () => {
    const bytes = new TextEncoder().encode("部门决算\n收入12.50万元\n支出决算数\n".repeat(20));
    bytes[13 + 7] = 0xff;
    bytes[bytes.length - 3] = 0xfe;
    const { lines, problems } = readText(bytes);
    expect(lines.filter((line) => line === "支出决算数")).toHaveLength(19);
    expect(problems.map(({ line }) => line)).toEqual([2, 60]);
  });
  it("takes no number whose digits are damaged", () => {
    const read = readLines("滨海市水利局2023年度部门决算\n支出决算数1\ufffd2.50万元。\n收入总计3.00万元。");
    expect(read.figures.map(({ printed }) => printed)).toEqual(["3.00"]);
  });
  it("refuses bytes that are no text", () => {
    expect(() => readText(new Uint8Array(4096).map((_, index) => index % 7))).toThrow("not a text file");
  });
});

describe("tables", () => {
  const cells = (text: string) =>
    read(text).blocks.flatMap((block) =>
      block.kind === "table" ? [block.rows.map((row) => row.map((cell) => cell.text))] : [],
    );

  it("of tab-separated rows keep blank cells in their columns", () => {
    expect(cells("头\n201\t一般公共服务支出\t\t4.00\n合计\t\t\t4.00\n尾")).toEqual([
      [
        ["201", "一般公共服务支出", "", "4.00"],
        ["合计", "", "", "4.00"],
      ],
    ]);
  });

  it("of one cell a line end a row at an empty line", () => {
    expect(cells("\t301\n\t工资福利支出\n\t1.00\n\n\t\n\t合计\n\t1.00\n")).toEqual([
      [
        ["301", "工资福利支出", "1.00"],
        ["", "合计", "1.00"],
      ],
    ]);
  });

  it("know where each cell stands", () => {
    const [table] = read("x\n201\t一般\t4.00").blocks.filter((block) => block.kind === "table");
    expect(table!.rows[0]!.map(({ line, start }) => [line, start])).toEqual([
      [2, 0],
      [2, 4],
      [2, 7],
    ]);
  });
});

describe("a table whose rows have more cells or fewer, and none is blank", () => {
  const kinds = (...lines: string[]) => read(lines.join("\n")).blocks.map(({ kind }) => kind);
  const rows = (amount: string) =>
    ["一", "二", "三", "四"].map((name, at) => [name, ...Array(1 + (at % 2)).fill(amount)].join("\t"));
  const ofText = Array(4).fill("text");

  it.each(["5.00", "-5.00", " 5.00 ", "15.5", "1,234.50", "1,234", "12,345", "123,456", "1,234,567"])(
    "has lost cells where %j stands in them: its lines are text",
    (amount) => {
      expect(kinds(...rows(amount))).toEqual(ofText);
    },
  );
  it.each(["5", "1234", "5.", "5.00万", "约5.00", "1,23", ",234", "1234,567", "--5.00"])(
    "is a table where %j stands in them, which is no amount",
    (words) => {
      expect(kinds(...rows(words))).toEqual(["table"]);
    },
  );
  it.each<[string, string[]]>([
    ["a blank", rows("5.00").with(0, "一\t\t5.00")],
    ["a dash", rows("5.00").with(0, "一\t-")],
    ["a long dash", rows("5.00").with(0, "一\t —— ")],
    ["fewer than four rows", rows("5.00").slice(1)],
    ["rows of one length", rows("5.00").map((row) => row.slice(0, 6))],
  ])("is a table with %s", (_, lines) => {
    expect(kinds(...lines)).toEqual(["table"]);
  });
  it("is text with an indent, which is no blank", () => {
    expect(kinds(...rows("5.00").map((row) => `\t${row}`))).toEqual(ofText);
  });
  it("takes the others without a blank with it, for a program saved them alike", () => {
    const whole = ["五\t1.00\t2.00", "六\t1.00\t2.00"];
    expect(kinds(...whole)).toEqual(["table"]);
    expect(kinds(...whole, "", "文字", "", ...rows("5.00"))).toEqual(["text", "text", "text", ...ofText]);
    expect(kinds(...whole.with(0, "五\t\t2.00"), "", "文字", "", ...rows("5.00"))).toEqual([
      "table",
      "text",
      ...ofText,
    ]);
  });
});

describe("lines with bars or behind tabs", () => {
  const told = (...lines: string[]) =>
    read(lines.join("\n")).blocks.map((block) =>
      block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
    );
  it.each<[string, string[], unknown[]]>([
    [
      "bars part cells",
      ["一|5.00|6.00", "二|7.00|8.00"],
      [
        [
          ["一", "5.00", "6.00"],
          ["二", "7.00", "8.00"],
        ],
      ],
    ],
    ["one bar beside a cell is a space", ["一|5.00"], ["一|5.00"]],
    ["a bar behind words is none", ["文字|"], ["文字 "]],
    ["a bar in a row of tabs is a letter", ["一|二\t5.00\t6.00"], [[["一|二", "5.00", "6.00"]]]],
    [
      "an empty line within a table is none",
      ["一\t5\t6", "", "二\t7\t8"],
      [
        [
          ["一", "5", "6"],
          ["二", "7", "8"],
        ],
      ],
    ],
    ["two end it", ["一\t5\t6", "", "", "二\t7\t8"], [[["一", "5", "6"]], [["二", "7", "8"]]]],
    [
      "so does a line of words",
      ["一\t5\t6", "文字", "二\t7\t8"],
      [[["一", "5", "6"]], "文字", [["二", "7", "8"]]],
    ],
    [
      "a line amid cells of their own lines is the second of a cell",
      ["\t一", "\t项目", "名称", "\t5"],
      [[["一", "项目 名称", "5"]]],
    ],
    [
      "lines behind a tab, alone, are paragraphs",
      ["\t第一段。", "", "\t第二段。"],
      ["\t第一段。", "\t第二段。"],
    ],
    [
      "a long sentence behind a tab is one, too",
      ["\t一", `\t${"很".repeat(20)}。`],
      ["\t一", `\t${"很".repeat(20)}。`],
    ],
    ["a shorter one is a cell", ["\t一", `\t${"很".repeat(19)}。`], [[["一", `${"很".repeat(19)}。`]]]],
  ])("%s", (_, lines, blocks) => {
    expect(told(...lines)).toEqual(blocks);
  });
});
