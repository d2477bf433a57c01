import type { FindingDetail } from "./findingDetail.ts";

type Evidence = FindingDetail["figures"][number];

/** How a finding's two sides are drawn: as the sum, the rate, or the pair of numbers that they are. */
export type Sides =
  | { kind: "sum"; total: Evidence; terms: readonly Evidence[]; sum: number; gap: number }
  | {
      kind: "rate";
      rate: Evidence;
      numerator: Evidence;
      denominator: Evidence;
      computed: number;
      gap: number;
    }
  | { kind: "pair"; expected: number; actual: number; gap: number };

/** A hundredth of the least unit: what adding doubles may lose. */
const NOISE = 0.0001;

/**
 * Reads off the evidence what a finding compares; null where it has no two sides.
 * @param figures the evidence with the number that is tested first, as the rules give it
 */
export function sidesOf({ finding, figures }: Pick<FindingDetail, "finding" | "figures">): Sides | null {
  const { expected, actual } = finding;
  if (expected === null || actual === null) return null;
  const gap = finding.difference ?? actual - expected;
  const [head, ...rest] = figures;
  if (!head || finding.unit !== head.unit) return { kind: "pair", expected, actual, gap };
  const sum = rest.reduce((result, { value }) => result + value, 0);
  if (rest.length > 1 && rest.every(({ unit }) => unit === head.unit) && Math.abs(sum - expected) < NOISE)
    return { kind: "sum", total: head, terms: rest, sum: expected, gap };
  const [numerator, denominator] = rest;
  if (head.unit === "percent" && numerator && denominator && denominator.unit === numerator.unit)
    return { kind: "rate", rate: head, numerator, denominator, computed: expected, gap };
  return { kind: "pair", expected, actual, gap };
}

/** The rate's calculation in numbers: a change is divided by the year before, which is this year's amount less the change. */
export function divisor({ numerator, denominator }: Extract<Sides, { kind: "rate" }>): {
  value: number;
  /** This year's amount and the change, where the divisor is computed from them. */
  from: readonly [] | readonly [level: number, change: number];
} {
  return numerator.measure === "value"
    ? { value: denominator.value, from: [] }
    : { value: denominator.value - numerator.value, from: [denominator.value, numerator.value] };
}
