import { firstIndex } from "#lib/domain/firstIndex.ts";
import type { Section } from "#lib/domain/sections.ts";
import { readDuties } from "./duties.ts";
import { readHeadings, type Heading } from "./headings.ts";
import { readRequired, type RequiredPlace } from "./required.ts";

/**
 * The structure of a document, read once for all that ask for it: its headings, where what the rules ask for begins,
 * and the department's duties. In printed order; a heading comes before what begins with it.
 * @param lines the document's lines, without those that no person wrote
 */
export function readSections(lines: readonly string[]): Section[] {
  const headings = readHeadings(lines);
  const ends = headingEnds(headings, lines.length);
  const sections: Section[] = [
    ...headings.map(({ kind, title, level, line }, index) => ({
      kind,
      title,
      level,
      lineStart: line,
      lineEnd: ends[index]!,
    })),
    ...readRequired(lines).map((place) => ({
      kind: place.kind,
      title: place.title,
      level: null,
      lineStart: place.line,
      lineEnd: requiredEnd(place, headings, ends, lines.length),
    })),
    ...readDuties(lines).map(({ text, lineStart, lineEnd }) => ({
      kind: "duty" as const,
      title: text,
      level: null,
      lineStart,
      lineEnd,
    })),
  ];
  return sections.sort((a, b) => a.lineStart - b.lineStart);
}

/** A heading reaches to the line before the next one that is not below it; the last ones to the document's end. */
function headingEnds(headings: readonly Heading[], lastLine: number): number[] {
  const ends = headings.map(() => lastLine);
  const open: number[] = [];
  for (const [index, { level, line }] of headings.entries()) {
    while (open.length && headings[open.at(-1)!]!.level >= level) ends[open.pop()!] = line - 1;
    open.push(index);
  }
  return ends;
}

/** As far as the heading that it is printed in; what stands under none, to the line before the next heading. */
function requiredEnd(
  { line }: RequiredPlace,
  headings: readonly Heading[],
  ends: readonly number[],
  lastLine: number,
): number {
  const next = firstIndex(headings.length, (index) => headings[index]!.line > line);
  const above = headings[next - 1];
  if (above && line <= above.lastLine) return ends[next - 1]!;
  return (headings[next]?.line ?? lastLine + 1) - 1;
}
