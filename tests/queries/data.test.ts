import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import type { Tables } from "#lib/domain/tables.ts";
import { documentList, understood } from "#lib/queries/documentList.ts";
import { publication } from "#lib/queries/publication.ts";
import { tableExtract, tableRows } from "#lib/queries/tableExtract.ts";
import { ROOT } from "../../src/cli/root.ts";
import { tableCells, tableCsv } from "../../src/routes/data/tableFiles.ts";
import { yearSpans } from "../../src/routes/data/yearSpans.ts";
import { documentTables } from "../support/documents.ts";
import { smallTables } from "../support/tables.ts";

/* What the page of the data says: every document, what is missing, and the tables as files. */

let engine: NodeEngine;
let tables: Tables;
beforeAll(async () => {
  tables = await documentTables();
  engine = await openTables(tables);
});
afterAll(() => engine.close());

describe("the list of documents", () => {
  it("has every document with its lines' figures, what was not understood, and its findings", async () => {
    const { documents, chosen, years } = await documentList(engine, {});
    expect([documents.length, chosen, years]).toEqual([5, 5, [2024, 2020]]);
    for (const row of documents) {
      const own = tables.figures.filter((figure) => figure.document_id === row.documentId);
      expect(row.figures).toBe(own.filter(({ basis }) => basis === "reported").length);
      expect(row.figures).toBeGreaterThan(100);
      expect(understood(row)).toBeGreaterThan(0.9);
      const worth = tables.findings.filter(
        (finding) => finding.document_id === row.documentId && finding.severity !== "info",
      );
      expect(row.findings).toBe(worth.length);
      const absent = worth.some(({ check_id }) => check_id === "C1" || check_id === "C2");
      expect(row.missing !== null).toBe(absent);
      expect(row.missing ?? "“”").toMatch(/[《“]/);
    }
  });
  it("is chosen from by words and year, counted whole where it is cut", async () => {
    const few = await documentList(engine, {}, 2);
    expect([few.documents.length, few.chosen]).toEqual([2, 5]);
    expect((await documentList(engine, { year: 2024 })).documents.map(({ fileName }) => fileName)).toEqual(
      (await documentList(engine, {})).documents
        .filter(({ fiscalYear }) => fiscalYear === 2024)
        .map(({ fileName }) => fileName),
    );
    const found = await documentList(engine, { text: "000_9A0D" });
    expect(found.documents.map(({ fileName }) => fileName)).toEqual(["000_9a0dbc96a3ebec7d.txt"]);
  });
});

describe("what is missing", () => {
  /** Final accounts of two departments: `a` lacks a year between others, `b` the latest. */
  function archive(published: Record<string, number[]>): Tables {
    const small = smallTables();
    for (const [department, years] of Object.entries(published))
      for (const year of years)
        small.documents.push({
          ...tables.documents[0]!,
          document_id: `${department}-${year}-00000000`,
          department_id: department,
          fiscal_year: year,
        });
    return small;
  }

  it("is said by department, the years between others first", async () => {
    const small = await openTables(archive({ a: [2018, 2019, 2021], b: [2018, 2019, 2020] }));
    const { gaps, withGaps, divisions, years } = await publication(small);
    small.close();
    expect(gaps.map(({ departmentId, between, since }) => ({ departmentId, between, since }))).toEqual([
      { departmentId: "a", between: [2020], since: [] },
      { departmentId: "b", between: [], since: [2021] },
    ]);
    expect([withGaps, years]).toEqual([2, [2018, 2019, 2020, 2021]]);
    expect(divisions).toEqual([
      {
        divisionCode: "330600",
        place: "浙江省 绍兴市",
        departments: 2,
        years: [
          { year: 2018, departments: 2 },
          { year: 2019, departments: 2 },
          { year: 2020, departments: 1 },
          { year: 2021, departments: 1 },
        ],
      },
    ]);
  });
  it("is nothing where every department has every year", async () => {
    const small = await openTables(archive({ a: [2018, 2019], b: [2018, 2019] }));
    expect((await publication(small)).gaps).toEqual([]);
    small.close();
  });
  it("is cut where there is much of it, and counted whole", async () => {
    const small = await openTables(archive({ a: [2018, 2020], b: [2018, 2020] }));
    const { gaps, withGaps } = await publication(small, 1);
    small.close();
    expect([gaps.length, withGaps]).toEqual([1, 2]);
  });
  it("writes years as people do", () => {
    expect(yearSpans([2016, 2017, 2018, 2020, 2022, 2023])).toBe("2016–2018, 2020, 2022–2023");
    expect(yearSpans([])).toBe("");
  });
});

describe("a table as a file", () => {
  it("has all digits of the printed amounts, as CSV", async () => {
    const extract = await tableExtract(engine, "accounts", 2020);
    const rows = csvParse(tableCsv(extract).slice(1));
    expect(rows).toHaveLength(await tableRows(engine, "accounts", 2020));
    // 000 line 437: “三公” 24.87万元.
    const three = rows.find(
      (row) =>
        row["department_id"] === "360200-zhengfuban" &&
        row["item"] === "three_public" &&
        row["stage"] === "actual",
    );
    expect(three!["value"]).toBe("248700.0000");
    expect(
      readFileSync(join(ROOT, "data/documents/000_9a0dbc96a3ebec7d.txt"), "utf8").split("\n")[436],
    ).toContain("决算数为24.87万元");
  });
  it("has numbers as numbers for a workbook, and lists joined", async () => {
    const [header, ...rows] = tableCells(await tableExtract(engine, "findings", null));
    expect(rows).toHaveLength(tables.findings.length);
    const column = (name: string) => header!.indexOf(name);
    const stakes = rows.map((row) => row[column("stake")]).filter((cell) => typeof cell === "object");
    expect(stakes.length).toBeGreaterThan(10);
    expect(rows.some((row) => `${row[column("figure_ids")]}`.includes("; "))).toBe(true);
  });
  it("is of a year's own documents, whatever year their rows are about", async () => {
    const of = async (year: number | null) => tableRows(engine, "figures", year);
    expect((await of(2020)) + (await of(2024))).toBe(await of(null));
    expect(await of(2019)).toBe(0);
    expect(await tableRows(engine, "checks", 2019)).toBe(tables.checks.length);
  });
});
