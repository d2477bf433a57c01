import { describe, expect, it } from "vitest";
import { strToU8, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { readSource } from "#lib/ingest/formats/read.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { documentText, FIVE } from "../../support/reading.ts";
import { asDocx } from "../../support/variants.ts";

/* Broken and foreign files: an error that says what they are and what to do, soon and in little memory. */

const docx = asDocx(readText(strToU8(documentText(FIVE[1]))));
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ole = (stream: string) =>
  bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${[...stream].join("\0")}`);
const pdf = (body: string) => bytes(`%PDF-1.4\n${body}`);

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
    /unpacks to 70 MB in one part/,
  ],
  [
    "a sheet of a million cells",
    "a.xlsx",
    () => {
      const sheet = utils.aoa_to_sheet([["a"]]);
      sheet["!ref"] = "A1:BH20000";
      const workbook = utils.book_new();
      utils.book_append_sheet(workbook, sheet, "1");
      return new Uint8Array(write(workbook, { type: "array" }) as ArrayBuffer);
    },
    /cells: no disclosure/,
  ],
  [
    "elements nested without end",
    "a.html",
    () => strToU8(`<html><body>${"<div>".repeat(20_000)}text`),
    /nested more than 400 deep/,
  ],
];

describe("readSource", () => {
  // No file may hold the reader for longer than this; ten times what the slowest takes.
  it.each(CASES)(
    "%s (%s)",
    async (_, fileName, content, error) => {
      await expect(readSource(content(), fileName)).rejects.toThrow(error);
    },
    5_000,
  );

  it("goes by the bytes where the ending is wrong", async () => {
    expect((await readSource(docx, "a.txt")).format).toBe("docx");
    expect((await readSource(strToU8("<html><body><p>决算</p>"), "a.pdf")).format).toBe("html");
  });

  it("reads GB18030 as it reads UTF-8", async () => {
    const gb18030 = Uint8Array.of(0xbe, 0xf6, 0xcb, 0xe3);
    expect((await readSource(gb18030, "a.txt")).lines).toEqual(["决算"]);
  });
});
