import type { CheckedFigure, Comparison, Outcome } from "#lib/checks/check.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";

/** What a rule came to, whole: both sides of each comparison, what it rests on, and what is said of those that fail. */
export function sayOutcome(found: Outcome): string[] {
  if ("reason" in found) return [found.reason.zh, found.reason.en];
  return found.comparisons.flatMap((comparison) => [sides(comparison), ...words(comparison)]);
}

/** `passed: 7900000 yuan, 7900000 yuan; lines 2–4; ...` */
function sides({
  passed,
  cutOff,
  limit,
  expected,
  actual,
  unit,
  knownBy,
  lineStart,
  lineEnd,
  figures,
}: Comparison): string {
  const side = (value: bigint | null) => (value === null ? "–" : formatDecimal(value).replace(/\.?0+$/, ""));
  return [
    passed ? "passed" : "failed",
    ...(unit ? [`${side(expected)} and ${side(actual)} ${unit}`] : []),
    `lines ${lineStart} to ${lineEnd}`,
    ...(cutOff ? ["cut off"] : []),
    ...(limit ? ["a limit"] : []),
    ...(knownBy ? [`known by ${knownBy}`] : []),
    ...(figures.length ? [`on ${figures.map(place).join(" ")}`] : []),
  ].join("; ");
}

const place = ({ figureId }: CheckedFigure) => figureId.slice(figureId.indexOf(":") + 1);

const words = ({ passed, message }: Comparison) => (passed ? [] : [message.zh, message.en]);
