import { abs, type Decimal } from "#lib/domain/decimal.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { cellNumeral } from "../../numerals.ts";
import type { Cell } from "../../source.ts";

/** A printed amount in its own unit, with half a unit of its last place. */
export interface Amount {
  value: Decimal;
  rounding: Decimal;
}

const NOTHING: Amount = { value: 0n, rounding: 0n };

/** What a cell prints; nothing where it is blank. */
export function amountIn(cell: Cell | null): Amount {
  return (cell && valueOf(cellNumeral(cell.text)!.plain)) ?? NOTHING;
}

/** Whether parts come to their whole, as far as the printed places can say. */
export function comesTo(whole: Amount, parts: readonly Amount[]): boolean {
  const difference = parts.reduce((sum, { value }) => sum + value, 0n) - whole.value;
  const rounding = parts.reduce((sum, part) => sum + part.rounding, whole.rounding);
  return abs(difference) <= rounding;
}

/** Whether a word is an amount of money: with decimals or separators; a whole number may be a code. */
export function isAmount({ text }: Cell): boolean {
  return /[.,，．]\d|^[0０]$/.test(text) && cellNumeral(text) !== null;
}

/** Whether all amounts are printed with two decimals, as some are that end with 0. */
export function hasFixedDecimals(cells: readonly Cell[]): boolean {
  return cells.some(({ text }) => /[.．]\d0$/.test(text));
}
