import { describe, expect, it } from "vitest";
import { findEntries, type SearchEntry } from "../../src/lib/domain/search.ts";

const entry = (given: Partial<SearchEntry> & Pick<SearchEntry, "kind" | "title">): SearchEntry => ({
  id: given.title,
  names: [],
  detail: "",
  pinyin: [],
  ...given,
});

const ENTRIES = [
  entry({ kind: "page", title: "三公经费", pinyin: ["san gong jing fei"] }),
  entry({ kind: "page", title: "总览", pinyin: ["zong lan"] }),
  entry({
    kind: "department",
    title: "景德镇市人民政府办公室",
    names: ["景德镇市政府办"],
    pinyin: ["jing de zhen shi ren min zheng fu ban gong shi", "jing de zhen shi zheng fu ban"],
  }),
  entry({ kind: "department", title: "株洲市人民政府办公室", pinyin: ["zhu zhou shi zheng fu ban"] }),
  entry({ kind: "document", title: "景德镇市人民政府办公室2024年度部门决算", names: ["a.pdf"] }),
  entry({ kind: "document", title: "景德镇市人民政府办公室2020年度部门决算" }),
  entry({ kind: "subject", title: "政府办公厅（室）及相关机构事务", code: "20103" }),
  entry({ kind: "subject", title: "行政运行", code: "2010301", pinyin: ["xing zheng yun xing"] }),
  entry({ kind: "term", title: "“三公”经费", pinyin: ["san gong jing fei"] }),
  entry({ kind: "term", title: "经费", pinyin: ["jing fei"] }),
];
const titles = (query: string, most?: number) =>
  findEntries(ENTRIES, query, most).flatMap((group) => group.entries.map(({ title }) => title));
const kinds = (query: string) => findEntries(ENTRIES, query).map(({ kind }) => kind);

describe("findEntries", () => {
  it.each([
    ["initials", "zzszfb", "株洲市人民政府办公室"],
    ["initials of the first syllables", "jdz", "景德镇市人民政府办公室"],
    ["whole syllables", "jingdezhen", "景德镇市人民政府办公室"],
    ["initials and syllables mixed", "jdzhensr", "景德镇市人民政府办公室"],
    ["syllables inside", "yunxing", "行政运行"],
    ["an input method's apostrophes", "zhu'zhou", "株洲市人民政府办公室"],
    ["capitals and full-width letters", "ＪＤＺ", "景德镇市人民政府办公室"],
    ["another name", "市政府办", "景德镇市人民政府办公室"],
    ["a file's name", "A.pdf", "景德镇市人民政府办公室2024年度部门决算"],
    ["a code", "2010301", "行政运行"],
    ["several words", "决算 2020", "景德镇市人民政府办公室2020年度部门决算"],
    ["text without its quotation marks", "三公", "三公经费"],
  ])("finds by %s: %s", (_, query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  it("puts a whole code before those that begin with it", () => {
    expect(titles("20103")).toEqual(["政府办公厅（室）及相关机构事务", "行政运行"]);
  });

  it("puts the kind with the best match first, and in a kind the best match", () => {
    expect(kinds("经费")).toEqual(["term", "page"]);
    expect(titles("经费")).toEqual(["经费", "“三公”经费", "三公经费"]);
    expect(kinds("三公")).toEqual(["page", "term"]);
  });

  it("counts what it does not show", () => {
    expect(findEntries(ENTRIES, "景德镇", 1).find(({ kind }) => kind === "document")).toMatchObject({
      total: 2,
      entries: [{ kind: "document" }],
    });
  });

  it("gives the pages without a query, and nothing for what does not match", () => {
    expect(titles("  ")).toEqual(["三公经费", "总览"]);
    for (const query of ["没有", "jdx", "9", "决算 2019", "ingdezhen"]) expect(titles(query)).toEqual([]);
  });

  it("takes a single letter as the first of a name alone", () => {
    expect(titles("y")).toEqual([]);
    expect(titles("x")).toEqual(["行政运行"]);
  });
});
