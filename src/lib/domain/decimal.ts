/**
 * Exact decimals with four places, held as a bigint count of ten-thousandths.
 * The same shape as the accounts' DECIMAL(18,4) columns, so nothing is ever rounded in between.
 */
export type Decimal = bigint;

const PLACES = 4;
const ONE = 10n ** BigInt(PLACES);
/** DECIMAL(18,4) holds 18 digits in all. */
export const MAX_DECIMAL: Decimal = 10n ** 18n - 1n;

const SHAPE = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * Reads a plain decimal such as `-1317.76` times `scale` (an integer such as 10000 for 万元).
 * Digits below the fourth place after scaling are rounded half away from zero.
 * @throws {Error} where the text is no decimal or does not fit DECIMAL(18,4)
 */
export function parseDecimal(text: string, scale = 1n): Decimal {
  const value = decimalOf(text, scale);
  if (value === null)
    throw new Error(`${SHAPE.test(text) ? "decimal out of range" : "not a decimal"}: ${text}`);
  return value;
}

/** The same, but null where the text is no decimal or does not fit. */
export function decimalOf(text: string, scale = 1n): Decimal | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = ""] = match;
  const digits = BigInt(whole! + fraction) * scale * ONE;
  const value = divideRounded(digits, 10n ** BigInt(fraction.length));
  if (value > MAX_DECIMAL) return null;
  return sign === "-" ? -value : value;
}

/** Whether a computed value still fits the columns of the accounts. */
export function inRange(value: Decimal): boolean {
  return value <= MAX_DECIMAL && value >= -MAX_DECIMAL;
}

/** A value without its sign. */
export function abs(value: Decimal): Decimal {
  return value < 0n ? -value : value;
}

/** Quotient rounded half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [a, b] = [abs(dividend), abs(divisor)];
  const quotient = (2n * a + b) / (2n * b);
  return negative ? -quotient : quotient;
}

/** `13177600.0000`: all four places, as the Parquet column prints it. */
export function formatDecimal(value: Decimal): string {
  const digits = abs(value)
    .toString()
    .padStart(PLACES + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}

/** The nearest double; for pictures and ratios, never for sums at rest. */
export function toNumber(value: Decimal): number {
  return Number(value) / Number(ONE);
}

/** Rounds to whole fen (two places), for derived amounts. */
export function roundToFen(value: Decimal): Decimal {
  return divideRounded(value, 100n) * 100n;
}
