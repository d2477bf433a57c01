import { ENUMERATOR, foldLabel } from "../fold.ts";
import type { StretchLine } from "../stretches.ts";

/** Lines of a broken text are not longer than so many letters of one column. */
const WIDEST = 120;
/** Signs set close and letters of uneven width leave a line so much shorter than another. */
const UNEVEN = 3;
/** What a text made from a page may have lost before the first line of a paragraph. */
const INDENT = 4;
/** Between the cells of a table. */
const GAP = /\S {3}/;
/** A cell among cells that have lines of their own. */
const NUMBER = /^[\d.,，\s]*$/;
/** What no line break parts: a number, or one sign with the marks behind it. */
const WORD = /^(?:[\d.,%A-Za-z]+|.)[，。；：、！？）”》,;:)%]*/;

/** Tells the lines that a margin broke: what the next begins with had no room in them. */
export function marginOf(lines: readonly StretchLine[]): (index: number) => boolean {
  const widths = lines.map((line) =>
    line.kind === "break" || GAP.test(line.text.trimEnd()) ? 0 : widthOf(line.text),
  );
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest > WIDEST) return () => false;
  const begins = lines.map((line) => line.kind === "text" && ENUMERATOR.test(foldLabel(line.text)));
  const indent = begins.some((first, index) => first && widths[index]! > widest - UNEVEN) ? 0 : INDENT;
  return (index) => {
    const next = lines[index + 1];
    if (next?.kind !== "text" || NUMBER.test(next.text)) return false;
    const word = WORD.exec(next.text.trim())?.[0] ?? "";
    return widths[index]! + (begins[index] ? indent : 0) + widthOf(word) > widest - UNEVEN;
  };
}

/** The width of a text in letters of one column: Chinese signs have two, and spaces behind its indent are typesetting. */
function widthOf(text: string): number {
  const letters = text.trimStart();
  let width = text.length - letters.length;
  for (const letter of letters) if (letter.trim()) width += letter < "\u2010" ? 1 : 2;
  return width;
}
