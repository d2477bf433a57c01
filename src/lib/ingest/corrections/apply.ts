import {
  readingOf,
  unitOf,
  type Correction,
  type CorrectMeaning,
} from "#lib/domain/corrections/correction.ts";
import { keyOf, type Figure } from "#lib/domain/figure.ts";
import { precisionOf } from "./precision.ts";

/** A correction that is applied: what was read, and what that is now; null for neither read nor there. */
export interface Made {
  correction: Correction;
  read: Figure | null;
  is: Figure | null;
}

/** What became of a correction: applied; given up for a later one of the same number; or why it could not be applied. */
export type Fate = "applied" | "overridden" | { refused: string };

export interface Applied {
  /** In the order of their lines; what follows from them is not among them. */
  figures: Figure[];
  made: Made[];
  /** Of each correction, in the order in which they came. */
  fates: Fate[];
}

/**
 * Applies corrections to the printed figures of a document, in the order of their lines. Of several for one number the
 * latest counts. One whose words are not there, or are read otherwise than when it was made, is refused and named.
 * @param lines of the document
 */
export function applyCorrections(
  read: readonly Figure[],
  lines: readonly string[],
  corrections: readonly Correction[],
): Applied {
  const fates = new Array<Fate>(corrections.length);
  /** By what they are about: the latest and its place among the corrections. */
  const latest = new Map<Figure | string, number>();
  corrections.forEach((correction, index) => {
    const target = correction.action === "add" ? addition(correction, read, lines) : readAt(correction, read);
    if (typeof target === "object" && "refused" in target) return void (fates[index] = target);
    const about = typeof target === "object" ? target.figure : target;
    const other = latest.get(about);
    const isLater =
      other === undefined || Date.parse(corrections[other]!.when) <= Date.parse(correction.when);
    if (other !== undefined) fates[isLater ? other : index] = "overridden";
    if (!isLater) return;
    latest.set(about, index);
    fates[index] = "applied";
  });
  const made = [...latest].map(([about, index]): Made => {
    const correction = corrections[index]!;
    const found = typeof about === "string" ? null : about;
    return { correction, read: found, is: correction.is && corrected(correction, correction.is, found) };
  });
  const gone = new Set(made.map((each) => each.read));
  const figures = [
    ...read.filter((figure) => !gone.has(figure)),
    ...made.flatMap(({ is }) => (is ? [is] : [])),
  ];
  return { figures: figures.sort(inOrder), made: made.sort(byPlace), fates };
}

/** In the order of their places, and of their meaning where one place gives several: as their identifiers are. */
export function inOrder(a: Figure, b: Figure): number {
  return (
    a.lineStart - b.lineStart ||
    (a.charStart ?? 0) - (b.charStart ?? 0) ||
    (readingOf(a) < readingOf(b) ? -1 : readingOf(a) > readingOf(b) ? 1 : 0)
  );
}

function byPlace({ correction: a }: Made, { correction: b }: Made): number {
  return a.line - b.line || (a.character ?? 0) - (b.character ?? 0);
}

/** The figure that a correction is about. */
function readAt(
  { line, character, words, read: reading }: Correction,
  read: readonly Figure[],
): { figure: Figure } | { refused: string } {
  const here = read.filter(
    (figure) => figure.lineStart === line && figure.charStart === character && figure.printed === words,
  );
  if (!here.length) return refused(line, words, "no number that is read there is printed so");
  const meant = reading === null ? here : here.filter((figure) => readingOf(figure) === reading);
  if (meant.length === 1) return { figure: meant[0]! };
  return refused(
    line,
    words,
    meant.length
      ? "several numbers are read there: write in read which is meant"
      : `it is read there as ${here.map(readingOf).join(" and ")}`,
  );
}

/** What an added number is known by. */
function addition(
  { line, character, words, is }: Correction,
  read: readonly Figure[],
  lines: readonly string[],
): string | { refused: string } {
  const text = lines[line - 1];
  if (text?.slice(character!, character! + words.length) !== words)
    return refused(line, words, "these words are not printed there");
  const key = `${line}.${character} ${words} ${keyOf(is!)}|${is!.measure}|${is!.base ?? ""}`;
  const isRead = read.some(
    (figure) =>
      figure.lineStart === line &&
      figure.charStart === character &&
      keyOf(figure) === keyOf(is!) &&
      figure.measure === is!.measure,
  );
  return isRead ? refused(line, words, "the number is read there by itself: change it instead") : key;
}

/** Said by the reader, with what to do. */
function refused(line: number, words: string, why: string): { refused: string } {
  return { refused: `line ${line}, “${words}”: ${why}; look at the line and correct it again` };
}

function corrected(
  { line, character, words }: Correction,
  { statement, ...meaning }: CorrectMeaning,
  read: Figure | null,
): Figure {
  const unit = unitOf(meaning.item, meaning.measure);
  const place = read ?? {
    lineStart: line,
    lineEnd: line,
    charStart: character,
    charEnd: character! + words.length,
    reason: null,
  };
  const known = read && read.unit === unit ? read.rounding : 0n;
  return {
    ...meaning,
    statement: statement ?? read?.statement ?? "narrative",
    unit,
    rounding: precisionOf(words, meaning.value, unit) ?? known,
    printed: words,
    basis: "corrected",
    derivation: null,
    lineStart: place.lineStart,
    lineEnd: place.lineEnd,
    charStart: place.charStart,
    charEnd: place.charEnd,
    reason: place.reason,
  };
}
