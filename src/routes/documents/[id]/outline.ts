import type { DocumentText } from "#lib/queries/documentText.ts";
import { headings, type Heading } from "./headings.ts";

/** A heading, and how many findings stand between it and the next one. */
export interface Entry extends Heading {
  findings: number;
}

/** What the outline of a disclosure lists. Every finding counts once, at the innermost heading above it. */
export function outline({ lines, findings }: Pick<DocumentText, "lines" | "findings">): Entry[] {
  return headings(lines).map((heading, index, all) => {
    const end = all[index + 1]?.line ?? Infinity;
    const inside = findings.filter(({ line }) => line >= heading.line && line < end);
    return { ...heading, findings: inside.length };
  });
}
