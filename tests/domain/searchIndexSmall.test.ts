import { expect, it } from "vitest";
import type { SearchEntry } from "#lib/domain/search.ts";
import { buildSearchIndex, namedFiles, readerBy } from "#lib/domain/searchIndex.ts";

/* The search index of a handful of entries, whole. */

const entry = (kind: SearchEntry["kind"], id: string, title: string): SearchEntry => ({
  ...{ kind, id, title, names: [], detail: "", pinyin: [] },
});
const PAGE = entry("page", "/about", "说明");
const TERM = entry("term", "a", "账");
const DEPARTMENT = entry("department", "b", "水利");
const built = () => buildSearchIndex([TERM, DEPARTMENT, PAGE], [DEPARTMENT, PAGE, TERM]);

it("numbers entries kind by kind, and says where each kind begins", () => {
  const files = built();
  expect(files.entries).toEqual([[PAGE, DEPARTMENT, TERM]]);
  expect(files.root).toEqual({
    keys: ["^"],
    entries: [0],
    kinds: { page: 0, department: 1, term: 2 },
    pages: [PAGE],
  });
});
it("has a node for each first character, with the best entries first", () => {
  expect(built().nodes).toEqual([
    [
      ["^", [1, 0, 2]],
      ["利", [1]],
      ["明", [0]],
      ["水", [1]],
      ["说", [0]],
      ["账", [2]],
    ],
  ]);
});
it("is a few named files, which are read again by their names", async () => {
  const files = built();
  expect(namedFiles(files)).toEqual([
    ["root", files.root],
    ["nodes-0", files.nodes[0]],
    ["entries-0", files.entries[0]],
  ]);
  const reader = readerBy(async <Content>(name: string) => name as Content);
  expect([await reader.nodes(3), await reader.entries(4)]).toEqual(["nodes-3", "entries-4"]);
});
it("goes deeper where more than a dozen have a key, and says where only the best are there", () => {
  const many = Array.from({ length: 130 }, (_, at) => entry("term", String(at), `水${at % 2 ? "利" : "务"}`));
  const [nodes] = buildSearchIndex(many).nodes;
  const sizes = nodes!.map(([key, numbers, cut]) => [key, numbers.length, cut]);
  expect(sizes.slice(0, 5)).toEqual([
    ["^", 128, 1],
    ["^水", 128, 1],
    ["^水利", 65, 0],
    ["^水利$", 65, 0],
    ["^水务", 65, 0],
  ]);
});
