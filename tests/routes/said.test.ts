import { describe, expect, it } from "vitest";
import { sayings } from "../../src/routes/documents/[id]/said.ts";

/** A document of which documents.csv says some columns. */
function read(said: string[], more: object = {}) {
  const document = {
    said,
    department: "滨海市水利局",
    divisionCode: "360200",
    fiscalYear: 2023,
    scope: "own",
    source: null,
    publishedOn: null,
    ...more,
  };
  return sayings(document as unknown as Parameters<typeof sayings>[0]);
}

describe("what documents.csv says of a document", () => {
  it("is each column that it gave, and no other", () => {
    expect(read([])).toEqual([]);
    expect(read(["fiscal_year", "scope"]).map(({ name, value }) => [name, value])).toEqual([
      ["年度", "2023"],
      ["口径", "本级"],
    ]);
  });

  it("becomes a link only where the source is an address of the web", () => {
    const link = (source: string) => read(["source"], { source })[0]!.href;
    expect(link("https://example.gov.cn/a?b=1")).toBe("https://example.gov.cn/a?b=1");
    expect(link("http://example.gov.cn")).toBe("http://example.gov.cn");
    for (const source of [
      "javascript:alert(1)",
      "data:text/html,a",
      "滨海市政府网站",
      "https://",
      "见 https://a.cn",
    ])
      expect(link(source), source).toBeNull();
  });
});
