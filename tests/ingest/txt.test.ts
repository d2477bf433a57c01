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
