/** A row that stands in the page, and the pixels of the rows left out right before it. */
export interface Placed {
  index: number;
  before: number;
}

/** What is known of rows and their places: those near the window, and where any row begins and ends. */
interface Scroller {
  getVirtualItems(): readonly Place[];
  getTotalSize(): number;
  measurementsCache: readonly Place[];
  options: { scrollMargin: number };
}

interface Place {
  index: number;
  start: number;
  end: number;
}

interface Placement {
  rows: Placed[];
  /** The pixels of the rows left out at the end; null where nothing is measured yet. */
  after: number | null;
  /** How many rows are left out at the end. */
  left: number;
}

/** The rows of a list of `count` that stand in the page: the `first` ones, or what the scroller says, and one more. */
export function placeRows(
  count: number,
  first: number,
  scroller: Scroller | null,
  kept: number | null,
): Placement {
  if (!scroller) {
    const rows = Array.from({ length: Math.min(count, first) }, (_, index) => ({ index, before: 0 }));
    return { rows, after: null, left: count - rows.length };
  }
  const places = scroller.getVirtualItems().filter(({ index }) => index < count);
  const other = kept !== null && kept < count ? scroller.measurementsCache[kept] : undefined;
  const standing = [...places];
  if (other && !places.some(({ index }) => index === kept)) standing.push(other);
  standing.sort((a, b) => a.index - b.index);
  let end = scroller.options.scrollMargin;
  const rows = standing.map((place) => {
    const before = Math.max(0, place.start - end);
    end = place.end;
    return { index: place.index, before };
  });
  const last = rows.at(-1)?.index ?? -1;
  return {
    rows,
    after: Math.max(0, scroller.options.scrollMargin + scroller.getTotalSize() - end),
    left: count - 1 - last,
  };
}
