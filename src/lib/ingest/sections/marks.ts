import { withoutResidue } from "#lib/domain/residue.ts";

/*
 * What headings and lists of disclosures begin with, from the great parts down to the points, and what a reader sees
 * of a line. Folded text has but the Chinese brackets.
 */

export const NUMBER = "[一二三四五六七八九十]+";
export const PART = new RegExp(`^第${NUMBER}(?:部分|篇|章)`);
/** 一、 */
export const SECTION = new RegExp(`^${NUMBER}[、.．]`);
/** （一） */
export const ITEM = new RegExp(`^[（(]${NUMBER}[）)]`);
/** 1. */
export const POINT = /^\d{1,2}[、.．]/;
/** （1） */
export const SMALL_POINT = /^[（(]\d+[）)]/;

/** Characters of a line, spaces and dots up to a page number included: a longer one is no heading. */
const LONGEST_PRINTED = 500;

/** What a reader sees of a line: bookmark names that conversions left and the dots up to a page number are none of it. */
export function words(line: string): string {
  if (line.length > LONGEST_PRINTED) return line.trim();
  return withoutResidue(line)
    .replace(/[\s\u3000]+/g, " ")
    .trim()
    .replace(/ ?[.·…]{2,} ?\d*$|[。：:]$/, "");
}
