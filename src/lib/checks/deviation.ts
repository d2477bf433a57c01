import type { CheckedFigure } from "./check.ts";

/** What a figure's stated reason explains: more or less than the budget, or than the year before. */
export interface Deviation {
  kind: "budget" | "year";
  /** 1 more, -1 less, 0 neither. */
  direction: 1 | 0 | -1;
}

/** Reads the deviation off a rate or a change; null for what states none. */
export function deviationOf({ measure, value }: CheckedFigure): Deviation | null {
  const sign = (amount: bigint) => (amount > 0n ? 1 : amount < 0n ? -1 : 0);
  switch (measure) {
    case "completion_rate":
      return { kind: "budget", direction: sign(value - 100_0000n) };
    case "budget_change":
    case "budget_change_rate":
      return { kind: "budget", direction: sign(value) };
    case "yoy_change":
    case "yoy_rate":
      return { kind: "year", direction: sign(value) };
    default:
      return null;
  }
}

const MORE = /追加|增加|新增|增长|上调|调增|提高|增资|上涨/;
const LESS = /减少|压缩|压减|节约|节俭|未开展|未发生|未支付|未能|未实施|取消|停止|下降|降低|调减|结转下年/;
/** Other years' happenings, other people's pay and prices may point either way. */
const OPEN = /上年|去年|往年|年度|\d{4}年|不再|退休|离休|抚恤/;

/** Whether a reason speaks of the opposite direction only, as 未开展 does for spending more. */
export function contradicts(reason: string, { direction }: Deviation): boolean {
  if (direction === 0 || OPEN.test(reason)) return false;
  const [more, less] = [MORE.test(reason), LESS.test(reason)];
  return direction === 1 ? less && !more : more && !less;
}
