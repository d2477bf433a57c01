import { coreName, parentCode, subjectLevel, type SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument } from "../check.ts";

/** A code and the name printed beside it, and the code that the name belongs to. */
export interface Misnamed {
  system: SubjectSystem;
  code: string;
  name: string;
  belongs: string;
  line: number;
}

/** A code, its levels in one cell or in several, with the name in the next: cells end at tabs, bars and spaces. */
const PAIR =
  /(?<![\d.,，])(\d{3}(?:[\t |｜　]*\d{2}){0,2})[\t |｜　]+([\u4e00-\u9fa5][\u4e00-\u9fa5（）()“”、]+)(?=[\t |｜　]|$)/g;

const FOUND = new WeakMap<CheckedDocument, Misnamed[]>();

/** Rows whose name is exactly the name of another subject: of a sibling, of the row above or below, or of any where the code has its own name elsewhere. */
export function misnamed(document: CheckedDocument, subjects: SubjectCatalogue): Misnamed[] {
  let found = FOUND.get(document);
  if (!found) FOUND.set(document, (found = search(document, subjects)));
  return found;
}

/** How many rows each pair of code and name has: a name that is printed beside its code everywhere is meant. */
export function pairsIn({ passages }: CheckedDocument): { code: string; name: string; line: number }[] {
  return passages.flatMap((text, index) =>
    [...text.matchAll(PAIR)].map(([, code, name]) => ({
      code: code!.replace(/\D/g, ""),
      name: name!.replace(/\(/g, "（").replace(/\)/g, "）"),
      line: index + 1,
    })),
  );
}

function search(document: CheckedDocument, subjects: SubjectCatalogue): Misnamed[] {
  const pairs = pairsIn(document);
  return pairs.flatMap(({ code, name, line }) => {
    const system = code.startsWith("2") ? "functional" : code.startsWith("3") ? "economic" : null;
    if (!system || subjectLevel(system, code) === null) return [];
    const own = subjects.names(system, code);
    if (own.some((known) => isAlike(known, name))) return [];
    const exactly = (of: SubjectSystem) =>
      subjects.find(of, name).filter((subject) => coreName(subject.name) === coreName(name));
    const named = exactly(system);
    // Where the code stands beside its own name elsewhere, any other subject's name is a slip.
    const isKnown = pairs.some(
      (pair) => pair.code === code && own.some((known) => isAlike(known, pair.name)),
    );
    const others = isKnown
      ? [...named, ...exactly(system === "functional" ? "economic" : "functional")]
      : named;
    const belongs = others.find(
      (subject) =>
        subject.code !== code &&
        (isKnown || subject.parentCode === parentCode(code) || isPrintedNear(pairs, subject.code, line)),
    );
    // 其他… moved from …01 to …99 and back over the years; one name may have had two codes, its 款's and an 项's.
    const renumbered =
      (/^其他/.test(name) && /(?:01|99)$/.test(code) && belongs?.parentCode === parentCode(code)) ||
      (!isKnown && subjects.names(system, parentCode(code) ?? "").includes(name));
    if (!belongs || renumbered || named.some((subject) => subject.code === code)) return [];
    return [{ system, code, name, belongs: belongs.code, line }];
  });
}

/** Cut off at the border of its cell, or written out a little more. */
function isAlike(known: string, printed: string): boolean {
  const [a, b] = [coreName(known), coreName(printed)];
  return a === b || a.startsWith(b) || b.startsWith(a) || a.endsWith(b);
}

function isPrintedNear(
  pairs: readonly { code: string; line: number }[],
  code: string,
  line: number,
): boolean {
  return pairs.some((pair) => pair.code === code && Math.abs(pair.line - line) <= 3);
}
