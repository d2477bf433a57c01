/** How many subjects a picture holds; the table has all. */
const SHOWN = 12;

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
