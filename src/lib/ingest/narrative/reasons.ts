import { ALL_IS_FOR, PART_OF_TOTAL } from "./fillers.ts";

/** Words that open a stated reason, and words that open free text in which numbers mean nothing to the accounts. */
const REASON =
  /(?:[，、。]?(?:预决算)?(?:差异|变动|变化|增减|增加|减少|增长|下降|持平|偏差)?(?:[^，。；：]{0,24}?的)?)?(?:主要)?(?:变动|变化|增减|差异)?原因(?:是|为|在于)?[:：]?(?:是)?[:：]?|[，、]?主要(?:是)?(?:因为|由于|系)[:：]?/;
const FREE = new RegExp(
  `[，、]?(?:主要(?:用于|包括|是|为|用途)|(?!${ALL_IS_FOR})(?<!\\d[-.、]?|（款）)用于(?![^，。；：、\\d]{2,16}的彩票公益金)|(?<!不|科目分，)包括(?![:：]?(?:1[.、]|（[1一]）|①)?${PART_OF_TOTAL}[^，。；、\\d]{0,12}(?:\\d|$))|内容为|开支内容|具体内容包括)(?!以下)[:：]?`,
);

export interface Opening {
  kind: "reason" | "free";
  /** Which difference the reason explains, where its own words say so. */
  about: "budget" | "year" | null;
  start: number;
  textStart: number;
  /** Amounts stood in it that are none of the accounts. */
  numbers: boolean;
}

/** One of these words is in every opening. */
const TELLING = /原因|主要|用于|包括|内容/;
/** No opening is longer. */
export const LONGEST_OPENING = 64;

/**
 * The first place in a sentence's text[from, to) where a reason or free text begins, or null.
 * `clauseAt` says where the clause begins that a place of the text stands in.
 */
export function openingIn(
  text: string,
  from: number,
  to: number,
  clauseAt: (place: number) => number,
): Opening | null {
  const part = text.slice(from, to);
  if (!TELLING.test(part)) return null;
  const reason = REASON.exec(part);
  const free = FREE.exec(part);
  if (reason && (!free || reason.index <= free.index)) {
    const start = from + reason.index;
    const textStart = start + reason[0].length;
    // The words that the reason is about begin its own clause: 决算数较年初预算数减少的主要原因是…
    const clauseStart = clauseAt(start);
    const words = text.slice(clauseStart, textStart);
    return {
      kind: "reason",
      about: /预算|预决算/.test(words) ? "budget" : /上年|去年|\d{4}年|变动|增减/.test(words) ? "year" : null,
      start: /预算|上年|\d{4}年/.test(words) ? clauseStart : start,
      textStart,
      numbers: false,
    };
  }
  if (!free) return null;
  const start = from + free.index;
  return { kind: "free", about: null, start, textStart: start + free[0].length, numbers: false };
}
