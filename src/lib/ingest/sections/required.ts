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
  // Where no other line names it, the name of a part above its first section will do.
  const above = new Map<RequiredKind, RequiredPlace>();
  for (const [index, label] of labels.entries()) {
    if (!label || label.length >= LONGEST) continue;
    const kinds = [...wanted].flatMap(([kind, title]) => (title.test(label) ? [kind] : []));
    if (!kinds.length) continue;
    const inList = isInList(labels, index);
    for (const kind of kinds) {
      const place = { kind, title: words(lines[index]!), line: index + 1 };
      if (!inList) {
        wanted.delete(kind);
        found.push(place);
      } else if (!above.has(kind) && headsSection(labels, index)) above.set(kind, place);
    }
  }
  const rest = [...above.values()].filter(({ kind }) => wanted.has(kind));
  return [...found, ...rest].sort((one, other) => one.line - other.line);
}

/** A contents list or a list of annexes names titles one after the other. */
function isInList(labels: readonly string[], index: number): boolean {
  const next = labels[nextPlace(labels, index)] ?? "";
  return next === "" || TITLE.test(next) || PART.test(next);
}

/** 第二部分 部门决算情况说明, and below it 一、收支总体情况说明 with a sentence. */
function headsSection(labels: readonly string[], index: number): boolean {
  const first = nextPlace(labels, index);
  return TITLE.test(labels[first] ?? "") && SENTENCE.test(labels[nextPlace(labels, first)] ?? "");
}

const TITLE = /^(?:[-•]?[（(]?[一二三四五六七八九十\d]+[）)、.]).*(?:表|说明)$/;
const SENTENCE = /\d.*[，。；]/;

function nextPlace(labels: readonly string[], index: number): number {
  let place = index + 1;
  while (place < labels.length && !labels[place]) place++;
  return place;
}
