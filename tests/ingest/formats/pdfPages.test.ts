import { describe, expect, it } from "vitest";
import { readPdf } from "#lib/ingest/formats/pdf/read.ts";
import { pdfOf } from "../../support/hostileFiles.ts";

/* Pages as they are printed: sideways, upside down, with a stamp across them. */

/** PDF's matrices of letters turned by so many degrees against the clock. */
const TURNED: Record<number, string> = { 0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0" };
const written = (text: string, x: number, y: number, turn = 0, size = 10) =>
  `BT /F ${size} Tf ${TURNED[turn]!} ${x} ${y} Tm (${text}) Tj ET\n`;
const aslant = (text: string, size = 10) => `BT /F ${size} Tf 0.87 0.5 -0.5 0.87 60 300 Tm (${text}) Tj ET\n`;

const ROWS = [
  ["Item", "Budget", "Actual"],
  ["Salaries", "1200.00", "1180.50"],
  ["Travel", "20.00", "18.75"],
];
/** A ruled table; `at` says where a point of the upright page comes to lie. */
function table(turn: number, at: (x: number, y: number) => [number, number]): string {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${at(x1, y1).join(" ")} m ${at(x2, y2).join(" ")} l S\n`;
  const [columns, rows] = [
    [100, 200, 300, 400],
    [500, 530, 560, 590],
  ];
  const texts = ROWS.flatMap((row, down) =>
    row.map((text, across) => written(text, ...at(columns[across]! + 5, 570 - down * 30), turn)),
  );
  return [
    ...columns.map((x) => line(x, 500, x, 590)),
    ...rows.map((y) => line(100, y, 400, y)),
    ...texts,
  ].join("");
}
const UPRIGHT = table(0, (x, y) => [x, y]);
const linesOf = async (...pages: string[]) => (await readPdf(pdfOf(...pages))).lines;
const cells = ROWS.map((row) => row.join("\t"));

describe("a table", () => {
  it("is read where it stands upright", async () => {
    expect(await linesOf(UPRIGHT)).toEqual(cells);
  });

  it.each<[string, number, (x: number, y: number) => [number, number]]>([
    ["up the page", 90, (x, y) => [600 - y, x]],
    ["down the page", 270, (x, y) => [y, 800 - x]],
    ["upside down", 180, (x, y) => [600 - x, 800 - y]],
  ])("is the same where it is printed %s", async (_, turn, at) => {
    expect(await linesOf(table(turn, at))).toEqual(cells);
  });
});

describe("a stamp", () => {
  it("that runs aslant across a table is in none of its cells, and is kept as a line of its own", async () => {
    expect(await linesOf(UPRIGHT + aslant("2025.08.25 10:21"))).toEqual([...cells, "2025.08.25 10:21"]);
  });

  it("in letters higher than a row is in no cell", async () => {
    const stamped = UPRIGHT + written("8866", 205, 540, 0, 60);
    expect(await linesOf(stamped)).toEqual([...cells, "8866"]);
  });

  it("in large letters over the text of many pages is in no sentence", async () => {
    const page = (text: string) =>
      written(text, 60, 700) + written("more of it", 60, 660) + written("DRAFT 8866", 80, 700, 0, 40);
    const lines = await linesOf(page("first"), page("second"), page("third"));
    expect(lines.filter((line) => !line.includes("DRAFT"))).toEqual(
      ["first", "second", "third"].flatMap((text) => [text, "more of it"]),
    );
    expect(lines.filter((line) => line === "DRAFT 8866")).toHaveLength(3);
  });

  it("letters of a cell that stand on their side are its own", async () => {
    const narrow = UPRIGHT.replace(written("Travel", 105, 510), written("Trav", 130, 502, 90, 8));
    expect((await linesOf(narrow)).at(-1)).toBe(["Trav", "20.00", "18.75"].join("\t"));
  });
});
