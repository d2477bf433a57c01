import { describe, expect, it } from "vitest";
import { inWords } from "../support/figures.ts";
import { documentText, FIVE, readLines, reference } from "../support/reading.ts";

/* The figures follow the text, whoever published it and however it was saved, and nothing is invented. */

const words = (text: string) => readLines(text).figures.map(inWords).sort();
const shiftYears = (text: string, by: number) =>
  text.replace(/(20[12]\d)(?=\s*年)/g, (year) => String(Number(year) + by));

describe.each(FIVE)("%s", (name) => {
  const text = documentText(name);
  const original = words(text);

  it("read under another department's name gives the same figures", () => {
    const { identity } = readLines(text);
    const renamed = text.replaceAll(identity.city!, "绍兴市").replaceAll(identity.city!.slice(0, -1), "绍兴");
    expect(readLines(renamed).identity.divisionCode).toBe("330600");
    expect(reference.departments.map((known) => known.name)).not.toContain(readLines(renamed).identity.name);
    expect(words(renamed)).toEqual(original);
  });

  it("read three years later gives the same figures three years later", () => {
    const later = original.map((line) => line.replace(/^\d{4}/, (year) => String(Number(year) + 3))).sort();
    expect(words(shiftYears(text, 3))).toEqual(later);
  });

  it.each<[string, (text: string) => string]>([
    ["with Windows line ends", (plain) => plain.replaceAll("\n", "\r\n")],
    ["with a byte order mark", (plain) => `\ufeff${plain}`],
    [
      "with full-width digits",
      (plain) => plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    [
      "with spaces strewn between Chinese characters",
      (plain) => plain.replace(/(?<=[。，][\u4e00-\u9fa5])(?=[\u4e00-\u9fa5])/g, " "),
    ],
  ])("saved %s gives the same figures", (_, change) => {
    expect(words(change(text))).toEqual(original);
  });

  it("with page numbers between its lines gives the same figures", () => {
    const lines = text.split("\n");
    const paged = lines.flatMap((line, index) =>
      index % 40 === 39 && !line.includes("\t") && !lines[index + 1]?.includes("\t")
        ? [line, "- 7 -"]
        : [line],
    );
    expect(words(paged.join("\n"))).toEqual(original);
  });

  it("with its amounts changed gives the changed amounts", () => {
    const changed = text.replace(
      /(\d)\.(\d\d)(?!\d)/g,
      (_, before: string, decimals: string) => `${before}.${decimals[1]}${decimals[0]}`,
    );
    const printed = (source: string) =>
      readLines(source).figures.filter((figure) => figure.basis === "reported");
    const [before, after] = [printed(text), printed(changed)];
    expect(after).toHaveLength(before.length);
    const swap = (number: string) => number.replace(/\.(\d)(\d)$/, ".$2$1");
    expect(after.map((figure) => figure.printed)).toEqual(before.map((figure) => swap(figure.printed)));
  });

  it("every figure points at its own printed number", () => {
    const document = readLines(text);
    for (const figure of document.figures.filter((candidate) => candidate.basis === "reported")) {
      expect(document.passages[figure.lineStart - 1]!.slice(figure.charStart!, figure.charEnd!)).toBe(
        figure.printed,
      );
    }
  });
});
