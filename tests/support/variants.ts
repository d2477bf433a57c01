import { strToU8, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import type { Block, SourceText } from "#lib/ingest/source.ts";

/* The same disclosure in other formats, with real tables, for the promise that its figures stay the same. */

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const rowsOf = (block: Block): string[][] =>
  block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : [];

export function asHtml(source: SourceText): Uint8Array {
  const body = source.blocks.map((block) =>
    block.kind === "text"
      ? `<p>${escape(block.text)}</p>`
      : `<table>${rowsOf(block)
          .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`)
          .join("")}</table>`,
  );
  return strToU8(
    `<!doctype html><html><head><meta charset="utf-8"><title>决算</title></head><body>${body.join("\n")}</body></html>`,
  );
}

export function asDocx(source: SourceText): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const body = source.blocks.map((block) =>
    block.kind === "text"
      ? paragraph(block.text)
      : `<w:tbl>${rowsOf(block)
          .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`)
          .join("")}</w:tbl>`,
  );
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const packaging = "http://schemas.openxmlformats.org/package/2006";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${word}"><w:body>${body.join("")}</w:body></w:document>`,
    ),
  });
}

/** One sheet for everything: text lines as rows of one cell, tables as they are. */
export function asXlsx(source: SourceText, bookType: "xlsx" | "biff8" = "xlsx"): Uint8Array {
  const rows = source.blocks.flatMap((block) =>
    block.kind === "text" ? [[block.text]] : [...rowsOf(block), []],
  );
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "决算公开");
  return new Uint8Array(write(workbook, { type: "array", bookType }) as ArrayBuffer);
}
