import { describe, expect, it } from "vitest";
import { memoryArchive } from "#lib/archive/memory.ts";
import { documentRows, type DocumentRows } from "#lib/ingest/documentRows.ts";
import { documentText, readLines, reference, FIVE } from "../support/reading.ts";

/* Documents of one department and year: none is doubled, none overwritten, and their identifiers stand still. */

const read = readLines(documentText(FIVE[1]));
const file = (fileName: string, sha256: string, identity = {}): DocumentRows =>
  documentRows(
    { ...read, identity: { ...read.identity, ...identity }, fileName, sha256, source: null },
    reference,
  );
const archive = (...documents: DocumentRows[]) => memoryArchive(documents, reference);
const [A, B] = ["a".repeat(64), "b".repeat(64)];

describe("documents of one department and year", () => {
  it("are counted once where their content is the same, and said", async () => {
    const { tables, editions } = await archive(file("1.txt", A), file("2.txt", A));
    expect(tables.documents.map((row) => row.file_name)).toEqual(["1.txt"]);
    expect(editions.said).toEqual([
      { fileName: "2.txt", message: "the same content as 1.txt: counted once" },
    ]);
  });

  it("keep their identifiers whatever else is read", async () => {
    const idOf = async (documents: DocumentRows[], name: string) =>
      (await archive(...documents)).tables.documents.find((row) => row.file_name === name)!.document_id;
    const [first, second] = [file("1.txt", A), file("2.txt", B)];
    expect(await idOf([first, second], "2.txt")).toBe(await idOf([second], "2.txt"));
    expect(await idOf([second, first], "1.txt")).toBe(await idOf([first], "1.txt"));
    expect(await idOf([first, second], "2.txt")).not.toBe(await idOf([first, second], "1.txt"));
  });

  it("are both kept where nothing says which corrects the other, and that is said", async () => {
    const { tables, editions } = await archive(file("1.txt", A), file("2.txt", B));
    expect(tables.documents).toHaveLength(2);
    expect(editions.said[0]!.message).toContain("both are kept");
    // Not doubled: one account per key.
    const keys = tables.accounts.map((row) =>
      [row.fiscal_year, row.item, row.subject_system, row.subject_code, row.funding, row.stage].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are accounts apart where one is of the department alone and one with its units", async () => {
    const own = file("1.txt", A, { scope: "own" });
    const whole = file("2.txt", B, { scope: "consolidated" });
    const { tables, editions } = await archive(own, whole);
    expect(editions.said).toEqual([]);
    const alone = (await archive(own)).tables.accounts;
    expect(tables.accounts.filter((row) => row.scope === "own")).toEqual(alone);
    expect(tables.accounts.filter((row) => row.scope === "consolidated")).toHaveLength(alone.length);
  });
});

describe("identifiers of two departments", () => {
  it("are never shared: the later document is refused, and no other", async () => {
    const other = file("2.txt", B, { uniqueName: "景德镇市税务局" });
    const { tables, editions } = await archive(file("1.txt", A), other);
    expect(tables.documents.map((row) => row.file_name)).toEqual(["1.txt"]);
    expect(editions.refused[0]!.message).toContain("data/reference/departments.csv");
  });
});
