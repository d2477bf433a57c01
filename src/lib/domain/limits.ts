/** How far something may be off what it is held against before it is told. */
export interface Limits {
  /** Shares of what it is held against: below the one, above the other. */
  low: number;
  high: number;
  /** Amounts that are off by less, in yuan, are let be. */
  amount: number;
}

export const USUAL_LIMITS: Limits = { low: 0.8, high: 1.2, amount: 0 };

export type Side = "over" | "under" | "within";

/** @param ratio of what it is held against @param off the same in yuan; null of what is no money */
export function sideOf(ratio: number, off: number | null, { low, high, amount }: Limits): Side {
  // Of no amount is more or less than of its limit.
  if (off !== null && Math.abs(off) < amount) return "within";
  return ratio > high ? "over" : ratio < low ? "under" : "within";
}

/** Limits as an address and a browser's memory write them: whole percents, and 万元. What cannot be meant is as usual. */
export interface WrittenLimits {
  low: string;
  high: string;
  amount: string;
}

export function writeLimits({ low, high, amount }: Limits): WrittenLimits {
  return { low: `${Math.round(low * 100)}`, high: `${Math.round(high * 100)}`, amount: `${amount / 1e4}` };
}

/** The two shares in words: 80%, 120%. */
export function limitWords(limits: Limits): { low: string; high: string } {
  const { low, high } = writeLimits(limits);
  return { low: `${low}%`, high: `${high}%` };
}

export function readLimits(written: Partial<Record<keyof WrittenLimits, string | null>>): Limits {
  const number = (
    text: string | null | undefined,
    least: number,
    most: number,
    scale: number,
    usual: number,
  ) => {
    const value = text === null || text === undefined || text.trim() === "" ? NaN : Number(text);
    return value >= least && value <= most ? value * scale : usual;
  };
  return {
    low: number(written.low, 0, 100, 0.01, USUAL_LIMITS.low),
    high: number(written.high, 100, 10_000, 0.01, USUAL_LIMITS.high),
    amount: number(written.amount, 0, 1e8, 1e4, USUAL_LIMITS.amount),
  };
}
