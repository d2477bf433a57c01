import { read, type CellObject } from "@e965/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { readDocx } from "#lib/ingest/formats/docx.ts";
import { accountDocuments } from "#lib/queries/accountDocuments.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { comparisonReport } from "#lib/reports/comparisonReport.ts";
import type { Report } from "#lib/reports/report.ts";
import { reportDocx, reportXlsx } from "#lib/reports/reportFiles.ts";
import { documentTables } from "../support/documents.ts";

/* The report of the comparison of 景德镇市政府办 (000) and 株洲市政府办 (004) of 2020, opened again as a reader would. */

let engine: NodeEngine;
let report: Report;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  const filters = { departments: ["360200-zhengfuban", "430200-zhengfuban"], years: [2020] };
  const rows = await comparison(engine, filters);
  const order = (row: { departmentId: string }) => filters.departments.indexOf(row.departmentId);
  report = comparisonReport(
    {
      rows: rows.sort((a, b) => order(a) - order(b)),
      areYears: false,
      documents: await accountDocuments(engine, filters),
    },
    PRINTED,
  );
});
afterAll(() => engine.close());

it("is called by what it compares, and has every perspective of the page", () => {
  expect(report.title).toBe("景德镇市政府办 2020、株洲市政府办 2020决算对比");
  expect(report.parts.map(({ name }) => name)).toEqual(["总额", "人均", "占比", "增长"]);
  expect(report.parts.every(({ picture, table }) => picture && table)).toBe(true);
});

it("has in Excel the printed amounts as numbers, the difference to the first, and the lines that print them", async () => {
  const book = read(await reportXlsx(report), { cellNF: true });
  const sheet = book.Sheets["总额"]!;
  const cell = (at: string) => sheet[at] as CellObject;
  expect(cell("A2").v).toBe("景德镇市政府办 2020");
  // 000 line 414, 004 line 414
  expect(cell("B2")).toMatchObject({ t: "n", v: 2660.36 });
  expect(cell("B3")).toMatchObject({ t: "n", v: 5531.1 });
  expect((cell("C3").v as number).toFixed(2)).toBe("2870.74");
  const places = Object.values(sheet)
    .map((each: CellObject) => `${each.v}`)
    .filter((words) => words.startsWith("本年支出 ") && words.includes("；"));
  expect(places).toHaveLength(2);
  for (const words of places) expect(words).toMatch(/第 \d+ 行/);
  const rates = book.Sheets["占比"]!;
  expect(rates["B2"]).toMatchObject({ t: "n", z: "0.0%" });
  const sources = Object.values(book.Sheets["来源与说明"]!).map((each: CellObject) => each.v);
  expect(sources).toContain("000_9a0dbc96a3ebec7d.txt");
  expect(sources).toContain("004_5d1dd30bc5ab887d.txt");
});

it("has in Word tables that stay tables", async () => {
  const { blocks } = await readDocx(new Uint8Array(await reportDocx(report, [])));
  const rows = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
  );
  expect(rows.some((row) => row[0] === "株洲市政府办 2020" && row.includes("5,531.10"))).toBe(true);
});
