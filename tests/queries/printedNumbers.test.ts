import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askNumbers, MOST_PRINTS, numberFiles, type FoundNumbers } from "#lib/domain/numberIndex.ts";
import { numberQuery } from "#lib/domain/numberQuery.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { printedNumbers } from "#lib/queries/printedNumbers.ts";
import { documentTables } from "../support/documents.ts";

/* The index of the numbers that the shipped documents print, asked as the palette asks it. */

let engine: NodeEngine;
let files: Map<string, unknown>;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  files = new Map(numberFiles(await printedNumbers(engine)));
});
afterAll(() => engine.close());

let read: string[] = [];
function ask(query: string, most?: number): Promise<FoundNumbers> {
  read = [];
  const open = async <Content>(name: string) => {
    read.push(name);
    return files.get(name) as Content;
  };
  return askNumbers(open, numberQuery(query)!, most);
}
const places = async (query: string) =>
  (await ask(query)).prints.map(({ account, line, printed }) => [
    account.shortName,
    account.year,
    line,
    printed,
  ]);

describe("a printed number", () => {
  it("is found with its department, year, item and first line, by any way of writing it", async () => {
    // 000: 收入总计 and its like of 景德镇市人民政府办公室 2020
    for (const query of ["2660.36", "2,660.36万元", "26603600元"]) {
      const { prints, total } = await ask(query);
      expect(total, query).toBe(1);
      const [first] = prints;
      expect(first, query).toMatchObject({
        account: { id: "360200-zhengfuban-2020", year: 2020 },
        printed: "2660.36",
      });
      expect(first!.more).toBeGreaterThan(2);
      const [figure] = await engine.query<{ line: number; value: number }>(
        `SELECT line_start::INTEGER AS line, value::DOUBLE AS value FROM figures WHERE figure_id = '${first!.figureId}'`,
      );
      expect(figure).toEqual({ line: first!.line, value: 26_603_600 });
    }
  });

  it("is not found where it is not printed, nor by a part of its digits", async () => {
    for (const query of ["2660.37", "660.36", "2660.3万元"]) expect(await places(query), query).toEqual([]);
  });

  it("is found by what is said beside it, or not", async () => {
    expect(await places("景德镇 2020 2660.36")).toHaveLength(1);
    expect(await places("株洲 2660.36")).toEqual([]);
    expect(await places("2024 2660.36")).toEqual([]);
  });

  it("that stands in many documents says in how many, and shows some", async () => {
    // 100% stands in nearly all of them.
    const { prints, total } = await ask("100%", 2);
    expect(total).toBeGreaterThan(2);
    expect(prints).toHaveLength(2);
    expect(MOST_PRINTS).toBeGreaterThan(2);
  });

  it("takes few files to find", async () => {
    await ask("2660.36");
    // The root, one file for each of 万元, 元 and no money, one of documents.
    expect(new Set(read).size).toBeLessThanOrEqual(5);
  });

  it("is every one that is reported and not zero", async () => {
    const figures = await engine.query<{ printed: string; unit: string; value: number; id: string }>(
      `SELECT printed, unit, abs(value)::DOUBLE AS value, document_id AS id FROM figures
       WHERE basis = 'reported' AND value <> 0 AND abs(value) >= 100 ORDER BY figure_id::VARCHAR`,
    );
    expect(figures.length).toBeGreaterThan(500);
    for (const { unit, value, id } of figures.filter((_, at) => at % 25 === 0)) {
      const number = unit === "yuan" ? `${value}元` : value;
      const { prints } = await ask(`${number}${unit === "person" ? "人" : ""}`, Infinity);
      expect(
        prints.map(({ documentId }) => documentId),
        `${value} ${unit}`,
      ).toContain(id);
    }
  });

  it("of some documents is found in these alone", async () => {
    const among = ["360200-zhengfuban-2020"];
    const some = new Map(numberFiles(await printedNumbers(engine, { among })));
    const of = (query: string) =>
      askNumbers(async <Content>(name: string) => some.get(name) as Content, numberQuery(query)!);
    expect((await of("2660.36")).prints.map(({ documentId }) => documentId)).toEqual(among);
    expect((await of("100%")).total).toBe(1);
  });

  it("is not indexed for more documents than make sense, and that is said", async () => {
    const [[, root] = []] = numberFiles(await printedNumbers(engine, { mostDocuments: 4 }));
    const found = await askNumbers(async <Content>() => root as Content, numberQuery("2660.36")!);
    expect(found).toEqual({ prints: [], total: 0, tooMany: true });
  });
});
