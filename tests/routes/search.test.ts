import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askSearch } from "#lib/domain/searchAsk.ts";
import type { SearchFiles } from "#lib/domain/searchIndex.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { glossary } from "#lib/queries/glossary.ts";
import { searchable } from "#lib/queries/searchable.ts";
import { glossaryEntries } from "#lib/text/glossaryEntries.ts";
import { documentTables } from "../support/documents.ts";
import { searchFiles } from "../../src/routes/search/entries.ts";

/* The index of the shipped documents, asked as the palette asks it. */

let engine: NodeEngine;
let files: SearchFiles;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  files = searchFiles(await searchable(engine), glossaryEntries(await glossary(engine)));
});
afterAll(() => engine.close());

async function first(query: string): Promise<string | undefined> {
  const reader = {
    nodes: async (file: number) => files.nodes[file]!,
    entries: async (file: number) => files.entries[file]!,
  };
  const [group] = await askSearch(files.root, reader, query);
  return group?.entries[0]?.title;
}

describe("the index of the shipped documents", () => {
  it.each([
    ["巴中", "巴中市人民政府办公室"],
    ["bzsrmzfbgs", "巴中市人民政府办公室"],
    ["bazhong", "巴中市人民政府办公室"],
    ["bzhong", "巴中市人民政府办公室"],
    ["景德镇 上海", "景德镇市人民政府驻上海联络处"],
    ["景德镇市人民政府办公室2024年度部门决算", "景德镇市人民政府办公室2024年度部门决算"],
    ["2010301", "行政运行"],
    ["xzyx", "行政运行"],
    ["三公超预算", "三公经费"],
    ["超预算", "预算执行"],
    ["机关运行经费", "机关运行经费"],
    ["staff", "人员与经费"],
  ])("leads from %s to %s first", async (query, title) => {
    expect(await first(query)).toBe(title);
  });

  it("is a handful of files", () => {
    expect(files.nodes.length + files.entries.length).toBeLessThan(20);
    const page = files.root.pages.map(({ title }) => title);
    expect(page).toContain("总览");
  });
});
