import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askSearch, MOST_FILES, MOST_ROUNDS } from "../../src/lib/domain/searchAsk.ts";
import { findEntries, type SearchEntry } from "../../src/lib/domain/search.ts";
import {
  buildSearchIndex,
  ENTRY_BYTES,
  MOST_OF_KIND,
  NODE_BYTES,
  type SearchFiles,
  type SearchReader,
} from "../../src/lib/domain/searchIndex.ts";
import { readings } from "../../src/lib/domain/searchKeys.ts";
import { growth } from "../support/growth.ts";
import { manyDepartments } from "../support/manyDepartments.ts";

/** Asks as a page does, and counts the files. */
function asking(files: SearchFiles) {
  const read: string[] = [];
  const reader: SearchReader = {
    async nodes(file) {
      read.push(`nodes-${file}`);
      return files.nodes[file]!;
    },
    async entries(file) {
      read.push(`entries-${file}`);
      return files.entries[file]!;
    },
  };
  const ask = async (query: string, most?: number) => {
    read.length = 0;
    return askSearch(files.root, reader, query, most ? { most } : {});
  };
  const ids = async (query: string, most?: number) =>
    (await ask(query, most)).flatMap(({ entries }) => entries.map(({ id }) => id));
  return { ask, ids, read };
}

const SOME = manyDepartments(2000);
const files = buildSearchIndex(SOME);
const { ask, ids, read } = asking(files);
const anyEntry = fc.constantFrom(...SOME);
const initials = (sound: string) => sound.replace(/(\w)\w* ?/g, "$1");

describe("the search index finds every department", () => {
  it("first by its whole name, and its documents with it", async () => {
    for (const entry of SOME) {
      const same = SOME.filter(({ title }) => title === entry.title);
      expect((await ids(entry.title)).slice(0, same.length), entry.title).toContain(entry.id);
    }
    const [first] = SOME;
    expect(await ids(`${first!.title}2024年度部门决算`)).toEqual([first!.documents![0]!.id]);
    expect(await ids(`${first!.title} 2023`)).toEqual([first!.documents![1]!.id]);
  });

  it("by every part of two characters and by its initials, or says that there are more", async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry, fc.nat(), async (entry, place) => {
        const from = place % (entry.title.length - 1);
        for (const query of [
          entry.title.slice(from, from + 2),
          initials(entry.pinyin[0]!),
          entry.names[0]!,
        ]) {
          const groups = await ask(query, Infinity);
          const departments = groups.find(({ kind }) => kind === "department");
          const found = departments?.entries.some(({ id }) => id === entry.id);
          expect(found || departments?.more, `${entry.title} by ${query}`).toBe(true);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("by its place and its office as two words, though hundreds have each", async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry, async (entry) => {
        const [place, office] = [entry.title.slice(0, 3), entry.title.slice(3)];
        const found = await ask(`${office} ${place}`, Infinity);
        const departments = found.find(({ kind }) => kind === "department");
        expect(departments?.entries.map(({ id }) => id)).toContain(entry.id);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it("as all entries searched one by one do, where it says that there are no more", async () => {
    await fc.assert(
      fc.asyncProperty(anyEntry, fc.nat(), fc.integer({ min: 1, max: 5 }), async (entry, place, length) => {
        const from = place % entry.title.length;
        const query = entry.title.slice(from, from + length);
        const all = findEntries(SOME, query, Infinity).find(({ kind }) => kind === "department");
        const found = (await ask(query, Infinity)).find(({ kind }) => kind === "department");
        const sorted = (group: typeof all) => group?.entries.map(({ id }) => id).sort();
        if (found?.more) expect(sorted(all)).toEqual(expect.arrayContaining(sorted(found)!));
        else expect(sorted(found)).toEqual(sorted(all));
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

describe("the search index", () => {
  it("keeps of what too many have what ranks first", async () => {
    const reversed = asking(buildSearchIndex(SOME, SOME.toReversed()));
    const having = SOME.filter(({ title }) => title.includes("局"));
    expect(having.length).toBeGreaterThan(MOST_OF_KIND);
    expect(await ids("局", Infinity)).toContain(having[0]!.id);
    expect(await ids("局", Infinity)).not.toContain(having.at(-1)!.id);
    expect(await reversed.ids("局", Infinity)).toContain(having.at(-1)!.id);
  });

  it("is the same of the same entries, in files of bounded size, of which a query reads few", async () => {
    expect(JSON.stringify(buildSearchIndex(manyDepartments(2000)))).toBe(JSON.stringify(files));
    const longest = (parts: readonly unknown[]) =>
      Math.max(...parts.map((part) => Buffer.byteLength(JSON.stringify(part))));
    expect(longest(files.nodes)).toBeLessThan(NODE_BYTES + 2);
    expect(longest(files.entries)).toBeLessThan(ENTRY_BYTES + 2);
    expect(files.nodes.length).toBeGreaterThan(MOST_FILES);
    const filesOf = (kind: string) => read.filter((name) => name.startsWith(kind));
    for (const query of ["局", "财政局", "bjs", "czj", SOME[7]!.title, `局 ${SOME[7]!.title}`]) {
      expect(await ask(query), query).not.toEqual([]);
      expect(filesOf("nodes").length, query).toBeLessThanOrEqual(MOST_FILES);
      expect(filesOf("entries").length, query).toBeLessThanOrEqual(MOST_FILES);
    }
    expect(await ask("政府 办公 市 县 区 委员会 中心 局 a b")).toEqual([]);
    expect(filesOf("nodes").length).toBeLessThanOrEqual(MOST_FILES);
    expect(filesOf("entries").length).toBeLessThanOrEqual(MOST_FILES * MOST_ROUNDS);
  });

  it("shows the pages before anything is asked, and reads nothing for it", async () => {
    const page: SearchEntry = {
      kind: "page",
      id: "",
      title: "总览",
      names: [],
      detail: "",
      pinyin: ["zong lan"],
    };
    const small = asking(buildSearchIndex([page, ...SOME.slice(0, 5)]));
    expect(await small.ids("  ")).toEqual([""]);
    expect(small.read).toEqual([]);
    expect(await small.ids("zonglan")).toEqual([""]);
    expect(await small.ids("没有这样的东西")).toEqual([]);
    expect(await asking(buildSearchIndex([])).ids("局")).toEqual([]);
  });

  it("is built in time linear in the names", async () => {
    const [small, large] = [manyDepartments(5000), manyDepartments(20_000)];
    const factor = await growth((size) => () => buildSearchIndex(size === 5000 ? small : large), 5000);
    expect(factor).toBeLessThan(8);
  });
});

describe("readings", () => {
  it.each([
    ["jingdezhen", "JDZ"],
    ["jdzhen", "JDZ"],
    ["jdzsrmzfbgs", "JDZSRMZFBGS"],
    ["zhs", "ZHS"],
    ["zhs", "ZS"],
    ["xian", "XA"],
  ])("of %s are among others %s", (word, initials) => {
    expect(readings(word)).toContain(initials);
  });
  it("are none of what is no pinyin", () => {
    expect(readings("uvi")).toEqual([]);
  });
});
