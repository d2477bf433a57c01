/** Words that open a stated reason, and words that open free text in which numbers mean nothing to the accounts. */
const REASON =
  /(?:[，、。]?(?:预决算)?(?:差异|变动|变化|增减|增加|减少|增长|下降|持平|偏差)?(?:[^，。；：]{0,24}?的)?)?(?:主要)?(?:变动|变化|增减)?原因(?:是|为|在于)?[:：]?(?:是)?[:：]?|[，、]?主要(?:是)?(?:因为|由于|系)[:：]?/;
const FREE = /[，、]?(?:主要(?:用于|包括|是|为|用途)|用于|包括|内容为|具体内容包括)(?!以下)[:：]?/;

export interface Opening {
  kind: "reason" | "free";
  /** Which difference the reason explains, where its own words say so. */
  about: "budget" | "year" | null;
  start: number;
  textStart: number;
}

/** The first place in a sentence's text where a reason or free text begins, or null. */
export function openingIn(text: string): Opening | null {
  const reason = REASON.exec(text);
  const free = FREE.exec(text);
  if (reason && (!free || reason.index <= free.index)) {
    // The words that the reason is about begin its own clause: 决算数较年初预算数减少的主要原因是…
    const clauseStart = Math.max(text.lastIndexOf("，", reason.index), 0);
    const words = text.slice(clauseStart, reason.index + reason[0].length);
    return {
      kind: "reason",
      about: /预算|预决算/.test(words) ? "budget" : /上年|去年|\d{4}年|变动|增减/.test(words) ? "year" : null,
      start: /预算|上年|\d{4}年/.test(words) ? clauseStart : reason.index,
      textStart: reason.index + reason[0].length,
    };
  }
  if (!free) return null;
  return { kind: "free", about: null, start: free.index, textStart: free.index + free[0].length };
}
