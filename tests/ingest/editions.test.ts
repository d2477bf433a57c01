import { describe, expect, it } from "vitest";
import { settleEditions, type DocumentHead } from "#lib/ingest/editions.ts";

/* Which of several documents are kept, which takes another's place, and what is said of it. */

let last = 0;
const head = (fileName: string, more: Partial<DocumentHead> = {}): DocumentHead => ({
  documentId: fileName.replace(".txt", ""),
  fileName,
  sha256: String(++last),
  departmentId: "360200-水利局",
  name: "水利局",
  fiscalYear: 2023,
  scope: "consolidated",
  kind: "final_accounts",
  corrected: false,
  publishedOn: null,
  measured: {},
  ...more,
});
const settled = (...heads: DocumentHead[]) => {
  const { kept, supersededBy, said, refused } = settleEditions(heads);
  const lines = (all: typeof said) => all.map(({ fileName, message }) => `${fileName}: ${message}`);
  return {
    kept: kept.map(({ fileName }) => fileName).join(" "),
    superseded: [...supersededBy].map((each) => each.join(" by ")).join(", "),
    said: lines(said),
    refused: lines(refused),
  };
};
const ALONE = { superseded: "", said: [], refused: [] };

describe("documents", () => {
  it("of different years, scopes, kinds and departments stand beside each other, by file name", () => {
    expect(
      settled(
        head("c.txt", { fiscalYear: 2022 }),
        head("a.txt"),
        head("d.txt", { scope: "own" }),
        head("b.txt", { kind: "budget" }),
        head("e.txt", { departmentId: "360200-林业局", name: "林业局" }),
      ),
    ).toEqual({ ...ALONE, kept: "a.txt b.txt c.txt d.txt e.txt" });
  });
  it("of one content count once, the first by file name", () => {
    expect(
      settled(head("b.txt", { sha256: "x" }), head("c.txt", { sha256: "x" }), head("a.txt", { sha256: "x" })),
    ).toEqual({
      ...ALONE,
      kept: "a.txt",
      said: [
        "b.txt: the same content as a.txt: counted once",
        "c.txt: the same content as a.txt: counted once",
      ],
    });
  });
  it("of two names never share an identifier", () => {
    const other = { name: "林业局", fiscalYear: 2021 };
    expect(settled(head("b.txt", other), head("a.txt"), head("c.txt", { fiscalYear: 2022 }))).toEqual({
      ...ALONE,
      kept: "a.txt c.txt",
      refused: [
        "b.txt: 林业局 would get the identifier 360200-水利局 of 水利局 (a.txt): give one of them an identifier of its own in data/reference/departments.csv",
      ],
    });
  });
  it("of one year with other contents are all kept, and said", () => {
    expect(settled(head("c.txt"), head("b.txt"), head("a.txt"))).toEqual({
      ...ALONE,
      kept: "a.txt b.txt c.txt",
      said: ["b.txt", "c.txt"].map(
        (name) =>
          `${name}: another document of 水利局 2023 is a.txt, with other content: both are kept; if one corrects the other, remove the older file`,
      ),
    });
  });
});

describe("a corrected version", () => {
  const corrected = (name: string, publishedOn: string | null) =>
    head(name, { corrected: true, publishedOn });
  it("takes the place of the others of its year", () => {
    expect(
      settled(corrected("b.txt", null), head("a.txt"), head("c.txt"), head("d.txt", { fiscalYear: 2022 })),
    ).toEqual({
      ...ALONE,
      kept: "a.txt b.txt c.txt d.txt",
      superseded: "a by b, c by b",
      said: ["b.txt: a corrected version of 水利局 2023: it takes the place of a.txt, c.txt"],
    });
  });
  it("alone takes nobody's", () => {
    expect(settled(corrected("a.txt", null))).toEqual({ ...ALONE, kept: "a.txt" });
  });
  it("of several is the one published last", () => {
    for (const [first, second] of [
      ["2024-09-01", "2024-10-01"],
      ["2024-10-01", "2024-09-01"],
    ])
      expect(settled(corrected("a.txt", first!), corrected("b.txt", second!), head("c.txt")).superseded).toBe(
        first! > second! ? "b by a, c by a" : "a by b, c by b",
      );
  });
  it("of several is none where that is not to be told", () => {
    const both = (one: string | null, other: string | null) =>
      settled(corrected("a.txt", one), corrected("b.txt", other)).superseded;
    expect([both("2024-09-01", "2024-09-01"), both(null, "2024-09-01"), both("2024-09-01", null)]).toEqual([
      "",
      "",
      "",
    ]);
  });
});
