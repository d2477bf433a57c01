import { strToU8, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { readText } from "#lib/ingest/formats/txt.ts";
import { asDocx } from "./variants.ts";

/* Files of the other formats that grow without end in one way each. `size` is about how many bytes are in them. */

const times = (size: number, text: string) => text.repeat(Math.ceil(size / text.length));

/** A PDF whose pages paint lines of text, or whatever operators are given for each. */
export function pdfOf(...contents: string[]): Uint8Array {
  const pages = contents.map((_, index) => 4 + index * 2);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...contents.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${pages[index]! + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return strToU8(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  );
}

/** Text at a place of the page. */
const painted = (text: string, x: number, y: number) => `BT /F 8 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
const many = (size: number, line: (index: number) => string) => {
  let text = "";
  for (let index = 0; text.length < size; index++) text += line(index);
  return text;
};

function workbookOf(sheets: readonly unknown[][][]): Uint8Array {
  const workbook = utils.book_new();
  sheets.forEach((rows, index) => utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), `表${index}`));
  return new Uint8Array(write(workbook, { type: "array", compression: true }) as ArrayBuffer);
}

export const GROWING_FILES: Record<string, (size: number) => Uint8Array> = {
  "a PDF with a text of spaces": (size) => pdfOf(painted(`1${" ".repeat(size)}1`, 50, 700)),
  "a PDF with a text of words far apart": (size) => pdfOf(painted(times(size, "1  "), 50, 700)),
  "a PDF with as many lines": (size) =>
    pdfOf(many(size, (index) => painted(`line ${index} 1.00`, 50, 790 - index * 10))),
  "a PDF with as many pieces in a line": (size) =>
    pdfOf(many(size, (index) => painted("1.00", 50 + index / 10, 700))),
  "a PDF with as many rows of columns": (size) =>
    pdfOf(many(size, (index) => painted("12.00", 50 + (index % 9) * 60, 790 - Math.floor(index / 9) * 10))),
  "a PDF with as many rulings": (size) =>
    pdfOf(
      painted("1.00", 50, 700) +
        many(size, (index) =>
          index % 2
            ? `0 ${index % 799} m 600 ${index % 799} l S\n`
            : `${index % 599} 0 m ${index % 599} 800 l S\n`,
        ),
    ),
  "a PDF with as many tables": (size) =>
    pdfOf(
      many(size, (index) => {
        const y = 10 + ((index * 40) % 760);
        return [0, 10, 20, 30]
          .map(
            (step) =>
              `10 ${y + step} m 590 ${y + step} l S ${10 + step * 19} ${y} m ${10 + step * 19} ${y + 30} l S\n`,
          )
          .concat(painted("1.00", 20, y + 4))
          .join("");
      }),
    ),
  "a page of cells that span": (size) =>
    strToU8(`<table>${times(size, '<tr><td rowspan="9" colspan="2">1</td><td>2</td></tr>')}</table>`),
  "a page of tables in tables": (size) =>
    strToU8(times(size, "<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>")),
  "a page of open elements": (size) => strToU8(`<html>${times(size, "<p><b>1</b><span>")}`),
  "a page without line ends": (size) => strToU8(`<html><body>${times(size, "1 <b>2</b> ")}`),
  "a Word document of short paragraphs": (size) =>
    asDocx(readText(strToU8(times(size, "一般公共预算支出1.00万元。\n")))),
  "a Word document of one paragraph": (size) =>
    asDocx(readText(strToU8(times(size, "一般公共预算支出1.00万元。")))),
  "a workbook with as many rows": (size) =>
    workbookOf([Array.from({ length: size / 20 }, (_, index) => [`科目${index}`, index, "1.00"])]),
  "a workbook with as many sheets": (size) =>
    workbookOf(
      Array.from({ length: size / 2000 }, () => Array.from({ length: 50 }, () => ["科目", 1, "1.00"])),
    ),
  "a workbook with one long cell": (size) =>
    workbookOf([[["收入", "1,".repeat(Math.min(size / 2, 16_000))]]]),
};

/** A Word document whose text unpacks to so many bytes, within `depth` elements. */
export function docxOf(unpacked: number, depth = 0): Uint8Array {
  const paragraph = "<w:p><w:r><w:t>一般公共预算支出1.00万元。</w:t></w:r></w:p>";
  const text = paragraph.repeat(Math.ceil(unpacked / strToU8(paragraph).length));
  const body = `${"<w:ins>".repeat(depth)}${text}${"</w:ins>".repeat(depth)}`;
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipSync({
    "word/document.xml": strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
  });
}
