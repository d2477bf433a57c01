import type { DocumentText } from "#lib/queries/documentText.ts";

type Heading = DocumentText["headings"][number];

/** A heading, and how many findings stand between it and the next one. */
export interface Entry extends Heading {
  findings: number;
}

/** What the outline of a disclosure lists. Every finding counts once, at the innermost heading above it. */
export function outline({ headings, findings }: Pick<DocumentText, "headings" | "findings">): Entry[] {
  return headings.map((heading, index) => {
    const end = headings[index + 1]?.line ?? Infinity;
    const inside = findings.filter(({ line }) => line >= heading.line && line < end);
    return { ...heading, findings: inside.length };
  });
}
