import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readHtml } from "#lib/ingest/formats/html.ts";
import type { SourceText } from "#lib/ingest/source.ts";
import { readXlsx } from "#lib/ingest/formats/xlsx.ts";

/* What a workbook's sheets and a page's tables become: text, and tables whose cells keep their columns. */

const told = ({ blocks }: SourceText) =>
  blocks.map((block) =>
    block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
type Cells = (string | number | null)[][];

describe("a workbook", () => {
  const workbook = (sheets: Record<string, Cells>): Uint8Array => {
    const book = utils.book_new();
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    return new Uint8Array(write(book, { type: "array" }) as ArrayBuffer);
  };
  const read = async (...rows: Cells) => told(await readXlsx(workbook({ 表: rows })));

  it("is read sheet by sheet, each below its name, and empty ones not at all", async () => {
    const book = workbook({ 一: [["a", 1]], 空: [], 二: [["b", 2.5]] });
    expect(told(await readXlsx(book))).toEqual(["一", [["a", "1"]], "二", [["b", "2.5"]]]);
  });
  it("has tables whose blank cells keep their columns, from the first that is filled", async () => {
    expect(await read([null, "项目", null, "金额"], [null, "合计", null, 5], [null, "收入", "一"])).toEqual([
      "表",
      [
        ["项目", "", "金额"],
        ["合计", "", "5"],
        ["收入", "一", ""],
      ],
    ]);
  });
  it("has a title of one cell above a table, but not amid its short ones", async () => {
    expect(await read(["支出决算表"], ["项目", "金额"], ["其中"], ["合计", 5])).toEqual([
      "表",
      "支出决算表",
      [
        ["项目", "金额"],
        ["其中", ""],
        ["合计", "5"],
      ],
    ]);
  });
  it("has a note of more than twenty letters in one cell, which ends a table", async () => {
    const note = "注：本表反映部门本年度的各项支出情况说明";
    expect(await read(["项目", "金额"], [`${note}。`], ["合计", 5])).toEqual([
      "表",
      [["项目", "金额"]],
      `${note}。`,
      [["合计", "5"]],
    ]);
    expect(await read(["项目", "金额"], [note], ["合计", 5])).toHaveLength(2);
  });
  it("has tables that an empty row parts, and lines within a cell of text", async () => {
    expect(await read(["a", 1], [], ["b", 2], [], [], ["第一行\n第二行"])).toEqual([
      "表",
      [["a", "1"]],
      [["b", "2"]],
      "第一行",
      "第二行",
    ]);
  });
  it("that is damaged says so", async () => {
    const bytes = workbook({ 表: [["a", 1]] }).slice(0, 200);
    await expect(readXlsx(bytes)).rejects.toThrow(/^the workbook is damaged \(.+\): save it again as xlsx$/s);
  });
});

describe("a web page", () => {
  const read = (body: string) =>
    told(readHtml(new TextEncoder().encode(`<html><body>${body}</body></html>`)));
  it.each<[string, string, ReturnType<typeof told>]>([
    [
      "paragraphs and headings are lines",
      "<h1>标题</h1><p>一<b>二</b></p><div>三</div>",
      ["标题", "一二", "三"],
    ],
    ["breaks part lines", "<p>一<br>二</p>", ["一", "二"]],
    ["scripts and styles are none", "<script>x</script><style>y</style><p>一</p>", ["一"]],
    [
      "a table keeps blank cells",
      "<table><tr><td>项目</td><td></td><td>5</td></tr><tr><td>合计</td><td>1</td></tr></table>",
      [
        [
          ["项目", "", "5"],
          ["合计", "1"],
        ],
      ],
    ],
    [
      "merged cells fill their columns",
      '<table><tr><td colspan="2">收入</td><td>5</td></tr><tr><td>a</td><td>b</td><td>6</td></tr></table>',
      [
        [
          ["收入", "", "5"],
          ["a", "b", "6"],
        ],
      ],
    ],
    [
      "and their rows",
      '<table><tr><td rowspan="2">收入</td><td>5</td></tr><tr><td>6</td></tr></table>',
      [
        [
          ["收入", "5"],
          ["", "6"],
        ],
      ],
    ],
    ["a table of one cell is text", "<table><tr><td><p>一</p><p>二</p></td></tr></table>", ["一", "二"]],
  ])("%s", (_, body, blocks) => {
    expect(read(body)).toEqual(blocks);
  });
});
