import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import type { SourceText } from "#lib/ingest/source.ts";
import { interpret, type ReadDocument } from "#lib/ingest/interpret.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { once } from "../../support/once.ts";
import { documentText, FIVE, reference } from "../../support/reading.ts";
import { asDocx, asHtml, asXlsx } from "../../support/variants.ts";

/* One disclosure as Word document, web page and workbook gives the figures that its text gives. */

const asText = (lines: string) => readText(new TextEncoder().encode(lines));

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

const FORMATS = [
  ["docx", asDocx],
  ["html", asHtml],
  ["xlsx", asXlsx],
] as const;
const ALL = [
  ...FIVE.flatMap((name) => FORMATS.map(([ending, write]) => [name, ending, write] as const)),
  // The writer of xls cuts cells at 255 characters; this one has no longer line.
  [FIVE[3], "xls", (source: SourceText) => asXlsx(source, "biff8")] as const,
];

/**
 * What is printed; the data of charts, which empty lines divide in text and nothing does elsewhere, may be missing, and
 * what is inferred from them.
 */
const printed = ({ figures }: ReadDocument) =>
  figures.filter(({ basis, statement }) => basis === "reported" && statement !== "chart_data");
const charts = ({ figures }: ReadDocument) => figures.filter(({ statement }) => statement === "chart_data");

describe.each(ALL)("%s as %s", (name, ending, write) => {
  // Read by the first test that asks: what is read before any test counts for none where mutants are tried.
  const read = once(async () => {
    const source = asText(documentText(name));
    const fromText = interpret(source, "test.txt", reference);
    return { fromText, document: await readDocument(write(source), `test.${ending}`, reference) };
  });

  it("gives the same department, year and figures as the text", async () => {
    const { fromText, document } = await read();
    expect(document.identity).toEqual(fromText.identity);
    expect(keys(printed(document))).toEqual(keys(printed(fromText)));
  });
  it("reads none of the charts' data otherwise", async () => {
    const { fromText, document } = await read();
    expect(keys(charts(fromText))).toEqual(expect.arrayContaining(keys(charts(document))));
  });
  it("gives them once more from its lines, kept as text", async () => {
    const { fromText, document } = await read();
    const again = interpret(asText(document.passages.join("\n")), "test.txt", reference);
    expect(keys(printed(again))).toEqual(keys(printed(fromText)));
  });
  it("names the place of each printed number", async () => {
    const { document } = await read();
    for (const figure of document.figures.filter(({ basis }) => basis === "reported")) {
      const line = document.passages[figure.lineStart - 1]!;
      expect(line.slice(figure.charStart!, figure.charEnd!)).toBe(figure.printed);
    }
  });
  it("gives the same projects and terms", async () => {
    const { fromText, document } = await read();
    const names = ({ projects, glossary }: ReadDocument) => [
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
