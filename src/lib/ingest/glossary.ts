import type { Stretch } from "./stretches.ts";
import { withoutEnumerator } from "./fold.ts";
import { streamOf } from "./narrative/stream.ts";

/** A term of the section 名词解释, in the document's own words. */
export interface GlossaryEntry {
  term: string;
  definition: string;
  lineStart: number;
  lineEnd: number;
}

/** Reads `term：definition` paragraphs. A 款 standing alone is the path that the 项 below it continue. */
export function readGlossary(stretch: Stretch): GlossaryEntry[] {
  const stream = streamOf(stretch.lines);
  const entries: GlossaryEntry[] = [];
  let path = "";
  let start = 0;
  for (const paragraph of stream.original.split("\n")) {
    const [from, to] = [start, start + paragraph.length];
    start = to + 1;
    const text = withoutEnumerator(stream.folded.slice(from, to)).replace(/^\d{1,2}(?=[\u4e00-\u9fa5])/, "");
    const split = /^([^：]{2,60}?)：(?:是指|指)?(.{6,})$/s.exec(text);
    if (!split) {
      path = /（款）$/.test(text) ? text : path;
      continue;
    }
    const term = split[1]!.replace(/"/g, "");
    const belongs = /（项）$/.test(term) && !/（款）/.test(term);
    if (!/（项）$/.test(term)) path = "";
    entries.push({
      term: belongs && path ? path + term : term,
      definition: stream.original.slice(to - split[2]!.length, to).trim(),
      lineStart: stream.lines[from]!,
      lineEnd: stream.lines[to - 1]!,
    });
  }
  return entries;
}
