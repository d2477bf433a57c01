import { describe, expect, it } from "vitest";
import { damagedPlaces, decodeText } from "#lib/ingest/formats/decode.ts";

/* Which text bytes are, and where they are damaged. */

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) =>
  new Uint8Array(
    [...`\ufeff${text}`].flatMap((letter) => {
      const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255];
      return isLittle ? [low, high] : [high, low];
    }),
  );
const NONE = "not a text file: save the disclosure as txt, docx, pdf, xlsx or html";

describe("bytes", () => {
  it("with a mark are text of two bytes a letter, whichever comes first", () => {
    expect(decodeText(utf16("决算12", true))).toBe("决算12");
    expect(decodeText(utf16("决算12", false))).toBe("决算12");
  });
  it("with half such a mark are what they would be without", () => {
    // 0xff and 0xfe begin no letter of UTF-8, so one of them is a damaged place.
    expect(decodeText(new Uint8Array([0xff, ...utf8("决算数")]))).toBe("\ufffd决算数");
    expect(decodeText(new Uint8Array([0xfe, ...utf8("决算数")]))).toBe("\ufffd决算数");
    expect(decodeText(new Uint8Array([...utf8("决"), 0xfe, ...utf8("算数")]))).toBe("决\ufffd算数");
    expect(decodeText(new Uint8Array([...utf8("a"), 0xff, ...utf8("决算数")]))).toBe("a\ufffd决算数");
  });
  it("are UTF-8 where more letters are Chinese than damaged, else GB18030", () => {
    expect(decodeText(new Uint8Array([...utf8("决算"), 0xff]))).toBe("决算\ufffd");
    // 决算 in GB18030, and behind it one Chinese letter of UTF-8: read as UTF-8 four places are damaged.
    expect(decodeText(new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3, 0x31]))).toBe("决算1");
    // One damaged place and one Chinese letter: as GB18030 it is 一 (e4 b8, 80) and what is left.
    expect(decodeText(new Uint8Array([...utf8("一"), 0xbe, 0xf6]))).not.toContain("一");
    expect(decodeText(utf8("plain 12.50"))).toBe("plain 12.50");
  });
  it("of up to eight control characters at their beginning are text, of more none", () => {
    const text = (count: number) => utf8("\u0001".repeat(count) + "决算".repeat(20));
    expect(decodeText(text(8))).toHaveLength(48);
    expect(() => decodeText(text(9))).toThrow(NONE);
    expect(decodeText(utf8("决算".repeat(2048) + "\u0001".repeat(9)))).toHaveLength(4105);
    expect(decodeText(utf8("\t\n\r\f\v".repeat(9)))).toHaveLength(45);
    for (const control of ["\0", "\b", "\u000e", "\u001f"])
      expect(() => decodeText(utf8(control.repeat(9)))).toThrow(NONE);
  });
  it("are none where more than one letter of twenty is damaged, but for one", () => {
    const text = (damaged: number, sound: number) =>
      new Uint8Array([...utf8("决".repeat(sound)), ...Array.from({ length: damaged }, () => 0xff)]);
    // 3 of 40 letters: 1 + 2 may be.
    expect(decodeText(text(3, 37))).toHaveLength(40);
    expect(() => decodeText(text(3, 36))).toThrow(NONE);
    expect(() => decodeText(text(4, 37))).toThrow(NONE);
  });
});

describe("a damaged place", () => {
  it("is named by its line and the eight letters to its both sides", () => {
    expect(
      damagedPlaces(["一二", "一二三四五六七八九\ufffd甲乙丙丁戊己庚辛壬", "  甲 \ufffd  ", "\ufffd"]),
    ).toEqual([
      {
        line: 2,
        message:
          "damaged character in “二三四五六七八九\ufffd甲乙丙丁戊己庚辛”: compare with the file as published",
      },
      { line: 3, message: "damaged character in “甲 \ufffd”: compare with the file as published" },
      { line: 4, message: "damaged character in “\ufffd”: compare with the file as published" },
    ]);
  });
});
