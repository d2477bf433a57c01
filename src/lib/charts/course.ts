import { FONT } from "./lettering.ts";

/*
 * How a value goes over the years, wherever it is drawn: a line through years that follow each other, a gap where one is
 * missing, a dashed mark where what is measured becomes something else, and a dot for each year that is known.
 */

/** A known year. */
export interface CoursePoint {
  year: number;
  value: number;
  /** What is measured is something else than in the year known before. */
  broken: boolean;
}

/** Where years and values stand. */
export interface Placing {
  x(year: number): number;
  y(value: number): number;
}

/** What lies between a year and the one known before: a line, a mark that the line breaks off, or nothing. */
export function stepTo(
  point: CoursePoint,
  before: Pick<CoursePoint, "year" | "value"> | undefined,
  { x, y }: Placing,
  [top, bottom]: readonly [top: number, bottom: number],
): object | null {
  if (!before) return null;
  const [from, to] = [x(before.year), x(point.year)];
  if (point.broken) {
    const between = (from + to) / 2;
    const style = { stroke: "var(--ochre-mark)", lineWidth: 2, lineDash: [3, 3] };
    return { type: "line", shape: { x1: between, y1: top, x2: between, y2: bottom }, style };
  }
  return point.year === before.year + 1
    ? line(from, y(before.value), to, y(point.value), { stroke: "var(--cobalt)", lineWidth: 1.75 })
    : null;
}

/** A year's dot with room for a finger around it; hollow where the number is inferred or contradicted. */
export function yearDot(
  cx: number,
  cy: number,
  {
    radius = 3,
    hollow = false,
    colour = "var(--cobalt)",
  }: { radius?: number; hollow?: boolean; colour?: string } = {},
): object[] {
  const style = hollow ? { fill: "var(--paper)", stroke: colour, lineWidth: 1.5 } : { fill: colour };
  return [
    { type: "circle", shape: { cx, cy, r: radius }, style },
    { type: "circle", shape: { cx, cy, r: 9 }, style: { fill: "transparent" } },
  ];
}

/** A line that nobody presses. */
export function line(x1: number, y1: number, x2: number, y2: number, style: object): object {
  return { type: "line", silent: true, shape: { x1, y1, x2, y2 }, style };
}

/** Words in a picture that nobody presses. */
export function letters(text: string, x: number, y: number, style: object): object {
  return { type: "text", x, y, silent: true, style: { text, fontFamily: FONT, fontSize: 12, ...style } };
}
