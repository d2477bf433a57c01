import { abs, type Decimal } from "#lib/domain/decimal.ts";
import type { Unit } from "#lib/domain/vocabulary.ts";
import { foldText } from "../fold.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";

/** By how much money is printed: in 元, 百元, 千元, 万元, 百万元 or 亿元. */
const SCALES = [1n, 100n, 1000n, 10_000n, 1_000_000n, 100_000_000n] as const;
const NUMBER = /\d+(?:，\d{3})*(?:\.\d+)?/;
/** What is measured and rounded; anything else is counted. */
const MEASURED: readonly Unit[] = ["yuan", "percent", "score"];

/**
 * How far the true number may lie off one that is printed in some words: half a unit of the last printed place, as the
 * reader says it. Heads and other counts are exact.
 * @param value what the words are said to mean
 * @returns null where the words are no print of the value
 */
export function precisionOf(words: string, value: Decimal, unit: Unit): Decimal | null {
  const printed = NUMBER.exec(foldText(words).replace(/\s/g, ""))?.[0].replaceAll("，", "");
  if (printed === undefined) return null;
  const scales = unit === "yuan" ? SCALES : [1n];
  const amount = scales
    .map((scale) => valueOf(printed, scale))
    .find((amount) => amount?.value === abs(value));
  if (!amount) return null;
  return MEASURED.includes(unit) || printed.includes(".") ? amount.rounding : 0n;
}
