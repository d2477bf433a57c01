/** Fewer values are named, and not judged: their middle says nothing. */
export const LEAST_PEERS = 8;

/** The middle of some values, and from where to where half of them lie. */
export interface Middle {
  median: number;
  low: number;
  high: number;
  count: number;
}

/** Null of fewer than `LEAST_PEERS` values. Quartiles lie between values where they must, in proportion. */
export function middleOf(values: readonly number[]): Middle | null {
  if (values.length < LEAST_PEERS) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
    count: sorted.length,
  };
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** What shares of other values are lower than one, and the same but for rounding; null of fewer than `LEAST_PEERS`. */
export function placeAmong(own: number, others: readonly number[]): { lower: number; same: number } | null {
  if (others.length < LEAST_PEERS) return null;
  const near = Math.abs(own) * NOISE;
  const count = (is: (value: number) => boolean) => others.filter(is).length / others.length;
  return {
    lower: count((value) => value < own - near),
    same: count((value) => Math.abs(value - own) <= near),
  };
}

/** What rounding and division may add. */
const NOISE = 1e-6;
