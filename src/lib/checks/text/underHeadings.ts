import type { CheckedDocument } from "../check.ts";

/** A line of the text with the heading of its section, 一、…; null where it has none. */
export interface Under {
  text: string;
  line: number;
  heading: string | null;
}

/** The lines of a document that are no headings, each under its own. */
export function underHeadings({ passages, sections }: CheckedDocument): Under[] {
  const headings = new Map(
    sections.flatMap(({ kind, title, lineStart }) =>
      kind === "section" || kind === "part" || kind === "statement"
        ? [[lineStart, kind === "section" ? title : null] as const]
        : [],
    ),
  );
  let heading: string | null = null;
  return passages.flatMap((text, index) => {
    const line = index + 1;
    const found = headings.get(line);
    if (found !== undefined) heading = found;
    // A heading and its text may share a line.
    const isHeading = found !== undefined && !/[。；]/.test(text);
    return isHeading ? [] : [{ text: text.replace(/\*/g, ""), line, heading }];
  });
}
