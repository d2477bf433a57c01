import type { CheckedDocument } from "#lib/checks/check.ts";
import { pick, type Kind } from "./seededFaults.ts";

/* Faults of 绩效自评表 and of what is said of them: one number is another. */

/** Numbers of some lines, by place. */
function numbersOf(
  pattern: RegExp,
  isIn: (document: CheckedDocument, line: number, text: string, words: string) => boolean,
  other: (number: number) => number,
): Kind {
  return ({ document, lines, random }) => {
    const places = lines.flatMap((text, index) =>
      [...text.matchAll(pattern)].flatMap((match) =>
        isIn(document, index + 1, text, match[0]) ? [{ index, at: match.index, words: match[0] }] : [],
      ),
    );
    const place = pick(places, random);
    if (!place) return null;
    const { index, at, words } = place;
    const text = lines[index]!;
    const printed = String(other(Number(words)));
    return {
      lines: lines.with(index, text.slice(0, at) + printed + text.slice(at + words.length)),
      line: index + 1,
      what: `${text.replace(/\t+/g, " ").slice(0, 40)}: ${words} → ${printed}`,
    };
  };
}

const isForm = ({ projects }: CheckedDocument, line: number) =>
  projects.some(
    ({ lineStart, lineEnd, indicators }) => indicators.length > 2 && lineStart <= line && line <= lineEnd,
  );
const isIndicator = ({ projects }: CheckedDocument, line: number) =>
  projects.some(({ indicators }) =>
    indicators.some(
      ({ lineStart, weight, score }) => lineStart === line && weight !== null && score !== null,
    ),
  );

export const OF_PROJECTS: Record<string, Kind> = {
  "what an indicator weighs": numbersOf(
    /(?<=\t)\d+(?:\.\d+)?(?=\t\d+(?:\.\d+)?\t*$)/g,
    (document, line) => isIndicator(document, line),
    (weight) => weight + 2,
  ),
  "what an indicator scored": numbersOf(
    /(?<=\t\d{1,2}\t)\d+(?:\.\d+)?(?=\t*$)/g,
    (document, line) => isIndicator(document, line),
    (score) => score - 1,
  ),
  "the points of a form": numbersOf(
    /(?<=\t100\t)\d+(?:\.\d+)?(?=\t|$)/g,
    (document, line, text) => isForm(document, line) && /总[分计]|^\t+100\t/.test(text),
    (points) => points - 3,
  ),
  "the money of a project by source": numbersOf(
    /(?<=\t)\d+(?:\.\d+)?(?=(?:\s?万元?)?\t)/g,
    (document, line, text, words) =>
      isForm(document, line) &&
      /^\t其中[:：]\s*(?:当年)?财政拨款/.test(text) &&
      Number(words) > 0 &&
      words !== "100.00" &&
      words !== "100" &&
      words !== "10",
    (amount) => amount + 3,
  ),
  "projects by grade": numbersOf(
    /\d+(?=\s*个项目(?:评价)?结果为)/g,
    () => true,
    (count) => count + 2,
  ),
};
