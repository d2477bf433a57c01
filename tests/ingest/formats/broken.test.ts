import { describe, expect, it } from "vitest";
import { strToU8, zipSync } from "fflate";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { readSource } from "#lib/ingest/formats/read.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { docxOf } from "../../support/hostileFiles.ts";
import { documentText, FIVE, reference } from "../../support/reading.ts";
import { asDocx } from "../../support/variants.ts";

/* Broken and foreign files: an error that says what they are and what to do, soon and in little memory. */

const docx = asDocx(readText(strToU8(documentText(FIVE[1]))));
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ole = (stream: string) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${[...stream].join("\0")}`);
const pdf = (body: string) => bytes(`%PDF-1.4\n${body}`);

/** An archive whose parts claim to unpack to so many bytes. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
  for (let place = 0; place + 28 < archive.length; place++) {
    const signature = view.getUint32(place, true);
    if (signature === 0x04034b50) view.setUint32(place + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(place + 24, size, true);
  }
  return archive;
}

function saved(sheet: WorkSheet): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "1");
  return new Uint8Array(write(workbook, { type: "array", compression: true }) as ArrayBuffer);
}

const sheetOf = (rows: unknown[][]) => saved(utils.aoa_to_sheet(rows));
const spanning = (rows: number) =>
  strToU8(`<table>${'<tr><td rowspan="65534" colspan="1000">1</td></tr>'.repeat(rows)}</table>`);

/** A PDF without any text: one empty page, as a scanner would wrap its picture. */
const scan = pdf(
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);

const CASES: [name: string, fileName: string, content: () => Uint8Array, error: RegExp][] = [
  ["an empty file", "a.txt", () => new Uint8Array(), /the file is empty/],
  [
    "bytes that are no text",
    "a.txt",
    () => Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 32),
    /not a text file: save/,
  ],
  ["a file of 200 MB", "a.txt", () => new Uint8Array(200e6), /200 MB: no disclosure/],
  [
    "an old Word document",
    "a.doc",
    () => ole("WordDocument"),
    /old Word document \(\.doc\): save it as docx/,
  ],
  ["an old Word document under another name", "a.txt", () => ole("WordDocument"), /save it as docx/],
  [
    "an encrypted Office file",
    "a.xlsx",
    () => ole("EncryptedPackage"),
    /encrypted: save a copy without a password/,
  ],
  ["a rich text file", "a.docx", () => bytes("{\\rtf1 text}"), /rich text file \(rtf\)/],
  ["a picture", "a.pdf", () => bytes("\x89PNG\r\n"), /a picture: run text recognition/],
  ["an archive", "a.zip", () => zipSync({ "a.txt": strToU8("text") }), /unpack it/],
  ["another archive", "a.txt", () => bytes("Rar!\x1a\x07"), /unpack it/],
  ["a Word document cut off", "a.docx", () => docx.slice(0, docx.length / 2), /damaged or cut off/],
  [
    "a Word document without its text",
    "a.docx",
    () => zipSync({ "word/document.xml": strToU8("<w:document") }),
    /damaged/,
  ],
  ["a PDF cut off", "a.pdf", () => pdf("1 0 obj<</Type/Cat"), /PDF is damaged or cut off/],
  ["a scan", "a.pdf", () => scan, /a scan without a text layer: run text recognition/],
  [
    "a zip bomb",
    "a.docx",
    () => zipSync({ "word/document.xml": new Uint8Array(70e6) }, { level: 1 }),
    /unpacks to 70 MB: no disclosure; keep only/,
  ],
  ["a Word document of 59 MB unpacked", "a.docx", () => docxOf(59e6), /unpacks to 59 MB: no disclosure/],
  [
    "a Word document that claims to be small",
    "a.docx",
    () => claiming(docxOf(20e6), 1000),
    /Word document is damaged .* save it again as docx/s,
  ],
  [
    "a Word document without any text part",
    "a.docx",
    () => zipSync({ "word/styles.xml": strToU8("<a/>") }),
    /Word document is damaged .* save it again as docx/,
  ],
  [
    "a Word document nested without end",
    "a.docx",
    () => docxOf(1000, 50_000),
    /nested deeper or longer than a reader can follow: save it again/,
  ],
  [
    "a workbook of more cells than anybody reads",
    "a.xlsx",
    () => sheetOf(Array.from({ length: 300 }, () => Array.from({ length: 1500 }, () => 1))),
    /more than 400 thousand cells up to sheet 1: no disclosure; keep only the published statements/,
  ],
  ["cells that span far", "a.html", () => spanning(5000), /more than 400 thousand cells: no disclosure/],
  [
    "bold that never ends",
    "a.html",
    () => strToU8(`<html>${Array.from({ length: 3000 }, (_, index) => `<b x=${index}><p>`).join("")}`),
    /never closed: save the page again as text/,
  ],
  [
    "a text of 50 MB",
    "a.txt",
    () => strToU8("一般公共预算支出\n".repeat(2e6)),
    /16.0 million characters: no disclosure; keep only/,
  ],
  [
    "elements nested without end",
    "a.html",
    () => strToU8(`<html><body>${"<div>".repeat(20_000)}text`),
    /nested more than 400 deep/,
  ],
];

describe("readSource", () => {
  // No file may hold the reader for longer than this; many times what the slowest takes, on a busy machine.
  it.each(CASES)(
    "%s (%s)",
    async (_, fileName, content, error) => {
      const reading = readDocument(content(), fileName, reference);
      await expect(reading).rejects.toThrow(error);
      await expect(reading).rejects.not.toThrow(/call stack|Invalid string|RangeError|TypeError|heap/);
    },
    60_000,
  );

  it("reads a sheet of few cells, however far it says that it reaches", async () => {
    const sheet = utils.aoa_to_sheet([["收入决算表"]]);
    sheet["!ref"] = "A1:BH20000";
    expect((await readSource(saved(sheet), "a.xlsx")).lines).toEqual(["1", "收入决算表"]);
  });

  it("keeps cells that span no further than their table reaches", async () => {
    const html =
      '<table><tr><td rowspan="65534" colspan="3">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>';
    expect((await readSource(strToU8(html), "a.html")).lines).toEqual(["甲\t\t\t乙", "\t\t\t丙"]);
  });

  it("goes by the bytes where the ending is wrong", async () => {
    expect((await readSource(docx, "a.txt")).format).toBe("docx");
    expect((await readSource(strToU8("<html><body><p>决算</p>"), "a.pdf")).format).toBe("html");
  });

  it("reads GB18030 as it reads UTF-8", async () => {
    const gb18030 = Uint8Array.of(0xbe, 0xf6, 0xcb, 0xe3);
    expect((await readSource(gb18030, "a.txt")).lines).toEqual(["决算"]);
  });
});
