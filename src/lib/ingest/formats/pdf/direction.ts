/** A matrix of PDF: `[a, b, c, d, e, f]`, a point's x' = ax + cy + e and y' = bx + dy + f. */
export type Matrix = readonly number[];

/** How far letters may lean and still stand upright, in degrees. */
const LEANING = 5;

/**
 * In which direction a text runs on a page that is seen through a viewport: degrees clockwise from left to right, a
 * multiple of 90, or null where it runs aslant, as what is stamped across a page.
 */
export function directionOf(text: Matrix, viewport: Matrix): number | null {
  const [a, b, c, d] = viewport as [number, number, number, number];
  const [x, y] = [a * text[0]! + c * text[1]!, b * text[0]! + d * text[1]!];
  const degrees = ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
  const nearest = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - nearest) <= LEANING ? nearest % 360 : null;
}

/**
 * By how much a page must be turned for most of its letters to stand upright: degrees clockwise. A wide table is often
 * printed sideways on a page that does not say so.
 */
export function turnOf(items: readonly { str: string; transform: Matrix }[], viewport: Matrix): number {
  // Of as many letters this way and that, upright is first.
  const letters = new Map([[0, 0]]);
  for (const { str, transform } of items) {
    const direction = directionOf(transform, viewport);
    if (direction !== null) letters.set(direction, (letters.get(direction) ?? 0) + str.trim().length);
  }
  const [[most]] = [...letters].sort((a, b) => b[1] - a[1]) as [[number, number]];
  return (360 - most) % 360;
}
