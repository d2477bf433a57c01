import type { Addend } from "./indicators.ts";

/** What is added up comes to: amounts to their sum, shares to a sum over the sum of what they are of; null of nothing. */
export function total(addends: readonly Addend[]): number | null {
  if (!addends.length) return null;
  const part = sum(addends.map(({ part }) => part));
  return addends.some(({ whole }) => whole !== null)
    ? ratio(part, sum(addends.map(({ whole }) => whole ?? 0)))
    : part;
}

/** Yuan are added as fen: their sum is exact. */
export function sum(yuan: readonly number[]): number {
  return yuan.reduce((fen, value) => fen + Math.round(value * 100), 0) / 100;
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
