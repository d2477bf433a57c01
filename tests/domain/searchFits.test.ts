import { describe, expect, it } from "vitest";
import { findEntries, plain, withDocuments, wordsOf, type SearchEntry } from "#lib/domain/search.ts";
import { findOwn, joinedGroups } from "#lib/domain/searchOwn.ts";
import { lookupsOf, readings, searchTexts } from "#lib/domain/searchKeys.ts";

/* How well a word fits a name, and what comes first. */

const entry = (id: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  ...{ kind: "department", id, title, names: [], detail: "", pinyin: [] },
  ...more,
});
const BINHAI = entry("binhai", "滨海市水利局", { names: ["滨海水利局"], pinyin: ["bin hai shi shui li ju"] });
const WATER = entry("water", "水利局", { pinyin: ["shui li ju"] });
const HALL = entry("hall", "省水利厅", { pinyin: ["sheng shui li ting"] });
const ALL = [
  BINHAI,
  WATER,
  HALL,
  entry("213", "农林水支出", { kind: "subject", code: "213" }),
  entry("21303", "水利", { kind: "subject", code: "21303" }),
  entry("/about", "说明", { kind: "page" }),
  entry("term", "水", { kind: "term" }),
];
const found = (query: string, most?: number) =>
  findEntries(ALL, query, most).map(({ kind, total, entries }) =>
    [kind, total, ...entries.map(({ id }) => id)].join(" "),
  );

describe("a query", () => {
  it.each<[string, string[]]>([
    // The whole name, its beginning, and what stands inside of it; of two alike the shorter.
    ["水利局", ["department 2 water binhai"]],
    ["水利", ["subject 1 21303", "department 3 water hall binhai"]],
    ["水", ["term 1 term", "department 3 water hall binhai", "subject 2 21303 213"]],
    ["滨海 水利", ["department 1 binhai"]],
    ["滨海 教育", []],
    ["213", ["subject 2 213 21303"]],
    ["21303", ["subject 1 21303"]],
    ["1303", []],
    ["slj", ["department 2 water binhai"]],
    ["shuili", ["department 3 water hall binhai"]],
    ["shli", ["department 3 water hall binhai"]],
    ["bhs", ["department 1 binhai"]],
    ["s", ["department 2 water hall"]],
    ["l", []],
    ["SLJ", ["department 2 water binhai"]],
    ["ｓｌｊ", ["department 2 water binhai"]],
    ["shui'li", ["department 3 water hall binhai"]],
    ["slt", ["department 1 hall"]],
    ["sx", []],
    ["", ["page 1 /about"]],
    ["  ", ["page 1 /about"]],
  ])("%j finds %j", (query, groups) => {
    expect(found(query)).toEqual(groups);
  });
  it("shows so many of a kind, and says how many there are", () => {
    expect(found("水利", 1)).toEqual(["subject 1 21303", "department 3 water"]);
    expect(findEntries([BINHAI], "")).toEqual([]);
  });
  it("is compared without marks, capitals and width", () => {
    expect(plain("“Ａb”‘'\"")).toBe("ab");
    expect(wordsOf(" 水利  Ｂ ")).toEqual(["水利", "b"]);
  });
});

describe("a department's documents", () => {
  const documents = [
    { id: "a", year: 2023, after: "2023年度部门决算", file: "a.pdf" },
    { id: "b", year: 2022, title: "决算公开" },
  ];
  it("are entries of their own, and its years are told", () => {
    const [department, first, second, ...more] = withDocuments({ ...BINHAI, documents });
    expect(more).toEqual([]);
    expect(department).toEqual({ ...BINHAI, years: [2023, 2022] });
    expect(first).toEqual({
      ...{ kind: "document", id: "a", title: "滨海市水利局2023年度部门决算", names: ["a.pdf"], detail: "" },
      ...{ account: { shortName: "滨海水利局", year: 2023 } },
      pinyin: ["bin hai shi shui li ju", "bin hai shi shui li ju 2023"],
    });
    expect(second).toMatchObject({ title: "决算公开", names: [], account: { year: 2022 } });
    const [, named] = withDocuments({ ...WATER, pinyin: ["shui li ju", "s"], documents });
    expect(named).toMatchObject({ account: { shortName: "水利局" }, pinyin: ["shui li ju", "s 2023"] });
    expect(withDocuments(ALL[3]!)).toEqual([ALL[3]]);
    expect(withDocuments({ ...entry("x", "x"), documents })[1]!.pinyin).toEqual(["", " 2023"]);
  });
  it("are found by years, titles and files in the index", () => {
    expect(searchTexts({ ...BINHAI, code: "1", documents })).toEqual([
      { text: "^2023$", inside: false },
      { text: "^2022$", inside: false },
      { text: "^1$", inside: false },
      { text: "^BHSSLJ$", inside: true },
      ...["滨海市水利局", "滨海水利局", "a.pdf", "决算公开"].map((name) => ({
        text: `^${name}$`,
        inside: true,
      })),
    ]);
  });
});

describe("a word by sound", () => {
  it.each<[string, string[]]>([
    ["jdz", ["JDZ"]],
    ["jingdezhen", ["JDZ", "JDEZ", "JDZE"]],
    ["sl", ["SL"]],
    ["i", []],
    ["a", ["A"]],
    ["xian", ["X", "XA"]],
  ])("%s may be %j", (word, spelled) => {
    expect(readings(word).slice(0, spelled.length)).toEqual(spelled);
  });
  it("is looked up whole, as a beginning, inside and by sound, but a single letter not inside", () => {
    expect(lookupsOf("水利")).toEqual(["^水利$", "^水利", "水利"]);
    expect(lookupsOf("sl")).toEqual(["^sl$", "^sl", "sl", "^SL", "SL"]);
    expect(lookupsOf("sl2023")).toEqual(["^sl2023$", "^sl2023", "sl2023", "^SL", "SL"]);
    expect(lookupsOf("s")).toEqual(["^s$", "^s", "s", "^S"]);
  });
});

describe("a reader's own documents", () => {
  const own = {
    ...{
      documentId: "d1",
      departmentId: "binhai",
      department: "滨海市水利局",
      spelled: "bin hai shi shui li ju",
    },
    ...{ place: "滨海市", fiscalYear: 2023, title: "2023年度决算", name: "own.pdf" },
  };
  const documents = [
    own,
    { ...own, documentId: "d2", fiscalYear: 2022, title: "2022年度决算", name: "old.pdf" },
  ];
  const ids = (query: string) =>
    findOwn(documents, query, "（本机）").map(({ kind, entries }) => [
      kind,
      ...entries.map(({ id, title }) => `${id} ${title}`),
    ]);
  it("are found by their department, title and file, and are marked", () => {
    expect(ids("滨海")).toEqual([["department", "binhai 滨海市水利局（本机）"]]);
    expect(ids("2022")).toEqual([["document", "d2 2022年度决算（本机）"]]);
    expect(ids("own")).toEqual([["document", "d1 2023年度决算（本机）"]]);
    expect(ids(" ")).toEqual([]);
    expect(findOwn(documents, "滨海", "")[0]!.entries[0]).toMatchObject({
      years: [2023, 2022],
      place: "滨海市",
    });
  });
  it("stand before the others, in whose place they are", () => {
    const group = (kind: "page" | "term", total: number, ...names: string[]) => ({
      kind,
      total,
      entries: names.map((name) => entry(name, name, { kind })),
    });
    const told = (first: ReturnType<typeof group>[], rest: ReturnType<typeof group>[]) =>
      joinedGroups(first, rest).map(({ kind, total, entries }) =>
        [kind, total, ...entries.map(({ id }) => id)].join(" "),
      );
    expect(told([group("page", 2, "a", "b")], [group("page", 9, "b", "c"), group("term", 1, "t")])).toEqual([
      "page 10 a b c",
      "term 1 t",
    ]);
    expect(told([group("term", 1, "t")], [group("page", 1, "c")])).toEqual(["term 1 t", "page 1 c"]);
  });
});
