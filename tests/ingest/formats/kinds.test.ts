import { strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readSource, refuseLarge } from "#lib/ingest/formats/read.ts";
import { unpack } from "#lib/ingest/formats/unpack.ts";
import { pdfOf } from "../../support/hostileFiles.ts";

/* What a file is, its first bytes say; what none is read from, is said in one line. */

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const formatOf = async (bytes: Uint8Array, name = "决算.txt") => (await readSource(bytes, name)).format;
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** A stream's name as the old formats write it, two bytes a letter. */
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join("");

describe("a file", () => {
  it("of a PDF is read as one, whatever stands before it or its name is", async () => {
    const pdf = pdfOf("BT /F 10 Tf 60 700 Td (Text) Tj ET");
    expect(await formatOf(pdf, "决算.html")).toBe("pdf");
    expect(await formatOf(new Uint8Array([...latin("\n\n"), ...pdf]))).toBe("pdf");
    expect(await formatOf(utf8(`${" ".repeat(1020)}%PDF-1.4`))).toBe("txt");
  });
  it.each([
    "<!DOCTYPE html><p>决算",
    "<html lang='zh'>决算",
    "<HEAD></HEAD>决算",
    "\n<body>决算",
    "<table border=0><tr><td>a</td></tr></table>",
  ])("that begins as %s is a page", async (text) => {
    expect(await formatOf(utf8(text))).toBe("html");
  });
  it("by its name is a page, where its bytes are text", async () => {
    expect(await formatOf(utf8("<p>决算"), "决算.HTM")).toBe("html");
    expect(await formatOf(utf8("<p>决算"), "决算.html")).toBe("html");
    expect(await formatOf(utf8("<p>决算"), "html")).toBe("txt");
    expect(await formatOf(utf8("<p>决算"), "决算.html.txt")).toBe("txt");
    expect(await formatOf(utf8("<tablet> 决算"))).toBe("txt");
    expect(await formatOf(utf8("决算 PK\x03\x04 {\\rtf Rar! GIF8 BM"))).toBe("txt");
  });
  it.each<[string, string, string?]>([
    ["", "the file is empty"],
    ["{\\rtf1\\ansi", "a rich text file (rtf): save it as docx"],
    ...["\x89PNG\r\n", "\xff\xd8\xff\xe0", "GIF89a", "BM6\0", "II*\0", "MM\0*"].map(
      (head): [string, string] => [
        head,
        "a picture: run text recognition (OCR) on it, or publish the original file",
      ],
    ),
    ...["Rar!\x1a", "7z\xbc\xaf\x27", "\x1f\x8b\x08"].map((head): [string, string] => [
      head,
      "an archive: unpack it and add the files in it",
    ]),
    [`${OLE}${wide("EncryptedPackage")}${wide("WordDocument")}`, "encrypted: save a copy without a password"],
    [`${OLE}${wide("WordDocument")}`, "an old Word document (.doc): save it as docx"],
    [OLE, "an old Word document (.doc): save it as docx", "决算.DOC"],
    [OLE, "an old Microsoft file of unknown kind: save it as docx or xlsx", "doc"],
    [OLE, "an old Microsoft file of unknown kind: save it as docx or xlsx", "决算.doc.ppt"],
    [`${OLE}WordDocument Workbook Book`, "an old Microsoft file of unknown kind: save it as docx or xlsx"],
  ])("that begins as %j is refused: %s", async (head, message, name = "决算.txt") => {
    await expect(readSource(latin(head), name)).rejects.toThrow(new Error(message));
  });
  it("that holds an old workbook is read as one", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["收入", 1]]), "表");
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    expect((await readSource(bytes, "决算.xls")).lines).toEqual(["表", "收入\t1"]);
    await expect(readSource(latin(`${OLE}${wide("Book")}`), "a.xls")).rejects.toThrow(
      /^the workbook is damaged \(.+\): save it again as xlsx$/s,
    );
  });
  it("may have 100 million bytes", () => {
    expect(() => refuseLarge(100e6)).not.toThrow();
    expect(() => refuseLarge(100e6 + 1)).toThrow(
      "100 MB: no disclosure; files up to 100 MB are read: keep only the published pages",
    );
    expect(() => refuseLarge(251_600_000)).toThrow("252 MB");
  });
});

describe("an archive", () => {
  it("is what the parts in it are", async () => {
    const only = (name: string) => readSource(zipSync({ [name]: strToU8("<a/>") }), "决算.zip");
    await expect(only("word/document.xml")).rejects.toThrow(/^the Word document is damaged/);
    await expect(only("xl/workbook.xml")).rejects.toThrow(/^the workbook is damaged/);
    await expect(only("files/word/xl/a.xml")).rejects.toThrow(
      "an archive without a Word or Excel document: unpack it and add the files in it",
    );
  });
  it("that is damaged is no more than that", async () => {
    await expect(readSource(latin("PK\x03\x04 and no more"), "决算.docx")).rejects.toThrow(
      /^damaged or cut off \(.+\): fetch the file again$/,
    );
  });
  it("keeps its parts of text, and no pictures, fonts or programs", () => {
    const names = [
      ...["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "xl/sheets/1.BIN"],
      ...["word/media/1.xml", "xl/embeddings/1.bin", "word/fonts/1.bin", "xl/printerSettings/1.bin"],
      ...["xl/activeX/1.xml", "xl/vbaProject.bin", "word/1.png", "word/1.xml.png", "ppt/media/1.xml"],
      "files/word/media/1.xml",
    ];
    const { names: all, packed } = unpack(
      zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)]))),
    );
    expect(all).toEqual(names);
    const parts = unzipSync(packed);
    expect(Object.keys(parts)).toEqual([...names.slice(0, 4), "ppt/media/1.xml", "files/word/media/1.xml"]);
    expect(new TextDecoder().decode(parts["word/document.xml"])).toBe("word/document.xml");
    // Not compressed: its text can be seen.
    expect(new TextDecoder("latin1").decode(packed)).toContain("word/document.xmlPK");
  });
  it("unpacks to 30 million bytes at most, as it claims", () => {
    /** An archive of two parts, the second of which claims this size in the list at its end. */
    const claiming = (size: number) => {
      const packed = zipSync({ "word/1.xml": new Uint8Array(100), "word/2.xml": new Uint8Array(100) });
      const last = packed.findLastIndex((_, at) => packed[at] === 0x50 && packed[at + 2] === 1);
      new DataView(packed.buffer).setUint32(last + 24, size, true);
      return packed;
    };
    expect(unpack(claiming(30e6 - 100)).names).toHaveLength(2);
    expect(() => unpack(claiming(30e6 - 99))).toThrow(
      "unpacks to 30 MB: no disclosure; keep only the published pages, or check where the file is from",
    );
    expect(() => unpack(claiming(251_600_000))).toThrow("unpacks to 252 MB");
  });
});
