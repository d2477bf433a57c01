import { narratedFigures, inWords } from "./figures.ts";

/** A text, and what is read of it. */
export interface SentenceCase {
  text: string;
  figures: string[];
}

/**
 * Cases as a list: each text in a line of its own, ⏎ for its line breaks, and indented below it the figures that a reader
 * reads off it, as `briefly` says them.
 */
export function sentenceCases(list: string): SentenceCase[] {
  const cases: SentenceCase[] = [];
  for (const line of list.split("\n").filter((each) => each.trim())) {
    if (line.startsWith("  ")) cases.at(-1)!.figures.push(line.trim());
    else cases.push({ text: line, figures: [] });
  }
  return cases;
}

/** The figures of a text under a heading, without what most have: the year 2023, an actual, a value. */
export function briefly(heading: string, text: string): string[] {
  return narratedFigures(heading, text.replaceAll("⏎", "\n")).map((figure) => {
    const words = inWords(figure)
      .replace(/^2023 /, "")
      .replace(/ actual(?: value)? | value /, " ");
    return figure.reason ? `${words} «${figure.reason}»` : words;
  });
}
