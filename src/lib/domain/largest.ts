/** The largest of some amounts, and its share of their sum as a fraction. */
export interface Part<Row> {
  row: Row;
  share: number;
}

/** What one of something costs, in yuan. */
export interface Unit<Row> {
  row: Row;
  cost: number;
}

/**
 * The kind of rows that has the largest sum, e.g. vehicles over all departments; null where nothing is printed or some
 * amounts are below zero, for then there is no whole that shares could be of.
 */
export function largestPart<Row>(
  rows: readonly Row[],
  kind: (row: Row) => string,
  amount: (row: Row) => number | null,
): Part<Row> | null {
  const sums = new Map<string, { row: Row; sum: number }>();
  for (const row of rows) {
    const value = amount(row) ?? 0;
    if (value < 0) return null;
    const known = sums.get(kind(row)) ?? { row, sum: 0 };
    sums.set(kind(row), { ...known, sum: known.sum + value });
  }
  const all = [...sums.values()].reduce((total, { sum }) => total + sum, 0);
  const [most] = [...sums.values()].sort((a, b) => b.sum - a.sum);
  return most && all > 0 ? { row: most.row, share: most.sum / all } : null;
}

/** The row where one costs most; null where no cost is known. */
export function dearest<Row>(rows: readonly Row[], cost: (row: Row) => number | null): Unit<Row> | null {
  const known = rows.flatMap((row) => {
    const one = cost(row);
    return one === null ? [] : [{ row, cost: one }];
  });
  return known.sort((a, b) => b.cost - a.cost)[0] ?? null;
}
