import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { documentText, FIVE, reference } from "../../support/reading.ts";
import { asDocx, asHtml, asXlsx } from "../../support/variants.ts";

/* One disclosure as Word document, web page and workbook gives the figures that its text gives. */

const source = readText(new TextEncoder().encode(documentText(FIVE[3])));
const fromText = interpret(source, "test.txt", reference);

const keys = (figures: readonly Figure[]) =>
  figures
    .map((figure) =>
      [
        figure.fiscalYear,
        figure.statement,
        figure.item,
        figure.subjectCode,
        figure.funding,
        figure.stage,
        figure.measure,
        figure.base,
        formatDecimal(figure.value),
        figure.printed,
        figure.basis,
        figure.reason,
      ].join(" "),
    )
    .sort();

describe.each([
  ["docx", asDocx(source)],
  ["html", asHtml(source)],
  ["xlsx", asXlsx(source)],
  ["xls", asXlsx(source, "biff8")],
] as const)("%s", async (ending, bytes) => {
  const document = await readDocument(bytes, `test.${ending}`, reference);

  it("gives the same department, year and figures as the text", () => {
    expect(document.identity).toEqual(fromText.identity);
    expect(keys(document.figures)).toEqual(keys(fromText.figures));
  });
  it("names the place of each printed number", () => {
    for (const figure of document.figures.filter(({ basis }) => basis === "reported")) {
      const line = document.passages[figure.lineStart - 1]!;
      expect(line.slice(figure.charStart!, figure.charEnd!)).toBe(figure.printed);
    }
  });
  it("gives the same projects and terms", () => {
    const names = ({ projects, glossary }: typeof document) => [
      projects.map(({ name, score }) => [name, score]),
      glossary.map(({ term }) => term),
    ];
    expect(names(document)).toEqual(names(fromText));
  });
});

describe("html", () => {
  it("spreads merged cells and opens tables that only lay out the page", async () => {
    const page = `<table><tr><td><p>滨海市水利局2023年度部门决算</p>
      <p>收入支出决算总表</p><p>金额单位：万元</p>
      <table><tr><th colspan="2">收入</th><th colspan="2">支出</th></tr>
      <tr><td>项目</td><td>决算数</td><td>项目（按功能分类）</td><td>决算数</td></tr>
      <tr><td>一、一般公共预算财政拨款收入</td><td>10.50</td><td>一、农林水支出</td><td>9.25</td></tr>
      <tr><td>本年收入合计</td><td>10.50</td><td>本年支出合计</td><td>9.25</td></tr></table></td></tr></table>`;
    const document = await readDocument(new TextEncoder().encode(page), "a.html", reference);
    expect(document.figures.map(({ item, subjectCode, printed }) => [item, subjectCode, printed])).toEqual([
      ["revenue.appropriation", null, "10.50"],
      ["expenditure.current", "213", "9.25"],
      ["revenue.current", null, "10.50"],
      ["expenditure.current", null, "9.25"],
    ]);
  });
});
