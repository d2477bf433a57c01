import { describe, expect, it } from "vitest";
import {
  askNumbers,
  numberFiles,
  NUMBER_ROOT,
  type IndexedNumber,
  type NumberRoot,
  type PrintedNumbers,
} from "#lib/domain/numberIndex.ts";

/* Which documents print a number, looked up in few files of bounded size. */

/** So many that neither numbers nor documents fit into one file. */
const MANY = 2_000;
const documents = Array.from({ length: MANY }, (_, index) => ({
  id: `document-${index}`,
  name: `滨海市第${index}水利局`,
  shortName: `水利局${index}`,
  year: 2020 + (index % 4),
}));
const line = (document: number, more = 0) =>
  [
    document,
    `${document + 3}.0`,
    "expenditure.total",
    "actual",
    "value",
    document % 2 ? "213" : "",
    "12.50",
    more,
  ].join("\t");
const numbers = Array.from({ length: MANY }, (_, index): IndexedNumber => [
  `n${String(index).padStart(5, "0")}`,
  index === 7 ? 90 : 2,
  `${line(index)}\n${line((index + 1_000) % MANY, 4)}`,
]);
const files = new Map(numberFiles({ documents, numbers }));

/** Asks the index, and says which files it opened. */
async function ask(keys: string[], rest = "", content = files) {
  const opened: string[] = [];
  const found = await askNumbers(
    async <Content>(name: string) => {
      opened.push(name);
      return content.get(name) as Content;
    },
    { keys, rest, certain: true },
  );
  return { ...found, opened };
}

describe("the index", () => {
  it("of a few numbers is three files", () => {
    const few = { documents: documents.slice(0, 2), numbers: numbers.slice(0, 2) };
    expect(numberFiles(few)).toEqual([
      ["numbers", { keys: ["n00000"], documents: [0] }],
      ["numbers-0", few.numbers],
      ["documents-0", few.documents],
    ]);
    const [[, root], , [, first]] = numberFiles({ documents, numbers: few.numbers }) as [
      [string, NumberRoot],
      unknown,
      [string, unknown[]],
    ];
    expect(root.documents.slice(0, 2)).toEqual([0, first.length]);
  });
  it("lies in files of some 48,000 bytes, that its root names by what they begin with", () => {
    const root = files.get(NUMBER_ROOT) as NumberRoot;
    expect(root.keys.length).toBeGreaterThan(1);
    expect(root.documents.length).toBeGreaterThan(1);
    expect([root.keys[0], root.documents[0]]).toEqual(["n00000", 0]);
    expect(files.size).toBe(1 + root.keys.length + root.documents.length);
    for (const [name, file] of files)
      if (name !== NUMBER_ROOT) expect(JSON.stringify(file).length).toBeLessThan(49_000);
  });
  it("finds every number, in three files and the root, however many there are", async () => {
    for (const at of [0, 1, 999, 1_500, MANY - 1]) {
      const { prints, total, opened, tooMany } = await ask([numbers[at]![0]]);
      expect(prints.map(({ documentId }) => documentId)).toEqual([
        `document-${at}`,
        `document-${(at + 1_000) % MANY}`,
      ]);
      expect(total).toBe(2);
      expect(tooMany).toBe(false);
      expect(opened.length).toBeLessThanOrEqual(4);
    }
  });
  it("says of each print what it is, and where", async () => {
    const { prints } = await ask(["n00001"]);
    expect(prints[0]).toEqual({
      documentId: "document-1",
      figureId: "document-1:4.0",
      line: 4,
      item: "expenditure.total",
      stage: "actual",
      measure: "value",
      subjectCode: "213",
      printed: "12.50",
      more: 0,
      account: documents[1],
    });
    expect(prints[1]).toMatchObject({ documentId: "document-1001", more: 4 });
    expect((await ask(["n00002"])).prints[0]!.subjectCode).toBe(null);
  });
  it("finds nothing of a number that no document prints", async () => {
    for (const key of ["a", "n00001x", "z"]) expect(await ask([key])).toMatchObject({ prints: [], total: 0 });
  });
  it("counts the documents that are not shown, and with words beside it those that these name", async () => {
    expect((await ask(["n00007"])).total).toBe(90);
    const named = await ask(["n00007"], "水利局1007");
    expect(named.prints.map(({ documentId }) => documentId)).toEqual(["document-1007"]);
    expect(named.total).toBe(1);
    expect((await ask(["n00007"], "2023 水利局")).total).toBe(2);
    expect((await ask(["n00007"], "2022")).total).toBe(0);
  });
  it("puts the readings of a number behind each other, six prints at most", async () => {
    const found = await ask(["n00003", "n00002", "n00004", "n00005"]);
    expect(found.prints).toHaveLength(6);
    expect(found.prints[0]!.documentId).toBe("document-3");
    expect(found.total).toBe(8);
  });
});

it("of too many documents there is no index, which is said", async () => {
  const none = new Map(numberFiles(null as PrintedNumbers | null));
  expect(await ask(["n00001"], "", none)).toMatchObject({ prints: [], total: 0, tooMany: true });
});
