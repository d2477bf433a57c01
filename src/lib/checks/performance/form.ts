import { parseDecimal, type Decimal } from "#lib/domain/decimal.ts";
import type { CheckedDocument, CheckedProject } from "../check.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";

/* The printed cells of a 绩效自评表, of which projects keep only what the accounts need. */

/** The rows of a form, their cells as printed. */
export function rowsOf(
  { passages }: CheckedDocument,
  { lineStart, lineEnd }: Pick<CheckedProject, "lineStart" | "lineEnd">,
): string[][] {
  return passages.slice(lineStart - 1, lineEnd).map((text) => text.split("\t").map((cell) => cell.trim()));
}

/** A cell that is a number and nothing else. */
export function numberIn(cell: string | undefined): Decimal | null {
  return cell && /^\d{1,9}(?:\.\d{1,4})?$/.test(cell) ? parseDecimal(cell) : null;
}

/** An amount of a form's money, with or without its unit. */
export function amountIn(cell: string | undefined): Decimal | null {
  return numberIn(cell?.replace(/\s*万?元?$/, ""));
}

/** The row that prints all money of the form; 合计 may also be the total of the points. */
export function isTotal(cell: string): boolean {
  return /^(?:年度资金总额|资金总额|合计)[:：]?$/.test(cell.replace(/\s/g, ""));
}

/** What the execution of the budget weighs and scored: 10, 100%, 10 behind the amounts. */
export function executionOf(rows: readonly string[][]): { weight: Decimal; score: Decimal } | null {
  for (const row of rows) {
    if (!row.some(isTotal)) continue;
    const [weight, rate, score] = row.filter((cell) => cell !== "").slice(-3);
    const [of, got] = [numberIn(weight), numberIn(score)];
    if (of !== null && got !== null && got <= of && /^[\d.]+%?$/.test(rate ?? ""))
      return { weight: of, score: got };
  }
  return null;
}

/** Whether every row with points was read as an indicator: a weight and a score beside each other, and no number behind. */
export function isReadWhole(rows: readonly string[][], { indicators }: CheckedProject): boolean {
  const header = rows.findIndex((row) => row.some((cell) => cell.replace(/\s/g, "") === "三级指标"));
  const below = rows.slice(header + 1);
  const end = below.findIndex((row) => row.some((cell) => /^(?:总\s*分|总\s*计|合\s*计)$/.test(cell)));
  if (header < 0 || end < 0) return false;
  const scored = below.slice(0, end).filter((row) => {
    const last = row.findLastIndex((cell) => numberIn(cell) !== null);
    return last > 0 && numberIn(row[last - 1]) !== null;
  });
  return scored.length > 0 && scored.length === indicators.length;
}

/** Digits as printed, with half of their last place. @param scale what one of them is counted in: 10,000 for 万元 */
export function rounded(printed: string, scale = 1n): Rounded {
  const places = printed.split(".")[1]?.length ?? 0;
  return { value: parseDecimal(printed, scale), rounding: parseDecimal(`0.${"0".repeat(places)}5`, scale) };
}
