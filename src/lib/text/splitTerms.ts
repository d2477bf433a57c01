import { plainTerm, termWords } from "./plainTerms.ts";

/** A part of a text; with the name of the term that it stands for, or without. */
export interface Piece {
  text: string;
  term: string | null;
}

// The words are Chinese: none has a character that means something to a regular expression.
const WORDS = new RegExp(termWords.join("|"), "gu");

/**
 * A text in pieces: each term stands out once, where it is first met, in its longest wording. The pieces together
 * are the text.
 * @param read what the reader has just read: a term that stood there is not explained again
 */
export function splitTerms(text: string, read = ""): Piece[] {
  const met = new Set([...read.matchAll(WORDS)].map(([word]) => plainTerm(word)!.name));
  const pieces: Piece[] = [];
  let plainFrom = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const { name } = plainTerm(word)!;
    if (met.has(name)) continue;
    met.add(name);
    if (index > plainFrom) pieces.push({ text: text.slice(plainFrom, index), term: null });
    pieces.push({ text: word, term: name });
    plainFrom = index + word.length;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), term: null });
  return pieces;
}
