/** Words that were marked in a line of a document. */
export interface Marked {
  line: number;
  /** 0-based, in the line as it is printed. */
  character: number;
  words: string;
}

/**
 * Where marked words stand in their line. A page leaves out what conversions left in a line, so that places in it are not
 * the line's own: the words are found by how often they stand before themselves.
 * @param before what the page shows of the line before the words
 * @returns null where the line does not have them
 */
export function placeOf(printed: string, before: string, words: string): number | null {
  if (!words) return null;
  let at = printed.indexOf(words);
  for (
    let earlier = before.indexOf(words);
    earlier >= 0;
    earlier = before.indexOf(words, earlier + words.length)
  ) {
    const next = at < 0 ? -1 : printed.indexOf(words, at + words.length);
    if (next < 0) break;
    at = next;
  }
  return at < 0 ? null : at;
}

/** What of a selection lies in one line of the document's page; null where it lies in none, or in several. */
export function markedIn(selection: Selection | null, lines: readonly string[]): Marked | null {
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const row = rowOf(range.startContainer);
  if (!row || rowOf(range.endContainer) !== row) return null;
  const line = Number(row.id.slice(1));
  const words = range.toString().trim();
  const start = document.createRange();
  start.selectNodeContents(row);
  start.setEnd(range.startContainer, range.startOffset);
  // The margin has the line's number.
  const margin = row.querySelector(".line")?.textContent ?? "";
  const before = start.toString().replace(margin, "");
  const character = placeOf(lines[line - 1] ?? "", before, words);
  return character === null ? null : { line, character, words };
}

function rowOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("article [id^=L]") ?? null;
}
