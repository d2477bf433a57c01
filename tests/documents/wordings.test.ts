import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { narrated } from "../support/figures.ts";
import { understood, wordings } from "../support/wordings.ts";

/* docs/wordings.md promises what is read of each of its sentences; here the promise is kept. */

/** ASCII digits and marks as a Chinese keyboard writes them. */
function fullWidth(text: string): string {
  return text.replace(/[0-9.%:]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const convert = Converter({ from: "cn", to: "t" });

/** Character by character, with the pinyin that mirrors set behind some of them. */
function traditional(text: string): string {
  return [...text].map(convert).join("").replaceAll("經", "經(jīng)").replaceAll("費", "費(fèi)");
}

/** Letters as PDFs name them that a browser printed: 支 as U+2F40, 车 as U+2ECB. */
function inRadicals(text: string): string {
  const [plain, radical] = ["一二入人八十大小工支月用目行车金长门风", "⼀⼆⼊⼈⼋⼗⼤⼩⼯⽀⽉⽤⽬⾏⻋⾦⻓⻔⻛"].map((letters) => [...letters]);
  return [...text].map((letter) => radical![plain!.indexOf(letter)] ?? letter).join("");
}

/** 12.5万元 as 125000元, digit by digit; thresholds of assets stay as they are named. */
function inYuan(text: string): string {
  return text.replace(/([\d,]+)(?:\.(\d+))?万元(?!以上)/g, (_, whole: string, decimals = "") => {
    const digits = whole.replaceAll(",", "") + decimals.padEnd(4, "0").slice(0, 4);
    return `${digits.replace(/^0+(?=\d)/, "")}元`;
  });
}

describe("wordings", () => {
  it("are many, and some must stay silent", () => {
    expect(understood.length).toBeGreaterThanOrEqual(60);
    expect(wordings.length - understood.length).toBeGreaterThanOrEqual(20);
    for (const { text, figures } of understood) expect([text, figures.length > 0]).toEqual([text, true]);
  });

  it.each(wordings)("$text", ({ heading, text, figures }) => {
    expect(narrated(heading, text).sort()).toEqual([...figures].sort());
  });
});

describe("the same figures come of the same sentence", () => {
  it.each(understood)("in full width: $text", ({ heading, text, figures }) => {
    expect(narrated(heading, fullWidth(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("in 元: $text", ({ heading, text, figures }) => {
    expect(narrated(heading, inYuan(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("in traditional characters: $text", ({ heading, text, figures }) => {
    expect(narrated(traditional(heading), traditional(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("in the radicals that a PDF names its letters by: $text", ({ heading, text, figures }) => {
    expect(narrated(inRadicals(heading), inRadicals(text)).sort()).toEqual([...figures].sort());
  });

  it.each(understood)("broken over lines: $text", ({ heading, text, figures }) => {
    const middle = Math.floor(text.length / 2);
    const place = text.indexOf("，", middle) + 1 || text.length;
    expect(narrated(heading, `${text.slice(0, place)}\n${text.slice(place)}`).sort()).toEqual(
      [...figures].sort(),
    );
  });
});
