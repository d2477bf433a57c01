import { abs, divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import { WHOLE } from "#lib/domain/rates.ts";
import type { Comparison } from "./check.ts";

/**
 * The money at stake in a failed comparison, which findings are ordered by: what two amounts differ by; what a wrong
 * rate misstates of the largest amount that it rests on; where there are no two sides, that amount itself. Null where
 * no money is spoken of.
 */
export function stakeOf({ expected, actual, unit, figures }: Comparison): Decimal | null {
  const difference = expected === null || actual === null ? null : abs(actual - expected);
  if (difference !== null && unit === "yuan") return difference;
  const amounts = figures.filter((figure) => figure.unit === "yuan").map(({ value }) => abs(value));
  if (!amounts.length) return null;
  const largest = amounts.reduce((a, b) => (a > b ? a : b));
  if (difference === null) return largest;
  // Counts and scores beside amounts say nothing of how much money they misstate.
  return unit === "percent" ? divideRounded(difference * largest, WHOLE) : null;
}
