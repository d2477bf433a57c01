/**
 * Which of the page's headings is being read, by the ids of their elements in the page's order: the last one that has
 * come up to where a link puts a heading; null above the first. At the foot of the page none can come up any more:
 * there it is the one that the address names, else the last.
 */
export function headingRead(ids: readonly string[], named: string): string | null {
  const elements = ids.flatMap((id) => document.getElementById(id) ?? []);
  const [first, last] = [elements[0], elements.at(-1)];
  if (!first || !last) return null;
  // A page that does not scroll has no foot.
  if (scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2)
    return (elements.find((element) => element.id === named && topOf(element) > 0) ?? last).id;
  // Rounding may leave a heading a pixel below its place.
  const place = parseFloat(getComputedStyle(first).scrollMarginTop) + 2;
  return elements.findLast((element) => topOf(element) <= place)?.id ?? null;
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

/** Scrolls a column of links so far, and never the page with it, that the link lies well within it. */
export function keepInSight(column: HTMLElement, link: HTMLElement): void {
  const frame = column.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  const room = frame.height / 4;
  if (top < frame.top + 24) column.scrollTop += top - frame.top - room;
  else if (bottom > frame.bottom - 24) column.scrollTop += bottom - frame.bottom + room;
}
