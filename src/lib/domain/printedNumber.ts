import { decimalOf, parseDecimal, type Decimal } from "./decimal.ts";

/** A printed number: it stands for everything within its rounding. */
export interface Rounded {
  value: Decimal;
  rounding: Decimal;
}

/**
 * Value and rounding (half a unit of the last printed place) of a plain number times `scale`; null where it is none,
 * or too long for the accounts' DECIMAL(18,4).
 */
export function valueOf(plain: string, scale = 1n): Rounded | null {
  const value = plain.length > LONGEST ? null : decimalOf(plain, scale);
  if (value === null) return null;
  const places = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  return { value, rounding: parseDecimal(`0.${"0".repeat(places)}5`, scale) };
}

/** Characters that no number of the accounts has. */
const LONGEST = 40;

/** What is said of a number that `valueOf` does not take. */
export function tooLong(printed: string): string {
  const shown = printed.length > LONGEST ? `${printed.slice(0, LONGEST)}…` : printed;
  return `${shown} is no number that the accounts can hold (14 digits before the point): left out`;
}
