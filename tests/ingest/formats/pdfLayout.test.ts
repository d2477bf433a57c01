import { describe, expect, it } from "vitest";
import { cellText, lineEnd, linesOf, middleOf, textOf } from "#lib/ingest/formats/pdf/lines.ts";
import type { PdfPage, Piece } from "#lib/ingest/formats/pdf/page.ts";
import { marginsOf, Paragraphs } from "#lib/ingest/formats/pdf/paragraphs.ts";
import { readPdf } from "#lib/ingest/formats/pdf/read.ts";
import { stretchesOf } from "#lib/ingest/formats/pdf/unruled.ts";
import { pdfOf } from "../../support/hostileFiles.ts";

/* How what stands on a page becomes lines, paragraphs and tables without drawn lines. */

/** Letters of size 10, Chinese ones 10 wide and others 5. */
const piece = (text: string, left: number, middle: number, size = 10): Piece => ({
  text,
  left,
  right: left + [...text].reduce((width, letter) => width + (letter > "\u2e80" ? size : size / 2), 0),
  middle,
  size,
});
/** Lines 20 apart: each cell with where it begins. */
const page = (...lines: [text: string, left: number][][]) =>
  lines.flatMap((cells, at) => cells.map(([text, left]) => piece(text, left, 100 + at * 20)));

describe("lines", () => {
  const texts = (pieces: Piece[]) => linesOf(pieces).map(textOf);
  it("are what stands at one height, from left to right, and from top to bottom", () => {
    const pieces = [piece("c", 20, 120), piece("b", 100, 100), piece("a", 0, 104), piece("d", 0, 140)];
    expect(texts(pieces)).toEqual(["a b", "c", "d"]);
  });
  it("are two where baselines lie half a letter apart, of the smaller one's", () => {
    expect(texts([piece("a", 0, 100), piece("b", 50, 104.4)])).toEqual(["a b"]);
    expect(texts([piece("a", 0, 100), piece("b", 50, 104.6)])).toEqual(["a", "b"]);
    expect(texts([piece("a", 0, 100), piece("b", 50, 104, 8)])).toEqual(["a", "b"]);
    expect(texts([piece("a", 0, 100, 8), piece("b", 50, 104, 10)])).toEqual(["a", "b"]);
  });
  it("have their middle and end from all that stands on them", () => {
    const line = [piece("abcd", 0, 100), piece("b", 10, 102)];
    expect([middleOf(line), lineEnd(line)]).toEqual([101, 20]);
  });
  it.each<[string, [string, number][], string]>([
    [
      "half a letter is a space",
      [
        ["ab", 0],
        ["cd", 15.1],
      ],
      "ab cd",
    ],
    [
      "less is none",
      [
        ["ab", 0],
        ["cd", 15],
      ],
      "abcd",
    ],
    [
      "between Chinese letters two letters are",
      [
        ["决算", 0],
        ["情况", 40.1],
      ],
      "决算 情况",
    ],
    [
      "and less is none",
      [
        ["决算", 0],
        ["情况", 40],
      ],
      "决算情况",
    ],
    [
      "beside a digit half a letter is",
      [
        ["决算", 0],
        ["12", 25.1],
      ],
      "决算 12",
    ],
    [
      "brackets are Chinese",
      [
        ["决算", 0],
        ["（1", 30],
      ],
      "决算（1",
    ],
  ])("%s", (_, cells, text) => {
    expect(textOf(page(cells))).toBe(text);
  });
  it("of one cell belong together", () => {
    expect(cellText(page([["一般公共", 0]], [["预算", 0]]))).toBe("一般公共预算");
  });
});

describe("a table without drawn lines", () => {
  const told = (pieces: Piece[]) =>
    stretchesOf(pieces).map((stretch) => (stretch.kind === "text" ? textOf(stretch.line) : stretch.rows));
  const HEAD: [string, number][] = [
    ["Item", 0],
    ["Sum", 100],
  ];
  const rows: [string, number][][] = [
    [
      ["Salaries", 0],
      ["1,200.00", 100],
      ["5%", 200],
    ],
    [
      ["Travel", 0],
      ["20.00", 110],
    ],
    [
      ["Cars", 0],
      ["3", 125],
      ["-", 205],
    ],
  ];
  const table = [
    ["Salaries", "1,200.00", "5%"],
    ["Travel", "20.00", ""],
    ["Cars", "3", "-"],
  ];
  it("is three rows of at least two cells, one of them a number", () => {
    expect(told(page(...rows))).toEqual([table]);
    expect(told(page(...rows.slice(1)))).toEqual(["Travel 20.00", "Cars 3 -"]);
    expect(told(page(HEAD, ...rows))).toEqual(["Item Sum", table]);
    expect(stretchesOf(page(HEAD, ...rows))[1]).toMatchObject({ kind: "table", top: 120 });
  });
  it("goes on over one line of one cell, which goes on in the row above it", () => {
    expect(told(page(rows[0]!, [["and", 0]], rows[1]!, rows[2]!))).toEqual([
      [["Salariesand", "1,200.00", "5%"], ...table.slice(1)],
    ]);
    expect(told(page(rows[0]!, [["00", 130]], rows[1]!, rows[2]!))).toEqual([
      [["Salaries", "1,200.0000", "5%"], ...table.slice(1)],
    ]);
  });
  it("ends at two such lines, at one of words in two cells, and at a wide gap", () => {
    const words: [string, number][] = [
      ["and", 0],
      ["more", 100],
    ];
    const lines = ["Salaries 1,200.00 5%", "Travel 20.00", "Cars 3 -"];
    expect(told(page(rows[0]!, [["a", 0]], [["b", 0]], rows[1]!, rows[2]!))).toEqual([
      ...[lines[0], "a", "b", lines[1], lines[2]],
    ]);
    expect(told(page(rows[0]!, words, rows[1]!, rows[2]!))).toEqual([
      ...[lines[0], "and more", lines[1], lines[2]],
    ]);
    const far = [...page(rows[0]!), piece("a", 0, 121), ...page([], [], rows[1]!, rows[2]!)];
    expect(told(far)).toEqual([lines[0], "a", lines[1], lines[2]]);
  });
  it("has cells that lie more than a letter apart", () => {
    const close = (gap: number) =>
      page(
        ...rows.map(([name, , more]) => [name!, ["12", 40 + gap], more ?? ["1", 200]] as [string, number][]),
      );
    expect(told(close(11.9))[0]).toEqual(expect.arrayContaining([["Salaries 12", "5%"]]));
    expect(told(close(12.1))[0]).toEqual(expect.arrayContaining([["Salaries", "12", "5%"]]));
  });
  it("puts what lies between two columns into the nearer one", () => {
    const wrapped = (left: number) => told(page(rows[0]!, [["x", left]], rows[1]!, rows[2]!))[0]![0];
    expect(wrapped(60)).toEqual(["Salariesx", "1,200.00", "5%"]);
    expect(wrapped(80)).toEqual(["Salaries", "1,200.00x", "5%"]);
    expect(wrapped(500)).toEqual(["Salaries", "1,200.00", "5%x"]);
  });
});

describe("paragraphs", () => {
  const flow = (...lines: [text: string, left: number, gap?: number, size?: number][]) => {
    const written: string[] = [];
    const paragraphs = new Paragraphs((text) => written.push(text));
    let middle = 100;
    for (const [text, left, gap = 20, size = 10] of lines) {
      middle += gap;
      paragraphs.add([piece(text, left, middle, size)], { left: 0, right: 100 });
    }
    paragraphs.end();
    return written;
  };
  it.each<[string, Parameters<typeof flow>, string[]]>([
    [
      "a line that reaches the margin goes on",
      [
        ["很很很很很很很很很很", 0],
        ["好", 0],
      ],
      ["很很很很很很很很很很好"],
    ],
    [
      "a shorter one does not",
      [
        ["很很很很很很很很", 0],
        ["好", 0],
      ],
      ["很很很很很很很很", "好"],
    ],
    [
      "one nearly as long does",
      [
        ["很很很很很很很很很", 0],
        ["好", 0],
      ],
      ["很很很很很很很很很好"],
    ],
    [
      "not where the next is indented",
      [
        ["很很很很很很很很很很", 0],
        ["好", 12],
      ],
      ["很很很很很很很很很很", "好"],
    ],
    [
      "a little beside the margin it does",
      [
        ["很很很很很很很很很很", 0],
        ["好", 11],
      ],
      ["很很很很很很很很很很好"],
    ],
    [
      "not where the next is numbered",
      [
        ["很很很很很很很很很很", 0],
        ["一、好", 0],
      ],
      ["很很很很很很很很很很", "一、好"],
    ],
    [
      "not far below",
      [
        ["很很很很很很很很很很", 0],
        ["好", 0, 32],
      ],
      ["很很很很很很很很很很", "好"],
    ],
    [
      "on the next page it does",
      [
        ["很很很很很很很很很很", 0],
        ["好", 0, -80],
      ],
      ["很很很很很很很很很很好"],
    ],
    [
      "not in letters of another size",
      [
        ["很很很很很很很很很很", 0],
        ["好", 0, 20, 12],
      ],
      ["很很很很很很很很很很", "好"],
    ],
  ])("%s", (_, lines, written) => {
    expect(flow(...lines)).toEqual(written);
  });
  it("flow around what stands beside them, and end at what stands between", () => {
    const written: string[] = [];
    const paragraphs = new Paragraphs((text) => written.push(text));
    const add = (text: string, middle: number) =>
      paragraphs.add([piece(text, 0, middle)], { left: 0, right: 40 });
    paragraphs.aside(() => written.push("- 1 -"));
    add("很很很很", 100);
    paragraphs.aside(() => written.push("- 2 -"));
    add("好", 20);
    add("很很很很", 40);
    paragraphs.then(() => written.push("table"));
    add("好", 60);
    paragraphs.end();
    expect(written).toEqual(["- 1 -", "很很很很好", "- 2 -", "很很很很", "table", "好"]);
  });
  it("have the margins of the wide lines outside tables", () => {
    const margins = (pieces: Piece[], grids: Parameters<typeof marginsOf>[1] = []) =>
      marginsOf({ width: 200, height: 300, pieces, stamps: [], rulings: [] } as unknown as PdfPage, grids);
    const [wide, wider, short] = [
      piece("很很很很很很很很很", 20, 10),
      piece("很很很很很很很很很很很很", 10, 30),
      piece("很", 0, 50),
    ];
    expect(margins([wide, wider, short])).toEqual({ left: 10, right: 130 });
    expect(margins([wide, short])).toEqual({ left: 20, right: 110 });
    expect(margins([short])).toEqual({ left: 0, right: 200 });
    expect(margins([])).toEqual({ left: 0, right: 200 });
  });
});

describe("pages", () => {
  const printed = (text: string, x: number, y: number, size = 10) =>
    `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
  const linesOfPages = async (...pages: string[]) => {
    const { lines, blocks } = await readPdf(pdfOf(...pages));
    return { lines, tables: blocks.filter(({ kind }) => kind === "table").length };
  };
  it("keep a table without drawn lines between the lines above and below it", async () => {
    const row = (name: string, amount: string, y: number) => printed(name, 60, y) + printed(amount, 300, y);
    const content =
      printed("Above", 60, 700) +
      row("Salaries", "1200.00", 680) +
      row("Travel", "20.00", 660) +
      row("Cars", "3.00", 640) +
      printed("Below", 60, 560);
    expect(await linesOfPages(content)).toEqual({
      lines: ["Above", "Salaries\t1200.00", "Travel\t20.00", "Cars\t3.00", "Below"],
      tables: 1,
    });
  });
  it("leave out what they print at the same place of their edges, and their numbers", async () => {
    const page = (number: string) =>
      printed("Yearbook", 60, 780) + printed(`Text ${number}`, 60, 400) + printed(`- ${number} -`, 290, 30);
    const { blocks, lines } = await readPdf(pdfOf(page("1"), page("2"), page("3")));
    const texts = blocks.map((block) => (block.kind === "text" ? block.text : null));
    expect(texts).toEqual(["Text 1", "Text 2", "Text 3"]);
    expect(lines.filter((line) => line === "Yearbook" || /^- \d -$/.test(line))).toHaveLength(6);
    const few = await readPdf(pdfOf(page("1"), page("2")));
    expect(few.blocks.map((block) => (block.kind === "text" ? block.text : null))).toEqual([
      ...["Yearbook", "Text 1", "Yearbook", "Text 2"],
    ]);
  });
  it("without a letter are a scan", async () => {
    await expect(readPdf(pdfOf("0 0 m 9 9 l S"))).rejects.toThrow(
      "a scan without a text layer: run text recognition (OCR) on it, or publish the original file",
    );
  });
  it("that are cut off are damaged", async () => {
    await expect(readPdf(new TextEncoder().encode("%PDF-1.4\n1 0 obj"))).rejects.toThrow(
      /^the PDF is damaged or cut off \(.+\): fetch it again$/,
    );
  });
});
