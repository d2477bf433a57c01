import { read, type CellObject, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { language } from "#lib/format/language.svelte.ts";
import { readDocx } from "#lib/ingest/formats/docx.ts";
import { readXlsx } from "#lib/ingest/formats/xlsx.ts";
import { brief } from "#lib/queries/brief.ts";
import { departmentReport } from "#lib/reports/departmentReport.ts";
import type { Report } from "#lib/reports/report.ts";
import { reportDocx, reportXlsx } from "#lib/reports/reportFiles.ts";
import { documentTables } from "../support/documents.ts";

/* The report of 360200-zhengfuban 2020 (000_9a0dbc96a3ebec7d.txt), opened again as a reader would. */

let engine: NodeEngine;
let report: Report;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  report = departmentReport((await brief(engine, "360200-zhengfuban", 2020))!);
});
afterAll(() => engine.close());
afterEach(() => {
  language.current = "zh";
});

/** The smallest PNG, in place of a drawn picture. */
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
const pictures = () =>
  report.parts.map(
    ({ picture }) => picture && { png: PNG, width: 960, height: 200, description: picture.description },
  );

describe("the report for Excel", () => {
  let book: WorkBook;
  beforeAll(async () => {
    book = read(await reportXlsx(report), { cellNF: true });
  });
  /** The cell in the row that begins with these words. */
  function cellOf(sheet: string, row: string, column: number): CellObject {
    const cells = book.Sheets[sheet]!;
    const at = Object.keys(cells).find((key) => /^A\d+$/.test(key) && (cells[key] as CellObject).v === row)!;
    return cells[`${String.fromCharCode(65 + column)}${at.slice(1)}`] as CellObject;
  }

  it("has the printed amounts as numbers in 万元, each with the line that prints it", () => {
    // Line 414: 年初预算数为1902.54万元，决算数为2660.36万元; line 437: “三公” 预算 90, 决算 24.87.
    expect(cellOf("主要数字", "本年支出决算", 1)).toMatchObject({ t: "n", v: 2660.36, z: "#,##0.00" });
    expect(cellOf("主要数字", "本年支出年初预算", 1)).toMatchObject({ t: "n", v: 1902.54 });
    expect(cellOf("主要数字", "“三公”经费决算", 1)).toMatchObject({ t: "n", v: 24.87 });
    expect(cellOf("主要数字", "“三公”经费预算", 1)).toMatchObject({ t: "n", v: 90 });
    expect(cellOf("主要数字", "本年支出年初预算", 3).v).toMatch(/第 \d+ 行/);
  });
  it("has rates as numbers that are shown as percent", () => {
    const rate = cellOf("主要数字", "预算执行率", 1);
    expect(rate).toMatchObject({ t: "n", z: "0.0%" });
    // 2660.36 / 1902.54, printed as 139.83%.
    expect(rate.v).toBeCloseTo(2660.36 / 1902.54, 12);
    const shown = Object.values(book.Sheets).flatMap((sheet) =>
      Object.values(sheet).filter(
        (cell: CellObject) => cell.t === "s" && /^[−-]?[\d.,]+%?$/.test(`${cell.v}`),
      ),
    );
    expect(shown).toEqual([]);
  });
  it("has a sheet for each table, and sources and notes in one of their own", () => {
    expect(book.SheetNames).toEqual([
      ...report.parts.flatMap(({ name, table }) => (table ? [name] : [])),
      "来源与说明",
    ]);
    const sources = Object.values(book.Sheets["来源与说明"]!).map((cell: CellObject) => cell.v);
    expect(sources).toContain("000_9a0dbc96a3ebec7d.txt");
    expect(sources).toContain("68448c9bf5d3d55d27f862e39a2240d726d98e4170d995ef8e557c4c8a3d320e");
  });
  it("is read again by our own reader of workbooks", async () => {
    const { lines } = await readXlsx(new Uint8Array(await reportXlsx(report)));
    expect(lines.some((line) => /^本年支出决算\t2,660\.36\t/.test(line))).toBe(true);
    expect(lines.some((line) => /^预算执行率\t139\.8%/.test(line))).toBe(true);
  });
});

describe("the report for Word", () => {
  it("has tables that stay tables, with the same amounts", async () => {
    const { lines, blocks } = await readDocx(new Uint8Array(await reportDocx(report, pictures())));
    expect(lines[0]).toMatch(/2020 年决算报告$/);
    const rows = blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.map(({ text }) => text)) : [],
    );
    expect(rows.find(([name]) => name === "本年支出决算")?.slice(1, 3)).toEqual(["2,660.36", "万元"]);
    expect(rows.find(([name]) => name === "预算执行率")?.[1]).toBe("139.8%");
    expect(rows.find(([name]) => name === "“三公”经费预算")?.[1]).toBe("90.00");
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(
      report.parts.filter(({ table }) => table).length + 1,
    );
  });
  it("has a picture for each part that has one, with what it shows in words", async () => {
    const files = unzipSync(new Uint8Array(await reportDocx(report, pictures())));
    const body = strFromU8(files["word/document.xml"]!);
    const drawn = report.parts.filter(({ picture }) => picture);
    expect(drawn.length).toBeGreaterThan(3);
    expect(body.match(/<pic:pic[ >]/g)).toHaveLength(drawn.length);
    expect(body).toContain("descr=");
  });
  it("is whole without pictures, and speaks English where the page does", async () => {
    language.current = "en";
    const english = departmentReport((await brief(engine, "360200-zhengfuban", 2020))!);
    const { lines } = await readDocx(
      new Uint8Array(
        await reportDocx(
          english,
          english.parts.map(() => null),
        ),
      ),
    );
    expect(lines[0]).toMatch(/final accounts of 2020$/);
    expect(lines.some((line) => line.includes("Execution rate\t139.8%"))).toBe(true);
  });
});

describe("what two amounts are printed as", () => {
  it("stands in the list of what is worth checking, the most money first", () => {
    const { table } = report.parts.at(-1)!;
    // Line 437 prints 24.87, line 466 prints 24.84 of the same.
    expect(table!.slice(1).some((row) => `${row[2]}`.includes("24.84"))).toBe(true);
  });
});
