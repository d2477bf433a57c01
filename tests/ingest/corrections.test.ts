import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readingOf, type Correction } from "#lib/domain/corrections/correction.ts";
import type { Figure } from "#lib/domain/figure.ts";
import type { CellValue } from "#lib/domain/tables.ts";
import { correctRows } from "#lib/ingest/corrections/correctRows.ts";
import { documentRows, type DocumentRows } from "#lib/ingest/documentRows.ts";
import { readDocument } from "#lib/ingest/read.ts";
import type { ReadDocument } from "#lib/ingest/interpret.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { ROOT } from "../../src/cli/root.ts";
import { CORRECT } from "../support/checking.ts";
import { FIVE, reference } from "../support/reading.ts";

/* Corrections are applied to what was read, with all that follows from it; what was read is kept. */

async function rowsOf(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ read: ReadDocument; rows: DocumentRows }> {
  const read = await readDocument(bytes, fileName, reference);
  const hash = sha256(bytes);
  return { read, rows: documentRows({ ...read, fileName, sha256: hash, source: null }, reference) };
}

let read: ReadDocument;
let rows: DocumentRows;
beforeAll(async () => {
  ({ read, rows } = await rowsOf(new TextEncoder().encode(CORRECT), "correct.txt"));
});

const WHO = { who: "审计一处", when: "2026-11-29T08:00:00Z", note: "" };

/** A correction of a figure that was read. */
function about(figure: Figure, changes: Partial<NonNullable<Correction["is"]>> | "strike"): Correction {
  const { fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base, value } = figure;
  const is = {
    ...{ fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base, value },
    statement: null,
  };
  return {
    ...WHO,
    sha256: rows.head.sha256,
    fileName: "correct.txt",
    documentId: null,
    action: changes === "strike" ? "strike" : "change",
    line: figure.lineStart,
    character: figure.charStart,
    words: figure.printed,
    read: readingOf(figure),
    is: changes === "strike" ? null : { ...is, ...changes },
  };
}

/** The printed total of the actual expenditure, in a table. */
function total(): Figure {
  return read.figures.find(
    ({ statement, item, subjectCode, stage, basis }) =>
      statement === "expenditure" &&
      item === "expenditure.current" &&
      !subjectCode &&
      stage === "actual" &&
      basis === "reported",
  )!;
}

function find(table: readonly object[], column: string, value: CellValue): Record<string, CellValue> {
  return table.find((row) => (row as Record<string, CellValue>)[column] === value) as Record<
    string,
    CellValue
  >;
}

/** Without the order in which rows stand, which the data set's own sets. */
function sorted({ head, tables }: DocumentRows) {
  return {
    head,
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        rows.map((row) => JSON.stringify(row, ordered)).sort(),
      ]),
    ),
  };
}
const ordered = (_: string, value: unknown) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

describe("corrections of what was read", () => {
  it.each(FIVE)("none of %s: all is as it was read", async (fileName) => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, "data/documents", fileName)));
    const { rows } = await rowsOf(bytes, fileName);
    expect(sorted(correctRows(rows, [], reference).rows)).toEqual(sorted(rows));
  });

  it("change a figure in its place, with what follows from it, and keep what was read", () => {
    const figure = total();
    const value = figure.value + 10_000_000_000n;
    const { rows: corrected, fates } = correctRows(rows, [about(figure, { value })], reference);
    expect(fates).toEqual(["applied"]);
    const [kept] = corrected.tables.corrections;
    expect(kept).toMatchObject({ action: "change", who: "审计一处", read_printed: figure.printed });
    expect(kept!.figure_id).toBe(kept!.read_figure_id);
    const now = find(corrected.tables.figures, "figure_id", kept!.figure_id);
    expect(now).toMatchObject({ basis: "corrected", printed: figure.printed, line_start: figure.lineStart });
    expect(BigInt(String(now.value).replace(".", ""))).toBe(value);
    expect(rows.tables.findings).toEqual([]);
    expect(corrected.tables.findings.length).toBeGreaterThan(0);
    expect(
      corrected.tables.findings.some(({ figure_ids }) =>
        String(figure_ids).includes(String(kept!.figure_id)),
      ),
    ).toBe(true);
  });

  it("strike a figure out, and add one where words are marked", () => {
    const figure = total();
    const struck = correctRows(rows, [about(figure, "strike")], reference).rows;
    expect(struck.tables.documents[0]!.figure_count).toBe(Number(rows.tables.documents[0]!.figure_count) - 1);
    expect(struck.tables.corrections[0]).toMatchObject({ action: "strike", figure_id: null });
    const line = rows.tables.passages.find(({ text }) => /\d年/.test(String(text)))!;
    const words = /\d+/.exec(String(line.text))!;
    const add: Correction = {
      ...about(figure, { item: "staff.students", funding: "all", value: 3_210_000n }),
      action: "add",
      read: null,
      line: Number(line.line),
      character: words.index,
      words: words[0],
    };
    const { rows: added, fates } = correctRows(rows, [add], reference);
    expect(fates).toEqual(["applied"]);
    const [kept] = added.tables.corrections;
    expect(kept).toMatchObject({ action: "add", read_figure_id: null, read_item: null });
    expect(find(added.tables.figures, "figure_id", kept!.figure_id)).toMatchObject({
      item: "staff.students",
      value: "321.0000",
      statement: "narrative",
      printed: words[0],
      char_start: words.index,
    });
  });

  it("are taken back by the rows themselves: nothing of the reading is lost", () => {
    const figures = read.figures.filter(({ basis }) => basis === "reported");
    const all = figures
      .slice(0, 40)
      .map((figure, index) =>
        about(figure, index % 3 === 0 ? "strike" : { value: figure.value + 1n, stage: "initial_budget" }),
      );
    const corrected = correctRows(rows, all, reference).rows;
    expect(corrected.tables.corrections).toHaveLength(40);
    // What is on top of them: the same again, later.
    const again = correctRows(corrected, [], reference).rows;
    expect(sorted(again)).toEqual(sorted(corrected));
    const back = all.map((correction, index) => ({ ...about(figures[index]!, {}), when: "2026-11-30" }));
    const { rows: asRead } = correctRows(corrected, back, reference);
    const values = ({ tables }: DocumentRows) =>
      tables.figures
        .filter(({ basis }) => basis !== "derived")
        .map(({ figure_id, item, stage, value }) => [figure_id, item, stage, value].join())
        .sort();
    expect(values(asRead)).toEqual(values(rows));
    expect(sorted({ ...asRead, tables: { ...asRead.tables, figures: [], corrections: [] } })).toEqual(
      sorted({ ...rows, tables: { ...rows.tables, figures: [] } }),
    );
  });

  it("of one figure count by the latest", () => {
    const figure = total();
    const first = about(figure, { value: 10_000n });
    const later = { ...about(figure, { value: 20_000n }), when: "2026-11-30T00:00:00Z" };
    for (const [given, fates] of [
      [
        [first, later],
        ["overridden", "applied"],
      ],
      [
        [later, first],
        ["applied", "overridden"],
      ],
    ] as const) {
      const { rows: corrected, fates: found } = correctRows(rows, given, reference);
      expect(found).toEqual(fates);
      expect(corrected.tables.corrections).toHaveLength(1);
      const { figure_id } = corrected.tables.corrections[0]!;
      expect(find(corrected.tables.figures, "figure_id", figure_id).value).toBe("2.0000");
    }
  });

  it.each<[why: string, stale: (fresh: Correction) => Correction]>([
    ["no number that is read there is printed so", (fresh) => ({ ...fresh, words: "1.23" })],
    ["no number that is read there is printed so", (fresh) => ({ ...fresh, line: fresh.line + 1 })],
    ["it is read there as 2", (fresh) => ({ ...fresh, read: "2019|expenditure.current" })],
    ["these words are not printed there", (fresh) => ({ ...fresh, action: "add", words: "一二三" })],
    ["these words are not printed there", (fresh) => ({ ...fresh, action: "add", line: 99_999 })],
    ["the number is read there by itself: change it instead", (fresh) => ({ ...fresh, action: "add" })],
  ])("whose words are not there are named and applied to nothing: %s", (why, stale) => {
    const correction = stale(about(total(), { value: 10_000n }));
    const { rows: corrected, fates } = correctRows(rows, [correction], reference);
    expect(fates).toEqual([{ refused: expect.stringContaining(why) }]);
    const { problems, ...tables } = corrected.tables;
    expect(problems.at(-1)).toMatchObject({
      line_start: correction.line,
      message: expect.stringMatching(/^correction not applied \(审计一处, 2026-11-29\): line \d+/),
    });
    const { problems: before, ...others } = rows.tables;
    expect(problems.slice(0, -1)).toEqual(before);
    expect(sorted({ ...corrected, tables: { ...tables, problems: [] } })).toEqual(
      sorted({ ...rows, tables: { ...others, problems: [] } }),
    );
  });

  it("say how exact a number is by its printed words", () => {
    const figure = total();
    const rounding = (value: bigint) => {
      const { tables } = correctRows(rows, [about(figure, { value })], reference).rows;
      return find(tables.figures, "figure_id", tables.corrections[0]!.figure_id).rounding;
    };
    const asRead = find(
      rows.tables.figures,
      "figure_id",
      correctRows(rows, [about(figure, "strike")], reference).rows.tables.corrections[0]!.read_figure_id,
    ).rounding;
    expect(rounding(figure.value)).toBe(asRead);
    // Printed in 万元 and meant in 元, it is exact to half a fen.
    expect(rounding(figure.value / 10_000n)).toBe("0.0050");
    expect(rounding(figure.value + 1n)).toBe(asRead);
  });
});
