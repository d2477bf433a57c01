import { describe, expect, it } from "vitest";
import { readLists } from "#lib/own/lists.ts";

/* What lists among dropped files say of the others. */

const file = (path: string, text = "") => ({ path, file: new Blob([text]) });

describe("lists among files", () => {
  it("say of the files of their own folder what documents.csv says to the command", async () => {
    const { others, said, faults } = await readLists([
      file("a/documents.csv", "file_name,fiscal_year,scope\nx.txt,2022,consolidated\n"),
      file("a/x.txt"),
      file("b/x.txt"),
    ]);
    expect(others.map(({ path }) => path)).toEqual(["a/x.txt", "b/x.txt"]);
    expect(said.get("a/x.txt")).toEqual({
      name: "a/x.txt",
      said: { fiscalYear: 2022, scope: "consolidated" },
    });
    expect(said.has("b/x.txt")).toBe(false);
    expect(faults).toEqual([]);
  });

  it("say what documents that were taken along are called", async () => {
    const sha256 = "ab".repeat(32);
    const list = {
      format: "mingzhang-own",
      version: 1,
      documents: [{ sha256, name: "x.txt", said: { fiscalYear: 2022 } }],
    };
    const { others, said } = await readLists([
      file("own.zip/mingzhang-own.json", JSON.stringify(list)),
      file(`own.zip/documents/${sha256}`),
    ]);
    expect(said.get(others[0]!.path)).toEqual({ name: "x.txt", said: { fiscalYear: 2022 } });
  });

  it("that are faulty are named with their line, and the files are there all the same", async () => {
    const { others, faults } = await readLists([
      file("documents.csv", "file_name,fiscal_year\nx.txt,year\n"),
      file("x.txt"),
    ]);
    expect(others).toHaveLength(1);
    expect(faults[0]!.message).toContain("documents.csv:2: fiscal_year year does not fit");
  });
});
