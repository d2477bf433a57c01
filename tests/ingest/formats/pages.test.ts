import { describe, expect, it } from "vitest";
import { readHtml, readHtmlText } from "#lib/ingest/formats/html.ts";
import { damagedPlaces } from "#lib/ingest/formats/decode.ts";

/* What of a web page is text, what a table, and what neither. */

const told = (html: string) =>
  readHtmlText(html, "html").blocks.map((block) =>
    block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
  );
const INLINE =
  "a abbr b bdi bdo big cite code del em font i img ins kbd label mark o:p q s small span strike strong sub sup time tt u var wbr";
const BLOCKS = "p div h1 li section article blockquote center";
const SKIPPED = "script style noscript template nav select button svg iframe";

describe("the text of a page", () => {
  it.each(INLINE.split(" "))("is one where <%s> stands within it", (tag) => {
    expect(told(`<p>收入<${tag}></${tag}>合计</p>`)).toEqual(["收入合计"]);
  });
  it.each(BLOCKS.split(" "))("is two where <%s> begins", (tag) => {
    expect(told(`收入<${tag}>合计</${tag}>支出`)).toEqual(["收入", "合计", "支出"]);
  });
  it.each(SKIPPED.split(" "))("holds nothing of <%s>, nor does a cell", (tag) => {
    expect(told(`<div>收入<${tag}>1</${tag}>合计</div>`)).toEqual(["收入合计"]);
    expect(told(`<table><tr><td>收入<${tag}>1</${tag}>合计</td><td>2</td></tr></table>`)).toEqual([
      [["收入合计", "2"]],
    ]);
  });
  it("holds nothing of its head, and no comment", () => {
    expect(told("<head><title>决算</title></head><body>收入<!-- 1 -->合计</body>")).toEqual(["收入合计"]);
  });
  it("has its white space as one space, and none around it", () => {
    expect(told("<p> \n收入 \u00a0\t&nbsp; 合计&nbsp;</p><p>&nbsp;</p>")).toEqual(["收入 合计"]);
  });
  it("is parted by <br> and by a table", () => {
    expect(told("一<br>二<br/>三<table><tr><td>a</td><td>1</td></tr></table>四")).toEqual([
      ...["一", "二", "三", [["a", "1"]], "四"],
    ]);
  });
  it("may be damaged, as its lines are named", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("<p>部门决算</p><p>收入合计"), 0xff]);
    const { lines, problems, format } = readHtml(bytes);
    expect([format, lines, problems]).toEqual([
      ...["html", ["部门决算", "收入合计\ufffd"], damagedPlaces(["部门决算", "收入合计\ufffd"])],
    ]);
  });
});

describe("a table", () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  it("has rows in its head, body and foot, of cells and of heads of cells", () => {
    expect(
      told(
        `<table><caption>表</caption><thead><tr><th>项目</th><th>金额</th></tr></thead><tbody>${row("a", "1")}</tbody><tfoot>${row("合计", "1")}</tfoot></table>`,
      ),
    ).toEqual([
      [
        ["项目", "金额"],
        ["a", "1"],
        ["合计", "1"],
      ],
    ]);
  });
  it("of one cell, or with tables in it, is the page's layout", () => {
    expect(told(`<table>${row("说明")}</table>`)).toEqual(["说明"]);
    expect(told("<table></table>")).toEqual([]);
    expect(
      told(
        `<table>${row("左", `<div><table>${row("a", "1")}</table></div>`)}${row("<p>一</p>", "二")}</table>`,
      ),
    ).toEqual(["左", [["a", "1"]], "一", "二"]);
  });
  it("has merged cells spread out, their text in the first", () => {
    expect(
      told(
        '<table><tr><td rowspan="2">项目</td><td colspan="2">收入</td><td>注</td></tr><tr><td>本年</td><td>其他</td><td>n</td></tr>' +
          '<tr><td colspan="2" rowspan="2">合计</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ),
    ).toEqual([
      [
        ["项目", "收入", "", "注"],
        ["", "本年", "其他", "n"],
        ["合计", "", "1", "2"],
        ["", "", "3", "4"],
      ],
    ]);
  });
  it("has no cell below its last row, and blank ones before a merged one's reach", () => {
    expect(told('<table><tr><td rowspan="9">a</td><td>1</td></tr><tr><td>2</td></tr></table>')).toEqual([
      [
        ["a", "1"],
        ["", "2"],
      ],
    ]);
    expect(
      told('<table><tr><td>a</td><td>b</td><td rowspan="2">c</td></tr><tr><td>1</td></tr></table>'),
    ).toEqual([
      [
        ["a", "b", "c"],
        ["1", "", ""],
      ],
    ]);
  });
  it.each([
    ["0", 1],
    ["-2", 1],
    ["1.5", 1],
    ["viele", 1],
    ["", 1],
    ["2", 2],
    ["200", 200],
    ["201", 200],
  ])("has a cell that spans %j columns over %d", (span, columns) => {
    const [table] = told(`<table><tr><td colspan="${span}">a</td><td class="colspan">b</td></tr></table>`);
    expect(table![0]).toHaveLength(columns + 1);
  });
  it("may have no more than 400 000 cells with all others of its page", () => {
    const rows = (count: number) => `<tr>${'<td colspan="200">a</td>'.repeat(10)}</tr>`.repeat(count);
    const one = `<table>${row("a", "1")}</table>`;
    expect(() => readHtmlText(`${one}<table>${rows(200)}</table>`, "html")).toThrow(
      "tables of more than 400 thousand cells: no disclosure; keep only the published statements",
    );
  });
});

describe("a page made to exhaust its reader", () => {
  it("is none of elements more than 400 deep", () => {
    const nested = (depth: number) => `${"<div>".repeat(depth)}决算${"</div>".repeat(depth)}`;
    // Within <html> and <body>, and the text itself is one deeper.
    expect(told(nested(398))).toEqual(["决算"]);
    expect(() => told(nested(399))).toThrow(
      "elements nested more than 400 deep: save the page again as text",
    );
  });
  it("has letters of a cell that stand no deeper than that", () => {
    const cell = (depth: number) =>
      told(`<table><tr><td>${"<b>".repeat(depth)}a${"</b>".repeat(depth)}</td><td>1</td></tr></table>`);
    expect(cell(400)).toEqual([[["a", "1"]]]);
    expect(cell(401)).toEqual([[["", "1"]]]);
  });
  it("is none where more than 500 elements such as <b> never end", () => {
    const open = (count: number, ends = 0) => told(`${"</B>".repeat(ends)}${"<b>".repeat(count)}<br>`);
    expect(open(390)).toEqual([]);
    expect(() => open(501)).toThrow(
      "501 elements such as <b> or <font> are never closed: save the page again as text",
    );
    expect(() => open(500)).toThrow("nested more than 400 deep");
    expect(() => open(501, 1)).toThrow("nested more than 400 deep");
  });
});
