/** Where something stands in a picture, in px. */
export interface MarkPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Marks lie in one row where their middles are not further apart. */
const SAME_ROW = 8;
/** The nearest row counts before the nearest place in it. */
const BETWEEN_ROWS = 10;

/**
 * Where a key leads from a mark: left and right through all of them in their order, up and down to the next row, Home
 * and End to the first and the last. Null for other keys.
 */
export function nextMark(key: string, places: readonly MarkPlace[], at: number): number | null {
  const last = places.length - 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(at + 1, last);
    case "ArrowLeft":
      return Math.max(at - 1, 0);
    case "ArrowDown":
      return nearest(places, at, 1);
    case "ArrowUp":
      return nearest(places, at, -1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

function nearest(places: readonly MarkPlace[], at: number, direction: 1 | -1): number {
  const middle = ({ x, y, width, height }: MarkPlace) => ({ x: x + width / 2, y: y + height / 2 });
  const from = middle(places[at]!);
  let [best, least] = [at, Infinity];
  places.forEach((place, index) => {
    const { x, y } = middle(place);
    const down = (y - from.y) * direction;
    const far = down * BETWEEN_ROWS + Math.abs(x - from.x);
    if (down <= SAME_ROW || far >= least) return;
    [best, least] = [index, far];
  });
  return best;
}
