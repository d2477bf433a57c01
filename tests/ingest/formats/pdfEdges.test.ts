import { describe, expect, it } from "vitest";
import { readPdf } from "#lib/ingest/formats/pdf/read.ts";
import { directionOf, turnOf } from "#lib/ingest/formats/pdf/direction.ts";
import { pdfOf } from "../../support/hostileFiles.ts";

/* What of a page is its number, its head or a stamp; where the words of a text stand; and PDFs that are refused. */

const TURNED: Record<number, string> = { 0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0" };
const printed = (text: string, x: number, y: number, size = 10, turn = 0) =>
  `BT /F ${size} Tf ${TURNED[turn]!} ${x} ${y} Tm (${text}) Tj ET\n`;
/** What is text of pages, without what belongs to the pages themselves. */
const texts = async (...pages: string[]) =>
  (await readPdf(pdfOf(...pages))).blocks.map((block) =>
    block.kind === "text" ? block.text : block.rows.map((row) => row.map(({ text }) => text).join("|")),
  );

describe("a page of 800 points", () => {
  const BODY = printed("Text", 60, 400);
  it.each<[text: string, is: boolean]>([
    ["7", true],
    ["1234", true],
    ["12345", false],
    ["- 7 -", true],
    ["-7-", true],
    ["7/12", true],
    ["7 / 12", true],
    ["7 12", false],
    ["7/12345", false],
    ["7 a", false],
    ["a 7", false],
    ["7.5", false],
  ])("has its number at its foot, as %s: %s", async (text, is) => {
    expect(await texts(BODY + printed(text, 300, 30))).toEqual(is ? ["Text"] : ["Text", text]);
  });
  it.each<[y: number, is: boolean]>([
    [716, false],
    [717, true],
    [93, false],
    [92, true],
  ])("has its number at %d points from its foot: %s", async (y, is) => {
    // The middle of a letter lies 3.6 points above its foot.
    expect((await texts(BODY + printed("7", 300, y))).includes("Text")).toBe(true);
    expect((await texts(BODY + printed("7", 300, y))).some((text) => text !== "Text")).toBe(!is);
  });
  it.each<[y: number, is: boolean]>([
    [732, false],
    [733, true],
    [61, false],
    [60, true],
  ])("has what many pages print at one place, %d points from its foot, as their head: %s", async (y, is) => {
    const page = BODY + printed("Yearbook", 60, y);
    expect((await texts(page, page, page)).filter((text) => text === "Yearbook")).toHaveLength(is ? 0 : 3);
  });
  it("has a head that stands on three pages, and on more than two of five", async () => {
    const heads = async (having: number, pages: number, x = (_: number) => 60) =>
      (
        await texts(
          ...Array.from(
            { length: pages },
            (_, page) => BODY + (page < having ? printed("Yearbook", x(page), 780) : ""),
          ),
        )
      ).filter((text) => text === "Yearbook").length;
    expect([
      await heads(2, 2),
      await heads(3, 3),
      await heads(3, 7),
      await heads(3, 8),
      await heads(4, 10),
    ]).toEqual([...[2, 0, 0, 3, 4]]);
    expect(await heads(3, 3, (page) => 60 + page / 2)).toBe(0);
    expect(await heads(3, 3, (page) => 60 + page * 5)).toBe(3);
  });
  it("has stamps in letters more than 1.8 times as large as most", async () => {
    const stamped = async (size: number) => {
      const page = printed("One", 60, 700) + printed("DRAFT", 60, 500, size) + printed("Two", 60, 300);
      return (await texts(page, page, page)).filter((text) => text === "DRAFT").length;
    };
    expect([await stamped(18), await stamped(19), await stamped(5)]).toEqual([3, 0, 3]);
  });
  it("keeps what is before, between and behind two drawn tables in its place", async () => {
    const table = (top: number) => {
      const [columns, rows] = [
        [100, 200, 300],
        [top, top - 20, top - 40],
      ];
      const lines = [
        ...columns.map((x) => `${x} ${top} m ${x} ${top - 40} l S\n`),
        ...rows.map((y) => `100 ${y} m 300 ${y} l S\n`),
      ];
      const cells = [0, 1].flatMap((row) =>
        [0, 1].map((column) => printed(`${row}${column}`, 105 + column * 100, top - 15 - row * 20)),
      );
      return [...lines, ...cells].join("");
    };
    const words = ["Above", "Between", "Below"].map((text, at) => printed(text, 100, 720 - at * 150));
    const cells = ["00|01", "10|11"];
    expect(await texts(words.join("") + table(650) + table(500))).toEqual([
      "Above",
      cells,
      "Between",
      cells,
      "Below",
    ]);
    // Beside a table is outside of it.
    expect(await texts(table(650) + printed("Beside", 400, 615))).toEqual([cells, "Beside"]);
  });
});

describe("the words of a text", () => {
  const grid = (...cells: string[]) =>
    [
      ...[100, 200, 300, 400].map((x) => `${x} 500 m ${x} 580 l S\n`),
      ...[500, 540, 580].map((y) => `100 ${y} m 400 ${y} l S\n`),
      ...cells,
    ].join("");
  const rows = async (...cells: string[]) => (await texts(grid(...cells)))[0];
  it("stand in cells of their own where wide white space parts them", async () => {
    expect(await rows(printed("ab", 105, 560), printed("x", 105, 520))).toEqual(["ab||", "x||"]);
    expect(await rows(printed(`ab${" ".repeat(38)}cd`, 105, 560), printed("x", 105, 520))).toEqual([
      "ab|cd|",
      "x||",
    ]);
    expect(await rows(printed("ab cd", 105, 560), printed("x", 105, 520))).toEqual(["ab cd||", "x||"]);
  });
  it("stand in their cell, whichever way they run", async () => {
    expect(await rows(printed("up", 250, 545, 10, 90), printed("upright", 105, 520))).toEqual([
      "|up|",
      "upright||",
    ]);
    expect(
      await rows(printed("down", 250, 575, 10, 270), printed("upright", 105, 520), printed("y", 305, 520)),
    ).toEqual([...["|down|", "upright||y"]]);
    // Close to the line that they lean on.
    expect(
      await rows(printed("up", 299, 545, 10, 90), printed("upright", 105, 520), printed("y", 305, 520)),
    ).toEqual([...["|up|", "upright||y"]]);
    expect(
      await rows(printed("down", 201, 575, 10, 270), printed("upright", 105, 520), printed("y", 305, 520)),
    ).toEqual([...["|down|", "upright||y"]]);
  });
  it("stand by the middle of their letters", async () => {
    // 40 high, with its foot just below the line.
    expect(await rows(printed("x", 105, 538, 30))).toEqual(["x||"]);
    expect(await rows(printed("x", 105, 522, 30))).toEqual(
      ["|||".slice(1), "x||"].filter((row) => row !== "||"),
    );
  });
});

describe("directions", () => {
  const SAME = [1, 0, 0, 1, 0, 0];
  const turned = (degrees: number) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [cos, sin, -sin, cos, 0, 0];
  };
  it("are the nearest quarter, from which letters may lean by five degrees", () => {
    const told = [0, 4.9, 5.1, 45, 85.1, 90, 94.9, 180, 265.1, 270, 274.9, 275.1, 355.1, -4.9, 359].map(
      (degrees) => directionOf(turned(degrees), SAME),
    );
    expect(told).toEqual([0, 0, null, null, 90, 90, 90, 180, 270, 270, 270, null, 0, 0, 0]);
  });
  it("are seen through the page", () => {
    expect(directionOf(SAME, [1, 0, 0, -1, 0, 800])).toBe(0);
    expect(directionOf(turned(90), [1, 0, 0, -1, 0, 800])).toBe(270);
    expect(directionOf(SAME, [0, 1, 1, 0, 0, 0])).toBe(90);
  });
  it("of most letters are what a page is turned by", () => {
    const items = (...all: [text: string, degrees: number][]) =>
      all.map(([str, degrees]) => ({ str, transform: turned(degrees) }));
    expect(turnOf([], SAME)).toBe(0);
    expect(turnOf(items(["abc", 90], ["ab", 0]), SAME)).toBe(270);
    expect(turnOf(items(["ab", 90], ["ab", 0]), SAME)).toBe(0);
    expect(turnOf(items(["ab  ", 90], ["abc", 0]), SAME)).toBe(0);
    expect(turnOf(items(["abc", 45], ["a", 270]), SAME)).toBe(90);
    expect(turnOf(items(["ab", 180], ["ab", 180], ["abc", 0]), SAME)).toBe(180);
  });
});

describe("a PDF", () => {
  it("with a password is refused", async () => {
    const text = new TextDecoder("latin1").decode(pdfOf(printed("Text", 60, 400)));
    const [zeros, id] = ["00".repeat(32), "<00><00>"];
    const locked = text.replace(
      "/Root",
      `/ID[${id}]/Encrypt<</Filter/Standard/V 1/R 2/O<${zeros}>/U<${zeros}>/P -4>>/Root`,
    );
    await expect(readPdf(new TextEncoder().encode(locked))).rejects.toThrow(
      new Error("the PDF is encrypted: save a copy without a password"),
    );
  });
  it("of more than 2000 pages is refused", async () => {
    const pages = Array.from({ length: 2001 }, () => "");
    await expect(readPdf(pdfOf(...pages))).rejects.toThrow(
      new Error("2001 pages: no disclosure; split the file"),
    );
  });
  it("is told of page by page, and stays as it was", async () => {
    const heard: string[] = [];
    const bytes = pdfOf(printed("One", 60, 400), printed("Two", 60, 400));
    const before = bytes.slice();
    await readPdf(bytes, (read, all) => heard.push(`${read} of ${all}`));
    expect(heard).toEqual(["1 of 2", "2 of 2"]);
    expect(bytes).toEqual(before);
  });
});
