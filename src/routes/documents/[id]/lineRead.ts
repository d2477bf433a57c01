/**
 * Which of the page's headings is being read, by its line: the last one that has come up to where a link puts a
 * heading; null above the first. At the foot of the page none can come up any more: there it is the one that the
 * address names, else the last.
 */
export function lineRead(headings: readonly number[], named: number): number | null {
  const first = document.getElementById(`L${headings[0]}`);
  if (!first) return null;
  const root = document.documentElement;
  // A page that does not scroll has no foot.
  if (scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 2)
    return headings.includes(named) && top(named) > 0 ? named : headings.at(-1)!;
  // Rounding may leave a heading a pixel below its place.
  const place = parseFloat(getComputedStyle(first).scrollMarginTop) + 2;
  return headings.findLast((line) => top(line) <= place) ?? null;
}

function top(line: number): number {
  return document.getElementById(`L${line}`)?.getBoundingClientRect().top ?? Infinity;
}
