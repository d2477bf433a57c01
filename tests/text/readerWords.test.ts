import { strToU8 } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { language } from "#lib/format/language.svelte.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { asksForSaying, readerWords } from "#lib/text/readerWords.ts";
import { pdfOf } from "../support/hostileFiles.ts";
import { reference } from "../support/reading.ts";

/* What the reader says of a file is said in the language of the page, and where the page has fields, it points at them. */

const FILES: Record<string, Uint8Array> = {
  "空.txt": new Uint8Array(),
  "图.png": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  "扫描.pdf": pdfOf("0 0 m 600 800 l S"),
  "坏.pdf": strToU8("%PDF-1.4\nnothing"),
  "坏.docx": strToU8("PK\x03\x04word/"),
  "旧.doc": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  "文.rtf": strToU8("{\\rtf1 text}"),
  "没有年度.txt": strToU8("某市教育局部门决算\n收入总计 100.00 万元\n"),
  "将来.txt": strToU8("徐州市教育局2099年度部门决算\n收入总计 100.00 万元\n"),
  "合同.txt": strToU8("采购合同\n甲方：某局\n乙方：某公司\n2024年度部门决算\n"),
  "空白.txt": strToU8("XX部门2024年度部门决算\n"),
};

afterEach(() => {
  language.current = "zh";
});

describe("what the reader says", () => {
  it.each(Object.entries(FILES))("of %s is Chinese on a Chinese page", async (name, bytes) => {
    const message = await readDocument(bytes, name, reference, { currentYear: 2026 }).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(message).not.toBe("");
    const words = readerWords(message);
    expect(words).toMatch(/^[^a-z]*\p{Script=Han}/u);
    expect(words).not.toMatch(/documents\.csv|[a-z]+ [a-z]+ [a-z]+/);
  });

  it("points at the page's fields where it asks for what they are for", () => {
    language.current = "en";
    const message = "no fiscal year found: write fiscal_year beside this file in documents.csv";
    expect(asksForSaying(message)).toBe(true);
    expect(readerWords(message)).toBe("No fiscal year found: write fiscal_year below");
    expect(asksForSaying("the file is empty")).toBe(false);
  });

  it("that nobody has words for is said as it is", () => {
    expect(readerWords("something new")).toBe("Something new");
  });
});
