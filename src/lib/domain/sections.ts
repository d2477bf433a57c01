import type { REQUIRED_SECTIONS, REQUIRED_STATEMENTS } from "./required.ts";

/** A heading by its form: 第一部分, an annex or a report annexed; 一、; （一）; the title of a printed table. */
export type HeadingKind = "part" | "section" | "item" | "statement";

/** What the rules ask for: a statement by its code, or a section of the text. */
export type RequiredKind = (typeof REQUIRED_STATEMENTS)[number] | (typeof REQUIRED_SECTIONS)[number][0];

/** Structure of a document: a heading, the place of something that the rules ask for, or a duty of the department. */
export interface Section {
  kind: HeadingKind | RequiredKind | "duty";
  /** As printed, without what conversions left in it. */
  title: string;
  /** For a heading: 0 for a great part of the document, 1 for a section or a statement in it. */
  level: 0 | 1 | null;
  /** 1-based; the heading's own line. */
  lineStart: number;
  lineEnd: number;
}
