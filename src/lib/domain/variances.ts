/** How many differences are shown at once; tables have all. */
export const SHOWN = 12;

/** What is left of a budget, or was spent beyond it, in yuan. */
interface Varied {
  variance: number | null;
  /** Not split up further. */
  leaf: boolean;
}

/** The subjects that are furthest off their budget, in yuan; only those that are not split up further. */
export function largestVariances<Row extends Varied>(rows: readonly Row[]): Row[] {
  return rows
    .filter((row) => row.leaf && row.variance)
    .sort((a, b) => Math.abs(b.variance!) - Math.abs(a.variance!))
    .slice(0, SHOWN);
}

/** Yuan. Below it nobody need say why. */
const LARGE_AMOUNT = 100_000;
/** A change of this share of what it is compared with, and more, is worth a word. */
export const LARGE_SHARE = 0.1;

/** A difference that is to be explained, in yuan. */
export function isLarge(variance: number): boolean {
  return Math.abs(variance) >= LARGE_AMOUNT;
}
