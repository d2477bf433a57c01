import type { Decimal } from "#lib/domain/decimal.ts";
import { foldLabel } from "../fold.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { moneyScale, plainNumber } from "../numerals.ts";
import type { Cell } from "../source.ts";

/** A cell's number; its own unit beats the form's. */
export function amountIn(cell: Cell | undefined, scale: bigint): Decimal | null {
  const match = /^(-?[\d，]+(?:\.\d+)?)(亿元|万元|万|元|%|分)?$/.exec(foldLabel(cell?.text ?? ""));
  if (!match) return null;
  const own = match[2] ? moneyScale(match[2]) : null;
  return valueOf(plainNumber(match[1]!), own ?? scale)?.value ?? null;
}

/** A cell's money; percents and marks (分) are none. */
export function moneyIn(cell: Cell | undefined, scale: bigint): Decimal | null {
  return /[%分]/.test(foldLabel(cell?.text ?? "")) ? null : amountIn(cell, scale);
}
