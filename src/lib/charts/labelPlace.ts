import type { Mark } from "./picture.ts";

/** Between a bar's end and its label. */
const GAP = 9;
/** Ticks and dots have a width of their own. */
const HALF = 6;

/** Another mark of the row, and the pixel that it reaches to. */
export interface Neighbour {
  kind: Mark["kind"];
  end: number;
}

/**
 * The pixel at which the label of a bar begins: right beside the bar, else behind the first of the row's other marks
 * that leaves it room. A label beyond a mark far off would be read as that one's.
 */
export function labelStart(end: number, width: number, neighbours: readonly Neighbour[]): number {
  const isInTheWay = (other: Neighbour, from: number) =>
    other.kind === "tick" || other.kind === "dot"
      ? other.end > from && other.end < from + GAP + width + HALF
      : other.end > from;
  const ends = [end, ...neighbours.map((other) => other.end)].filter((from) => from >= end);
  const free = ends.filter((from) => !neighbours.some((other) => isInTheWay(other, from)));
  return Math.min(...free) + GAP;
}
