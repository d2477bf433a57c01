import { divideRounded, type Decimal } from "./decimal.ts";
import type { Rounded } from "./printedNumber.ts";

/* Printed rates, held against the printed part and whole: all three are rounded. */

/** 100 %: part × WHOLE ÷ whole is a rate in percent. */
export const WHOLE = 1_000_000n;

/** part ÷ whole in percent. The whole is not zero. */
export function percentOf(part: Rounded, whole: Rounded): Decimal {
  return divideRounded(part.value * WHOLE, whole.value);
}

/**
 * Whether some rate × some whole that round to the printed ones give some part that does. A product and not
 * a quotient, because a small whole may round to zero.
 */
export function ratePossible(rate: Rounded, part: Rounded, whole: Rounded): boolean {
  // The rate's last of four places may be rounded itself.
  const rates = [rate.value - rate.rounding - 1n, rate.value + rate.rounding + 1n];
  const wholes = [whole.value - whole.rounding, whole.value + whole.rounding];
  const products = rates.flatMap((r) => wholes.map((w) => r * w));
  const least = products.reduce((a, b) => (a < b ? a : b));
  const most = products.reduce((a, b) => (a > b ? a : b));
  return (part.value + part.rounding) * WHOLE >= least && (part.value - part.rounding) * WHOLE <= most;
}

/** Whether some numbers that round to the printed part and whole give the printed rate, rounded or cut off. */
export function rateFits(rate: Rounded, part: Rounded, whole: Rounded): boolean {
  return ratePossible(rate, part, whole) || isCutOff(rate, part, whole);
}

/** Whether the rate was cut off behind its last printed place: it stands for what is up to one of that place further from zero. */
export function isCutOff(rate: Rounded, part: Rounded, whole: Rounded): boolean {
  const computed = percentOf(part, whole);
  const away = computed < 0n ? -rate.rounding : rate.rounding;
  const isNearer = rate.value === 0n || rate.value < 0n === computed < 0n;
  return isNearer && ratePossible({ value: rate.value + away, rounding: rate.rounding }, part, whole);
}
