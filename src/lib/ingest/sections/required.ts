import { withoutResidue } from "#lib/domain/residue.ts";
import type { RequiredKind } from "#lib/domain/sections.ts";
import { HEADINGS } from "#lib/domain/words/statements.ts";
import { PART, words } from "./marks.ts";

/** Where something that the rules ask for begins. */
export interface RequiredPlace {
  kind: RequiredKind;
  title: string;
  /** 1-based. */
  line: number;
}

/** A longer line is a sentence. */
const LONGEST = 60;

/**
 * The first short line that names each of what the rules ask for, outside a list of contents or annexes. Generous:
 * what is said to be missing must not be there.
 */
export function readRequired(lines: readonly string[]): RequiredPlace[] {
  const labels = lines.map((text) => withoutResidue(text).replace(/[\s“”"]/g, ""));
  const wanted = new Map(Object.entries(HEADINGS) as [RequiredKind, RegExp][]);
  const found: RequiredPlace[] = [];
  for (const [index, label] of labels.entries()) {
    if (!label || label.length >= LONGEST) continue;
    const kinds = [...wanted].flatMap(([kind, title]) => (title.test(label) ? [kind] : []));
    if (!kinds.length || isInList(labels, index)) continue;
    for (const kind of kinds) {
      wanted.delete(kind);
      found.push({ kind, title: words(lines[index]!), line: index + 1 });
    }
  }
  return found;
}

/** A contents list or a list of annexes names titles one after the other. */
function isInList(labels: readonly string[], index: number): boolean {
  const place = nextPlace(labels, index);
  const next = labels[place] ?? "";
  const isTitle = /^(?:[-•]?[（(]?[一二三四五六七八九十\d]+[）)、.]).*(?:表|说明)$/;
  if (next === "" || PART.test(next)) return true;
  // Under the name of a part stands its first section, with a sentence.
  return isTitle.test(next) && !SENTENCE.test(labels[nextPlace(labels, place)] ?? "");
}

const SENTENCE = /\d.*[，。；]/;

function nextPlace(labels: readonly string[], index: number): number {
  let place = index + 1;
  while (place < labels.length && !labels[place]) place++;
  return place;
}
