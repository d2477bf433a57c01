import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isBeside } from "#lib/own/beside.ts";
import { refuseLargeArchive, zipFiles } from "#lib/own/zip.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { asDocx, asXlsx } from "../support/variants.ts";

/* What is in an archive that somebody drops. */

const text = readText(strToU8("某局2024年度部门决算\n"));

describe("an archive", () => {
  it("gives its files in the order of their names, without what lies beside documents", () => {
    const bytes = zipSync({
      "部门/乙.txt": strToU8("2"),
      "部门/甲.txt": strToU8("1"),
      "__MACOSX/部门/._甲.txt": strToU8("x"),
      "部门/~$乙.docx": strToU8("x"),
      ".DS_Store": strToU8("x"),
      "部门/": new Uint8Array(),
    });
    const files = zipFiles(bytes)!;
    expect(files.map(({ path }) => path)).toEqual(["部门/乙.txt", "部门/甲.txt"]);
    expect(new TextDecoder().decode(files[1]!.bytes)).toBe("1");
  });

  it("of Windows in China has its names in GB 18030", () => {
    // fflate writes UTF-8 and says so; here the flag is taken away and the name is 决算.txt in GB 18030.
    const name = [0xbe, 0xf6, 0xcb, 0xe3, 0x2e, 0x74, 0x78, 0x74];
    const bytes = zipSync({ "\x01\x02\x03\x04.txt": strToU8("1") }, { level: 0 });
    const marker = [1, 2, 3, 4, 0x2e, 0x74, 0x78, 0x74];
    for (let at = 0; at < bytes.length; at++)
      if (marker.every((byte, index) => bytes[at + index] === byte)) bytes.set(name, at);
    expect(zipFiles(bytes)!.map(({ path }) => path)).toEqual(["决算.txt"]);
  });

  it("that is a Word or Excel document is none", () => {
    expect(zipFiles(asDocx(text))).toBeNull();
    expect(zipFiles(asXlsx(text))).toBeNull();
  });

  it("that is cut, encrypted or too large is said in words", () => {
    const bytes = zipSync({ "a.txt": strToU8("text ".repeat(100)) });
    expect(() => zipFiles(bytes.slice(0, bytes.length - 30))).toThrow(/damaged or cut off/);
    const encrypted = bytes.slice();
    encrypted[6] = 1;
    expect(() => zipFiles(encrypted)).toThrow(/encrypted: unpack it/);
    expect(() => refuseLargeArchive(401e6)).toThrow(/401 MB: unpack it/);
    const many = Object.fromEntries(
      Array.from({ length: 2100 }, (_, index) => [`${index}.txt`, strToU8("1")]),
    );
    expect(() => zipFiles(zipSync(many, { level: 0 }))).toThrow(/2100 files/);
  });
});

it("what lies beside documents is none", () => {
  for (const path of [".hidden", "a/.b", "a/~$c.docx", "__MACOSX/a", "a/Thumbs.db", "a/"])
    expect(isBeside(path), path).toBe(true);
  for (const path of ["a.txt", "a/b.docx", "决算.pdf"]) expect(isBeside(path), path).toBe(false);
});
