import type { Words } from "../check.ts";

/* Where something that was not found would stand, so that who looks for it begins at the right line. */

/** Something of a known order that was found: a statement, or a section of the text. */
export interface Landmark {
  name: Words;
  lineStart: number;
  lineEnd: number;
}

/** A line, and what it says of the thing; no words where nothing tells its place. */
export interface Place {
  line: number;
  said: Words | null;
}

/** The place of what a table of contents or a bare heading names, without what should follow it. */
export function listed(line: number): Place {
  return {
    line,
    said: { zh: `第${line}行的目录或标题列有`, en: `line ${line} lists it in a contents or a bare heading` },
  };
}

/** Behind the last that was found of those before it; else before the next that was found. */
export function among(order: readonly (Landmark | null)[], index: number): Place {
  const above = order.slice(0, index).findLast((landmark) => landmark !== null);
  if (above) return behind(above);
  const below = order.slice(index + 1).find((landmark) => landmark !== null);
  return below ? before(below) : { line: 1, said: null };
}

function behind({ name, lineEnd }: Landmark): Place {
  return {
    line: lineEnd,
    said: {
      zh: `应在第${lineEnd}行的${name.zh}之后`,
      en: `it would stand behind ${name.en}, line ${lineEnd}`,
    },
  };
}

export function before({ name, lineStart }: Landmark): Place {
  return {
    line: lineStart,
    said: {
      zh: `应在第${lineStart}行的${name.zh}之前`,
      en: `it would stand before ${name.en}, line ${lineStart}`,
    },
  };
}
