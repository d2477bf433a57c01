import { describe, expect, it } from "vitest";
import { fileOf, filled, lastNotAfter } from "#lib/domain/filled.ts";
import type { SearchEntry, SearchKind } from "#lib/domain/search.ts";
import { askSearch, MOST_FILES, MOST_ROUNDS } from "#lib/domain/searchAsk.ts";
import {
  buildSearchIndex,
  type SearchFiles,
  type SearchNode,
  type SearchRoot,
} from "#lib/domain/searchIndex.ts";

/* A query is answered from few files of the index: those of its words, and the entries that these lead to. */

const entry = (
  kind: SearchKind,
  id: string,
  title: string,
  more: Partial<SearchEntry> = {},
): SearchEntry => ({
  ...{ kind, id, title, names: [], detail: "", pinyin: [] },
  ...more,
});
type Asked = { kinds?: readonly SearchKind[]; most?: number };
/** The answer by identifiers, and which files were read for it. */
async function ask({ root, nodes, entries }: SearchFiles, query: string, options: Asked = {}) {
  const read: string[] = [];
  const groups = await askSearch(
    root,
    {
      nodes: async (file) => (read.push(`n${file}`), nodes[file]!),
      entries: async (file) => (read.push(`e${file}`), entries[file]!),
    },
    query,
    options,
  );
  const told = groups.map(
    ({ kind, total, more, entries }) =>
      `${kind} ${total}${more ? "+" : ""}: ${entries.map(({ id }) => id).join(" ")}`,
  );
  return { told, read };
}
const SMALL = buildSearchIndex([
  entry("page", "/", "首页"),
  entry("department", "water", "滨海市水利局", {
    names: ["水利局"],
    pinyin: ["bin hai shi shui li ju", "shui li ju"],
    documents: [
      { id: "d1", year: 2023, after: "2023年度部门决算" },
      { id: "d2", year: 2022, title: "决算公开", file: "w.pdf" },
    ],
  }),
  entry("department", "wood", "滨海市林业局", {
    names: ["林业局"],
    pinyin: ["bin hai shi lin ye ju", "lin ye ju"],
  }),
  entry("subject", "functional:213", "农林水支出", { code: "213" }),
  entry("term", "t", "水利"),
]);

describe("a query of a small index", () => {
  it.each<[string, string[], Asked?]>([
    ["", ["page 1: /"]],
    ["水利局", ["department 1: water", "document 1: d1"]],
    ["水利", ["term 1: t", "department 1: water", "document 1: d1"]],
    ["滨海 林业", ["department 1: wood"]],
    ["林业 水利", []],
    ["213", ["subject 1: functional:213"]],
    ["21", ["subject 1: functional:213"]],
    ["slj", ["department 1: water", "document 2: d2 d1"]],
    ["水利", ["term 1: t"], { kinds: ["term"] }],
    ["滨海", ["department 2: water"], { kinds: ["department"], most: 1 }],
    ["天文台", []],
  ])("%j gives %j", async (query, told, options) => {
    const answer = await ask(SMALL, query, options);
    expect(answer.told).toEqual(told);
  });
});

describe("an index of several files", () => {
  const kinds = { department: 0, term: 100 };
  const pages: SearchEntry[] = [];
  /** Entries of ten a file: departments up to 99, terms behind them. */
  const files = (
    nodes: SearchNode[],
    name: (number: number) => string = () => "甲乙",
    count = 200,
  ): SearchFiles => {
    const all = Array.from({ length: count }, (_, number) =>
      entry(number < 100 ? "department" : "term", String(number), name(number)),
    );
    const chunks = Array.from({ length: count / 10 }, (_, file) => all.slice(file * 10, file * 10 + 10));
    const root: SearchRoot = {
      keys: nodes.map(([key]) => key),
      entries: chunks.map((_, file) => file * 10),
      kinds,
      pages,
    };
    return { root, nodes: nodes.map((node) => [node]), entries: chunks };
  };
  const entriesRead = (read: string[]) => read.filter((file) => file.startsWith("e")).join(" ");

  it("reads the files of the entries that a node names, each once", async () => {
    const { told, read } = await ask(files([["甲", [3, 15, 4, 101]]]), "甲");
    expect(told).toEqual(["department 3: 3 15 4", "term 1: 101"]);
    expect(read).toEqual(["n0", "e0", "e1", "e10"]);
  });
  it("reads twelve files of entries at most, of each kind in turn, and says that more may match", async () => {
    const every = Array.from({ length: 20 }, (_, file) => file * 10);
    const { told, read } = await ask(files([["甲", every]]), "甲", { most: 1 });
    expect(MOST_FILES).toBe(12);
    expect(entriesRead(read)).toBe("e0 e1 e2 e3 e4 e5 e10 e11 e12 e13 e14 e15");
    expect(told).toEqual(["department 6+: 0", "term 6+: 100"]);
    const few = await ask(files([["甲", every.slice(0, 12)]]), "甲", { most: 1 });
    expect(few.told).toEqual(["department 10: 0", "term 2: 100"]);
  });
  it("reads the next ones only where none of those fits, three times at most", async () => {
    const every = Array.from({ length: 50 }, (_, file) => 100 + file * 10);
    const where = (fitting: number) =>
      ask(
        files([["甲", every]], (number) => (number === fitting ? "甲" : "乙"), 600),
        "甲",
      );
    expect(entriesRead((await where(110)).read).split(" ")).toHaveLength(12);
    expect((await where(110)).told).toEqual(["term 1+: 110"]);
    expect(entriesRead((await where(300)).read).split(" ")).toHaveLength(24);
    expect((await where(300)).told).toEqual(["term 1+: 300"]);
    expect(MOST_ROUNDS).toBe(3);
    expect(entriesRead((await where(580)).read).split(" ")).toHaveLength(36);
    expect((await where(580)).told).toEqual([]);
  });
  it("reads no entry of a kind that is not looked for", async () => {
    const { read } = await ask(files([["甲", [3, 101]]]), "甲", { kinds: ["term"] });
    expect(entriesRead(read)).toBe("e10");
  });
  it("takes a leaf for all that is longer, and no other node", async () => {
    const longer = async (...nodes: SearchNode[]) =>
      (
        await ask(
          files(nodes, () => "甲乙丙"),
          "甲乙丙",
        )
      ).told;
    expect(await longer(["甲乙", [3]])).toEqual(["department 1: 3"]);
    expect(await longer(["甲乙", [3], 0])).toEqual([]);
    expect(await longer(["甲乙", [3], 1])).toEqual([]);
    expect(await longer(["甲乙丙", [3], 1])).toEqual(["department 1+: 3"]);
    expect(await longer(["甲丁", [3]])).toEqual([]);
    expect(await longer(["乙", [3]])).toEqual([]);
  });
  it("says that more may match where all words' nodes left some of a kind out", async () => {
    const name = () => "甲乙";
    const both = async (first: 0 | 1, second: 0 | 1) =>
      (
        await ask(
          files(
            [
              ["乙", [3, 101], second],
              ["甲", [3], first],
            ],
            name,
          ),
          "甲 乙",
          { most: 1 },
        )
      ).told;
    expect(await both(1, 1)).toEqual(["department 1+: 3", "term 1: 101"]);
    expect(await both(0, 1)).toEqual(["department 1: 3", "term 1: 101"]);
    expect(await both(1, 0)).toEqual(["department 1: 3", "term 1: 101"]);
  });
  it("looks first at what has both words, then at what no node leaves out, then at what stands first", async () => {
    const order = async (...nodes: SearchNode[]) => {
      const sorted = nodes.sort(([a], [b]) => (a < b ? -1 : 1));
      return (await ask(files(sorted), "甲 乙", { most: 9 })).told[0]!.split(": ")[1];
    };
    // All fit alike and stay in the order in which they were looked at.
    expect(await order(["甲", [1, 2, 3], 0], ["乙", [3, 4], 0])).toBe("3 1 2 4");
    expect(await order(["甲", [1, 2], 1], ["乙", [3, 4], 0])).toBe("3 4 1 2");
    expect(await order(["甲", [1, 2], 0], ["乙", [3, 4], 1])).toBe("1 2 3 4");
    expect(await order(["^甲", [5], 0], ["^甲$", [6], 0], ["甲", [1, 5, 6], 0], ["乙", [3], 0])).toBe(
      "6 5 1 3",
    );
    // Both side by side, in either order.
    expect(await order(["甲", [1, 2], 0], ["乙", [3, 4], 0], ["甲乙", [7], 0])).toBe("7 1 3 2 4");
    expect(await order(["甲", [1, 2], 0], ["乙", [3, 4], 0], ["乙甲", [7], 0])).toBe("7 1 3 2 4");
  });
});

describe("sorted places", () => {
  it("are looked up by the last that is not after", () => {
    const firsts = [2, 5, 5, 9];
    expect([1, 2, 4, 5, 8, 9, 99].map((key) => fileOf(firsts, key))).toEqual([-1, 0, 0, 2, 2, 3, 3]);
    expect(fileOf([], "a")).toBe(-1);
    expect(["", "a", "b", "c"].map((key) => fileOf(["a", "c"], key))).toEqual([-1, 0, 0, 1]);
    expect(lastNotAfter(3, () => true)).toBe(2);
    expect(lastNotAfter(3, () => false)).toBe(-1);
  });
});

describe("lists of bounded size", () => {
  it("hold items up to so many bytes, with a comma behind each", () => {
    // "aa" and its comma are five bytes, "水" and its comma six.
    expect(filled(["aa", "bb", "cc"], 10)).toEqual([["aa", "bb"], ["cc"]]);
    expect(filled(["aa", "bb", "cc"], 9)).toEqual([["aa"], ["bb"], ["cc"]]);
    expect(filled(["水", "bb"], 11)).toEqual([["水", "bb"]]);
    expect(filled(["水", "bb"], 10)).toEqual([["水"], ["bb"]]);
    expect(filled(["aaaaaaaaaa", "b", "c"], 8)).toEqual([["aaaaaaaaaa"], ["b", "c"]]);
    expect(filled([], 9)).toEqual([]);
  });
});
