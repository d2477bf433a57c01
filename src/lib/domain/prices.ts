/** 居民消费价格指数 of a year, the year before being 100, with who published it. */
export interface PriceIndex {
  year: number;
  index: number;
  source: string;
}

/**
 * What a yuan of `from` is in yuan of `to`, by the chained indices; null where a year between has none.
 * @param indices year on year, in any order
 */
export function priceFactor(indices: readonly PriceIndex[], from: number, to: number): number | null {
  if (from > to) {
    const inverse = priceFactor(indices, to, from);
    return inverse && 1 / inverse;
  }
  let factor = 1;
  for (let year = from + 1; year <= to; year++) {
    const found = indices.find((entry) => entry.year === year);
    if (!found) return null;
    factor *= found.index / 100;
  }
  return factor;
}
